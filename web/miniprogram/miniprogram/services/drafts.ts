/** What is being written: on the phone with every change, on the server when there is an account; the last one written wins, visibly. */
import { asFailure, Failure } from './failure';
import { now } from './proof';
import { ask } from './request';
import { signedIn } from './session';
import { forget, keep, kept } from './store';
import { here } from './texts';

export type Kind = 'petition' | 'disclosure-request';

export interface Draft<C> {
  content: C;
  savedAt: string;
  where: 'phone' | 'server';
}

export interface Loaded<C> {
  /** The one to go on with; null when there is none. */
  draft: Draft<C> | null;
  /** One that was written elsewhere meanwhile and is older; offer it, do not drop it silently. */
  other: Draft<C> | null;
}

export interface Saved {
  phone: boolean;
  /** none: without an account; waiting: the line is down, it goes along with the next change. */
  server: 'saved' | 'waiting' | 'none';
  /** What another phone had saved meanwhile and this one replaced. */
  overwrote: { savedAt: string } | null;
}

interface OnPhone<C> {
  content: C;
  savedAt: number;
  /** The server's version that this was written upon. */
  basedOn: number | null;
  /** Whether the server has it as it is. */
  sent: boolean;
  /** Since when, by the server's clock, a try may have come through without an answer. */
  unheardSince?: number | null;
}

interface OnServer<C> {
  kind: Kind;
  version: number;
  savedAt: string;
  expiresAt: string;
  content: C;
}

interface Answered {
  version: number;
  savedAt: string;
  overwrote: { version: number; savedAt: string } | null;
}

const DRAFT = 'draft:';
/** So long after the last key the server hears of it. */
const QUIET = 2_000;
/** A draft that nobody went on with is gone, here as on the server. */
const LONGEST = 30 * 24 * 3600 * 1000;
/** What was saved after our first try is our own, whose answer was lost; clocks differ by so much. */
const SLACK = 1_000;

/** The server's version that was gone on with instead of the phone's own: what is written from then on replaces nothing else. */
const met = new Map<Kind, number>();
const waiting = new Map<Kind, ReturnType<typeof setTimeout>>();
const sending = new Map<Kind, Promise<Saved>>();
let told: (kind: Kind, saved: Saved) => void = () => undefined;

/** Who wants to know what became of the drafts that note() saves. */
export function onSaved(listener: (kind: Kind, saved: Saved) => void): void {
  told = listener;
}

/** What there is to go on with; without a line, what the phone has. */
export async function load<C>(kind: Kind): Promise<Loaded<C>> {
  const phone = onPhone<C>(kind);
  const server = signedIn() ? await onServer<C>(kind) : null;
  if (!server) {
    return { draft: phone && shown(phone), other: null };
  }
  const there: Draft<C> = { content: server.content, savedAt: server.savedAt, where: 'server' };
  if (!phone || (phone.sent && server.version !== phone.basedOn)) {
    keep(DRAFT + kind, { content: server.content, savedAt: Date.parse(server.savedAt), basedOn: server.version, sent: true });
    return { draft: there, other: null };
  }
  if (phone.sent || server.version === phone.basedOn) {
    return { draft: shown(phone), other: null };
  }
  if (phone.savedAt >= Date.parse(server.savedAt)) {
    return { draft: shown(phone), other: there };
  }
  met.set(kind, server.version);
  return { draft: there, other: shown(phone) };
}

/** Every change: on the phone at once, on the server once the hand rests. False when the phone has no room for it. */
export function note<C>(kind: Kind, content: C): boolean {
  const room = keepHere(kind, content);
  stopWaiting(kind);
  waiting.set(
    kind,
    setTimeout(() => {
      waiting.delete(kind);
      send(kind).then(
        (saved) => told(kind, { ...saved, phone: room }),
        () => told(kind, { phone: room, server: 'waiting', overwrote: null }),
      );
    }, QUIET),
  );
  return room;
}

