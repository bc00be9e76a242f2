/** What stays on the phone when WeChat is closed. */
const PREFIX = 'portal:';
/** On which day each was kept last. */
const DAYS = 'days';
const DAY = 24 * 3600 * 1000;
/** What nobody went on with for longer is gone, as on the server. */
const LONGEST = 30;
/** What stays as long as the mini-program does. */
const LASTING = /^(session|proof:.*|size|days)$/;

/** What was kept under this name; null when nothing was. */
export function kept<T>(name: string): T | null {
  try {
    const value: unknown = wx.getStorageSync(PREFIX + name);
    return value === '' || value === undefined || value === null ? null : (value as T);
  } catch {
    return null;
  }
}

/** Keeps a value; false when the phone has no room for it. */
export function keep(name: string, value: unknown): boolean {
  try {
    wx.setStorageSync(PREFIX + name, value);
  } catch {
    return false;
  }
  note(name);
  return true;
}

/** Forgets what was kept last more than thirty days ago: drafts of every kind, what was seen, what was never answered. */
export function sweep(): void {
  const noted = kept<Record<string, number>>(DAYS) ?? {};
  const there = names('').filter((name) => !LASTING.test(name));
  const days = Object.fromEntries(there.map((name) => [name, noted[name] ?? today()]));
  const over = there.filter((name) => today() - (days[name] ?? 0) > LONGEST);
  over.forEach((name) => {
    forget(name);
    delete days[name];
  });
  write(days);
}

function note(name: string): void {
  const days = kept<Record<string, number>>(DAYS) ?? {};
  if (!LASTING.test(name) && days[name] !== today()) {
    write({ ...days, [name]: today() });
  }
}

function write(days: Record<string, number>): void {
  try {
    wx.setStorageSync(PREFIX + DAYS, days);
  } catch {
    // The phone is full: the next sweep counts from then.
  }
}

function today(): number {
  return Math.floor(Date.now() / DAY);
}

export function forget(name: string): void {
  try {
    wx.removeStorageSync(PREFIX + name);
  } catch {
    // What cannot be removed is overwritten by the next value.
  }
}

/** The names under which something is kept, of those that begin so. */
export function names(beginning: string): string[] {
  try {
    return wx
      .getStorageInfoSync()
      .keys.filter((key) => key.startsWith(PREFIX + beginning))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}
