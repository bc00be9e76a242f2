/** The one door to the network: nothing is asked twice at once, lost answers are asked for again, what is known is shown first. */
import { portal, VERSION } from '../config';
import { Failure, REPLAYED } from './failure';
import type { Problem } from './failure';
import * as seen from './seen';
import { here, refusal } from './texts';
import { exchange } from './wire';
import type { Answer, Method } from './wire';

/** anybody: without an account; whoever: with it when there is one; account: only with it; key: by the phone's key alone. */
export type As = 'anybody' | 'whoever' | 'account' | 'key';

export interface Asked {
  path: string;
  method?: Method;
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  /** The code of the one matter that is asked about. */
  queryCode?: string | undefined;
  /** Idempotency-Key: with it a POST may be sent again. */
  key?: string;
  /** A POST that changes nothing. */
  repeatable?: boolean;
  as?: As;
  /** Milliseconds for one try. */
  timeout?: number;
}

/** What knows how to speak for an account. */
export interface Signer {
  /** Whether there is an account to speak for. */
  signedIn(): boolean;
  /** With the token, or with the key alone when there is none yet. */
  headers(method: Method, url: string, withToken: boolean): Promise<Record<string, string>>;
  /** After a 401: true when it makes sense to ask once more. */
  mend(problem: Problem, answer: Answer, withToken: boolean): Promise<boolean>;
}

const TRIES = 3;
const PAUSE = 400;
const PATIENCE = { GET: 10_000, POST: 20_000, PUT: 15_000, DELETE: 15_000 };
const LOST = [502, 503, 504];

let signer: Signer | null = null;
const underWay = new Map<string, Promise<Answer>>();

export function speakBy(given: Signer): void {
  signer = given;
}

/** Asks, and answers with the body; fails with a Failure and nothing else. */
export async function ask<T>(asked: Asked): Promise<T> {
  return (await answered(asked, null)).body as T;
}

/**
 * Shows what the phone knows of it at once, then asks whether that still holds, and shows what came. Answers with what is
 * fresh; fails when that cannot be had, and what was shown first stays.
 */
export async function see<T>(asked: Asked, show: (value: T, fresh: boolean) => void = () => undefined): Promise<T> {
  const place = seen.place(addressOf(asked), speaks(asked));
  const known = seen.recall<T>(place);
  if (known) {
    show(known.body, false);
  }
  const answer = await answered(asked, known?.etag ?? null);
  const value = answer.status === 304 && known ? known.body : (answer.body as T);
  if (answer.status !== 304) {
    seen.remember(place, answer, value);
  }
  show(value, true);
  return value;
}

/** The address of a call, with its query. */
export function addressOf(asked: Asked): string {
  const pairs = Object.entries(asked.query ?? {})
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return asked.path + (pairs.length ? `?${pairs.join('&')}` : '');
}

/** What every request carries; with a proof when it speaks for an account. */
export async function headersFor(asked: Asked): Promise<Record<string, string>> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Client-Version': VERSION };
  if (asked.queryCode) {
    headers['X-Query-Code'] = asked.queryCode;
  }
  if (asked.key) {
    headers['Idempotency-Key'] = asked.key;
  }
  if (!speaks(asked)) {
    return headers;
  }
  if (!signer) {
    throw here('signed-out');
  }
  return { ...headers, ...(await signer.headers(asked.method ?? 'GET', portal() + asked.path, asked.as !== 'key')) };
}

/** Whether this 401 could be mended, so that the same may be asked once more. */
export async function mended(asked: Asked, answer: Answer): Promise<boolean> {
  return (
    answer.status === 401 && speaks(asked) && !!signer && (await signer.mend(problemIn(answer), answer, asked.as !== 'key'))
  );
}

export function failureOf(answer: Answer): Failure {
  const wait = Number(answer.headers['retry-after']);
  return refusal(answer.status, problemIn(answer), Number.isFinite(wait) && wait > 0 ? wait : null);
}

export function pause(round: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE * 2 ** round * (0.75 + Math.random() / 2)));
}

/** Whether a try failed in a way that the next may not; one that the line doubled is told so by its second copy. */
export function passing(failure: Failure): boolean {
  return failure.kind === 'offline' || failure.kind === 'slow' || LOST.includes(failure.status) || failure.code === REPLAYED;
}

function speaks(asked: Asked): boolean {
  const as = asked.as ?? 'whoever';
  return as === 'account' || as === 'key' || (as === 'whoever' && !!signer && signer.signedIn());
}

/** The same question at the same time is one request. */
function answered(asked: Asked, etag: string | null): Promise<Answer> {
  const method = asked.method ?? 'GET';
  const name = [method, addressOf(asked), asked.key ?? '', asked.queryCode ?? '', JSON.stringify(asked.body ?? null)].join(' ');
  const running = underWay.get(name);
  if (running) {
    return running;
  }
  const started = tried(asked, method, etag).finally(() => underWay.delete(name));
  underWay.set(name, started);
  return started;
}

async function tried(asked: Asked, method: Method, etag: string | null): Promise<Answer> {
  const again = method !== 'POST' || !!asked.key || !!asked.repeatable;
  let mayMend = true;
  let unheard = false;
  for (let round = 0; ; ) {
    try {
      const answer = await once(asked, method, etag);
      if (answer.status < 300 || answer.status === 304) {
        return answer;
      }
      if (mayMend && (await mended(asked, answer))) {
        mayMend = false;
        continue;
      }
      throw failureOf(answer);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) {
        throw thrown;
      }
      thrown.unheard = unheard;
      if (!again || !passing(thrown) || round >= TRIES - 1) {
        throw thrown;
      }
      unheard = true;
      await pause(round);
      round += 1;
    }
  }
}

async function once(asked: Asked, method: Method, etag: string | null): Promise<Answer> {
  const headers = await headersFor(asked);
  if (asked.body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (etag) {
    headers['If-None-Match'] = etag;
  }
  return exchange({
    method,
    url: portal() + addressOf(asked),
    headers,
    text: asked.body === undefined ? undefined : JSON.stringify(asked.body),
    timeout: asked.timeout ?? PATIENCE[method],
  });
}

function problemIn(answer: Answer): Problem {
  return answer.body && typeof answer.body === 'object' ? (answer.body as Problem) : {};
}
