/** What a county changes before it uploads its own mini-program: the portal's address, and nothing else in the code. */

/** The version that is told to the server with every request; raised with each upload. */
export const VERSION = '1.0.0';

/** The portal's address for each kind of copy that WeChat runs; the last two must stand in 服务器域名. */
const PORTALS = {
  develop: 'http://localhost:8080',
  trial: 'https://portal.example.gov.cn',
  release: 'https://portal.example.gov.cn',
};

/** The portal that this copy talks to, without a slash at the end. */
export function portal(): string {
  return PORTALS[wx.getAccountInfoSync().miniProgram.envVersion];
}
