/** Random bytes from the phone's own source; Math.random is no source of secrets. */
export function randomBytes(length: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    wx.getRandomValues({
      length,
      success: (given) => resolve(new Uint8Array(given.randomValues)),
      fail: (failed) => reject(new Error(failed.errMsg)),
    });
  });
}

/** A name that nobody else will choose: 128 random bits as hexadecimal digits. */
export async function randomName(): Promise<string> {
  const bytes = await randomBytes(16);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
