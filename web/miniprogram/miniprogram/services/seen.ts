/** What was seen before, so that a page has something to show at once. What the server forbids to keep is not kept. */
import { forget, keep, kept, names } from './store';
import type { Answer } from './wire';

interface Seen<T> {
  etag: string | null;
  at: number;
  body: T;
}

const MOST = 60;
const LONGEST = 30 * 24 * 3600 * 1000;
const PUBLIC = 'seen:';
const OWN = 'own:';

/** Where an answer lies; what is for one account apart from what is for everybody. */
export function place(address: string, own: boolean): string {
  return (own ? OWN : PUBLIC) + address;
}

export function recall<T>(where: string): Seen<T> | null {
  const seen = kept<Seen<T>>(where);
  return seen && Date.now() - seen.at < LONGEST ? seen : null;
}

export function remember<T>(where: string, answer: Answer, body: T): void {
  const orders = answer.headers['cache-control'] ?? '';
  if (answer.status !== 200 || /no-store/i.test(orders)) {
    forget(where);
    return;
  }
  makeRoom(where);
  keep(where, { etag: answer.headers['etag'] ?? null, at: Date.now(), body });
}

/** Nothing of an account stays on the phone once it signed out. */
export function forgetOwn(): void {
  names(OWN).forEach(forget);
}

/** The oldest go first. */
function makeRoom(where: string): void {
  const all = [...names(PUBLIC), ...names(OWN)].filter((name) => name !== where);
  if (all.length < MOST) {
    return;
  }
  const byAge = all.map((name) => ({ name, at: kept<Seen<unknown>>(name)?.at ?? 0 })).sort((a, b) => a.at - b.at);
  byAge.slice(0, all.length - MOST + 10).forEach(({ name }) => forget(name));
}
