/** What stays on the phone when WeChat is closed. */
const PREFIX = 'portal:';

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
    return true;
  } catch {
    return false;
  }
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
