/** Messages in WeChat: asked for when it makes sense, from a tap, and the server is told what was allowed. */
import { ask, see } from './request';
import { signedIn } from './session';

export interface Template {
  id: string;
  kind: Matters;
  label: string;
}

/** What messages can be about. */
export type Matters = 'petition' | 'request' | 'booking';

/** WeChat asks for three at most in one go. */
const MOST = 3;

let known: Template[] = [];

/**
 * Fetch them when the page opens: after a tap there is no time to, WeChat shows its question in the tap only.
 *
 * @returns whether there are messages about these matters that an account could be asked for
 */
export async function prepare(about: Matters): Promise<boolean> {
  if (signedIn()) {
    const answer = await see<{ templates: Template[] }>({ path: '/api/v1/me/subscriptions', as: 'account' }, (given) => {
      known = given.templates;
    });
    known = answer.templates;
  }
  return signedIn() && known.some((template) => template.kind === about);
}

/**
 * In a tap handler, before anything is awaited there: asks for the messages about these matters, and about no others.
 *
 * @returns whether at least one was allowed; false too when there is nothing to ask for
 */
export async function offer(about: Matters): Promise<boolean> {
  const ids = known
    .filter((template) => template.kind === about)
    .slice(0, MOST)
    .map((template) => template.id);
  if (!ids.length) {
    return false;
  }
  const given = await question(ids);
  const templates = ids.map((id) => ({ id, accepted: given[id] === 'accept' }));
  await ask<unknown>({ path: '/api/v1/me/subscriptions', method: 'POST', body: { templates }, repeatable: true, as: 'account' });
  return templates.some((template) => template.accepted);
}

function question(ids: string[]): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds: ids,
      success: (given) => resolve(given as unknown as Record<string, unknown>),
      fail: () => resolve({}), // the citizen has switched messages off: that is an answer
    });
  });
}
