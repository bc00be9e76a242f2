/** Whether whoever logs in on the web sees the same list as this phone: joined by the web's code, and parted. */
import { ask } from './request';

const WEB = '/api/v1/me/web';

export async function joined(): Promise<boolean> {
  return (await ask<{ joined: boolean }>({ path: WEB, as: 'account' })).joined;
}

/** By the code that the web shows; a code is good once, so that after a lost answer it is asked what came of it. */
export async function join(code: string): Promise<void> {
  try {
    await ask<unknown>({ path: WEB, method: 'POST', body: { code }, as: 'account' });
  } catch (thrown) {
    if (!(await joined().catch(() => false))) {
      throw thrown;
    }
  }
}

/** The list stays here. */
export function part(): Promise<void> {
  return ask({ path: WEB, method: 'DELETE', as: 'account' });
}
