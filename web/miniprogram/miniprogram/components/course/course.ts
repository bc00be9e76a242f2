/** What happened, the newest first, and above it what is to come. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    entries: { type: Array, value: [] as { at: string; when: string; label: string; by: string; note: string | null }[] },
    upcoming: { type: String, value: '' },
    next: { type: String, value: '' },
  },
});
