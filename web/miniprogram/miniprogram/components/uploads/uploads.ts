/** Files that were chosen, and how far each has come. Tells `again` and `remove` with the file's id. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    files: {
      type: Array,
      value: [] as { id: string; name: string; size: string; state: string; percent: number; trouble: string }[],
    },
  },
  methods: {
    again(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('again', { id: event.currentTarget.dataset['id'] });
    },
    remove(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('remove', { id: event.currentTarget.dataset['id'] });
    },
  },
});
