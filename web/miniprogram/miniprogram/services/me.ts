/** What concerns the account as a whole: the first screen in one answer, and the phone number for a form. */
import type { Kind } from './drafts';
import type { Mine } from './petitions';
import * as receptions from './receptions';
import type { MyBooking } from './receptions';
import { ask, see } from './request';
import * as requests from './requests';
import type { MyRequest } from './requests';

/** The newest three of a kind, and how many there are. */
export interface Newest<T> {
  items: T[];
  total: number;
}

export interface Overview {
  petitions: Newest<Mine>;
  requests: Newest<MyRequest>;
  bookings: Newest<MyBooking>;
  drafts: { kind: Kind; version: number; savedAt: string; expiresAt: string }[];
}

/** The first screen: at once from the phone, then fresh. */
export async function overview(show?: (overview: Overview, fresh: boolean) => void): Promise<Overview> {
  return drawn(await see<Overview>({ path: '/api/v1/me', as: 'account' }, (found, fresh) => show?.(drawn(found), fresh)));
}

function drawn(found: Overview): Overview {
  return {
    ...found,
    requests: { ...found.requests, items: found.requests.items.map(requests.numbered) },
    bookings: { ...found.bookings, items: found.bookings.items.map(receptions.numbered) },
  };
}

/** By the code of <button open-type="getPhoneNumber">. */
export async function phone(code: string): Promise<string> {
  return (await ask<{ phone: string }>({ path: '/api/v1/me/phone', method: 'POST', body: { code }, as: 'account' })).phone;
}
