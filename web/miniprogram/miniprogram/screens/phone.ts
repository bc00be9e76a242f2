/** Calls a number; to close the phone's question is no failure. */
export function call(number: string): void {
  wx.makePhoneCall({ phoneNumber: number, fail: () => undefined });
}

/** Puts words where they can be pasted from. */
export function copy(words: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.setClipboardData({ data: words, success: () => resolve(true), fail: () => resolve(false) });
  });
}