/** Now, on both; for 保存草稿 and for leaving a page. */
export async function save<C>(kind: Kind, content: C): Promise<Saved> {
  const room = keepHere(kind, content);
  stopWaiting(kind);
  const saved = await send(kind);
  if (!room && saved.server !== 'saved') {
    throw here('phone', 'client.no-room');
  }
  return { ...saved, phone: room };
}

/** It was filed, or is no longer wanted. */
export async function drop(kind: Kind): Promise<void> {
  stopWaiting(kind);
  await sending.get(kind)?.catch(() => undefined);
  const known = kept<OnPhone<unknown>>(DRAFT + kind)?.basedOn ?? null;
  forget(DRAFT + kind);
  if (signedIn() && known !== null) {
    await ask<unknown>({ path: `/api/v1/me/drafts/${kind}`, method: 'DELETE', as: 'account' }).catch((thrown: unknown) => {
      if (asFailure(thrown).status !== 404) {
        throw thrown;
      }
    });
  }
}

function onPhone<C>(kind: Kind): OnPhone<C> | null {
  const phone = kept<OnPhone<C>>(DRAFT + kind);
  if (phone && Date.now() - phone.savedAt > LONGEST) {
    forget(DRAFT + kind);
    return null;
  }
  return phone;
}

async function onServer<C>(kind: Kind): Promise<OnServer<C> | null> {
  try {
    return await ask<OnServer<C>>({ path: `/api/v1/me/drafts/${kind}`, as: 'account' });
  } catch {
    return null; // none there, or none to be had now: the phone's own is enough
  }
}

function keepHere<C>(kind: Kind, content: C): boolean {
  const before = kept<OnPhone<C>>(DRAFT + kind);
  const known = { basedOn: met.get(kind) ?? before?.basedOn ?? null, unheardSince: before?.unheardSince ?? null };
  return keep(DRAFT + kind, { content, savedAt: Date.now(), sent: false, ...known });
}

/** One at a time, in the order written. */
function send(kind: Kind): Promise<Saved> {
  const before = sending.get(kind) ?? Promise.resolve(null);
  const now = before
    .catch(() => null)
    .then(() => put(kind))
    .finally(() => {
      if (sending.get(kind) === now) {
        sending.delete(kind);
      }
    });
  sending.set(kind, now);
  return now;
}

async function put(kind: Kind): Promise<Saved> {
  const phone = kept<OnPhone<unknown>>(DRAFT + kind);
  if (!signedIn() || !phone) {
    return { phone: true, server: 'none', overwrote: null };
  }
  const since = phone.unheardSince ?? now();
  try {
    const answer = await ask<Answered>({
      path: `/api/v1/me/drafts/${kind}`,
      method: 'PUT',
      body: { content: phone.content, basedOn: phone.basedOn },
      as: 'account',
    });
    settle(kind, phone, answer.version);
    const other = answer.overwrote && Date.parse(answer.overwrote.savedAt) < since - SLACK ? answer.overwrote : null;
    return { phone: true, server: 'saved', overwrote: other && { savedAt: other.savedAt } };
  } catch (thrown) {
    if (thrown instanceof Failure && (thrown.uncertain || thrown.kind === 'signed-out')) {
      keep(DRAFT + kind, { ...(kept<OnPhone<unknown>>(DRAFT + kind) ?? phone), unheardSince: since });
      return { phone: true, server: 'waiting', overwrote: null };
    }
    throw thrown;
  }
}

/** What was typed meanwhile stays unsent, upon the new version. */
function settle(kind: Kind, sent: OnPhone<unknown>, version: number): void {
  const latest = kept<OnPhone<unknown>>(DRAFT + kind);
  met.delete(kind);
  if (latest) {
    keep(DRAFT + kind, { ...latest, basedOn: version, sent: latest.savedAt === sent.savedAt, unheardSince: null });
  }
}

function stopWaiting(kind: Kind): void {
  const timer = waiting.get(kind);
  if (timer !== undefined) {
    clearTimeout(timer);
    waiting.delete(kind);
  }
}

function shown<C>(phone: OnPhone<C>): Draft<C> {
  return { content: phone.content, savedAt: new Date(phone.savedAt).toISOString(), where: 'phone' };
}
