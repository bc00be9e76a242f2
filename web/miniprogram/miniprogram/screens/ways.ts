/** Where a tap leads: the pages by name, with what they are told. */

/** The pages that stand in the bar below. */
const TABS = ['home', 'mine', 'disclosure', 'me'];

/** The address of a page. */
export function way(page: string, told: Record<string, string> = {}): string {
  const query = Object.entries(told)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `/pages/${page}/${page}${query ? `?${query}` : ''}`;
}

/** Opens a page above this one, so that the phone's way back leads here again. */
export function to(page: string, told: Record<string, string> = {}): void {
  if (TABS.includes(page)) {
    wx.switchTab({ url: way(page) });
  } else {
    // WeChat keeps ten pages: beyond them this one makes room.
    wx.navigateTo({ url: way(page, told), fail: () => wx.redirectTo({ url: way(page, told) }) });
  }
}

/** Opens a page in the place of this one, to which nobody should come back. */
export function instead(page: string, told: Record<string, string> = {}): void {
  wx.redirectTo({ url: way(page, told) });
}

/** Goes back, or home where there is nothing to go back to. */
export function back(): void {
  wx.navigateBack({ fail: () => wx.switchTab({ url: way('home') }) });
}
