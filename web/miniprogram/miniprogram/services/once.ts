/** What must happen once however often it is sent: the key lies on the phone before the first try, also when WeChat is killed. */
import { Failure } from './failure';
import { randomName } from './random';
import { ask } from './request';
import type { As } from './request';
import { forget, keep, kept } from './store';
import { here } from './texts';

/** Something that was sent and not answered yet. */
export interface Unfinished {
  path: string;
  key: string;
  /** What was sent under the key, the newest last: any of them may have come through. */
  bodies: unknown[];
  startedAt: number;
}

export interface Deed {
  /** One at a time under this name, such as file:petition. */
  slot: string;
  path: string;
  body: unknown;
  queryCode?: string | undefined;
  as?: As;
  /** The citizen looked and wants it sent although an old try was never answered. */
  again?: boolean;
}

export interface Done<T> {
  value: T;
  /** The try before this one had come through: value answers what was sent then, and today's changes were not sent. */
  earlier: boolean;
}

/** The server knows a key for a day; an hour before, we stop counting on it. */
const KNOWN = 23 * 3600 * 1000;
const SLOT = 'once:';

const underWay = new Map<string, Promise<Done<unknown>>>();

/** What is still without an answer under this name; null when nothing is. */
export function unfinished(slot: string): Unfinished | null {
  return kept<Unfinished>(SLOT + slot);
}

export function giveUp(slot: string): void {
  forget(SLOT + slot);
}

/**
 * Sends it once; a second tap while it is under way waits for the same answer. Fails with client.unfinished when an older
 * try was never answered and its key is too old to tell.
 */
export function once<T>(deed: Deed): Promise<Done<T>> {
  const running = underWay.get(deed.slot) as Promise<Done<T>> | undefined;
  if (running) {
    return running;
  }
  const started = sent<T>(deed).finally(() => underWay.delete(deed.slot));
  underWay.set(deed.slot, started);
  return started;
}

async function sent<T>(deed: Deed): Promise<Done<T>> {
  const before = deed.again ? null : unfinished(deed.slot);
  if (before && Date.now() - before.startedAt > KNOWN) {
    throw here('refused', 'client.unfinished');
  }
  const key = before?.key ?? (await randomName());
  const earlier = (before?.bodies ?? []).filter((body) => !same(body, deed.body));
  const startedAt = before?.startedAt ?? Date.now();
  keep(SLOT + deed.slot, { path: deed.path, key, bodies: [...earlier, deed.body], startedAt });
  try {
    const value = await send<T>(deed, key, deed.body);
    forget(SLOT + deed.slot);
    return { value, earlier: false };
  } catch (thrown) {
    if (reused(thrown) && earlier.length) {
      const value = await answerTo<T>(deed, key, earlier);
      forget(SLOT + deed.slot);
      return { value, earlier: true };
    }
    if (thrown instanceof Failure && thrown.kind === 'refused' && !thrown.uncertain) {
      // This no is about what was sent now. What was sent before may have come through all the same.
      const left = thrown.forNow ? (before?.bodies ?? []) : earlier;
      if (left.length) {
        keep(SLOT + deed.slot, { path: deed.path, key, bodies: left, startedAt });
      } else {
        forget(SLOT + deed.slot);
      }
    }
    throw thrown;
  }
}

/** One of these came through under the key: the one that the server does not refuse as another content. */
async function answerTo<T>(deed: Deed, key: string, bodies: unknown[]): Promise<T> {
  const [latest, ...others] = [...bodies].reverse();
  try {
    return await send<T>(deed, key, latest);
  } catch (thrown) {
    if (!reused(thrown) || !others.length) {
      throw thrown;
    }
    return answerTo<T>(deed, key, others.reverse());
  }
}

/** Sends the unfinished one once more as it was; null when there is none. */
export async function finish<T>(slot: string, more: Pick<Deed, 'queryCode' | 'as'> = {}): Promise<T | null> {
  const before = unfinished(slot);
  return before ? (await once<T>({ slot, path: before.path, body: before.bodies[before.bodies.length - 1], ...more })).value : null;
}

function send<T>(deed: Deed, key: string, body: unknown): Promise<T> {
  return ask<T>({
    path: deed.path,
    method: 'POST',
    body,
    key,
    ...(deed.as ? { as: deed.as } : {}),
    ...(deed.queryCode ? { queryCode: deed.queryCode } : {}),
  });
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function reused(thrown: unknown): boolean {
  return thrown instanceof Failure && thrown.keyReused;
}
