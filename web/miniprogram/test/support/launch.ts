/** The mini-program as WeChat starts it: modules anew, over the storage that the phone kept. */
import { jest } from '@jest/globals';
import type { Phone } from './phone';

const QUICKER = 50;
const asItIs = globalThis.setTimeout;

export interface Services {
  petitions: typeof import('../../miniprogram/services/petitions');
  requests: typeof import('../../miniprogram/services/requests');
  receptions: typeof import('../../miniprogram/services/receptions');
  calls: typeof import('../../miniprogram/services/calls');
  disclosure: typeof import('../../miniprogram/services/disclosure');
  session: typeof import('../../miniprogram/services/session');
  drafts: typeof import('../../miniprogram/services/drafts');
  files: typeof import('../../miniprogram/services/files');
  me: typeof import('../../miniprogram/services/me');
  privacy: typeof import('../../miniprogram/services/privacy');
  subscriptions: typeof import('../../miniprogram/services/subscriptions');
  regions: typeof import('../../miniprogram/services/regions');
  request: typeof import('../../miniprogram/services/request');
  proof: typeof import('../../miniprogram/services/proof');
  portal: typeof import('../../miniprogram/services/portal');
}

const NAMES = [
  'petitions',
  'requests',
  'receptions',
  'calls',
  'disclosure',
  'session',
  'drafts',
  'files',
  'me',
  'privacy',
  'subscriptions',
  'regions',
  'request',
  'proof',
  'portal',
];

/** WeChat was opened, perhaps after it was killed: nothing is left but what the phone kept. */
export function launch(phone: Phone): Services {
  jest.resetModules();
  Object.assign(globalThis, {
    wx: phone.wx(),
    setTimeout: (what: () => void, time = 0) => asItIs(what, time / QUICKER),
  });
  return Object.fromEntries(NAMES.map((name) => [name, require(`../../miniprogram/services/${name}`)])) as unknown as Services;
}
