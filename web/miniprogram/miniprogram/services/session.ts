/** The citizen's account: signed in by WeChat, proved with the phone's key, ended here or from another phone. */
import { Failure, REPLAYED } from './failure';
import type { Problem } from './failure';
import * as proof from './proof';
import { ask, passing, pause, see, speakBy } from './request';
import { forgetOwn } from './seen';
import { forget, keep, kept } from './store';
import { here } from './texts';
import type { Answer, Method } from './wire';

/** A device that is signed in; current is this one. */
export interface Device {
  id: string;
  name: string;
  createdAt: string;
  lastUsed: string;
  current: boolean;
}

interface Session {
  token: string;
  expiresAt: string;
  refreshUntil: string;
  newcomer?: boolean;
}

const SESSION = 'session';
const SESSIONS = '/api/v1/wechat/sessions';
const REFRESH = '/api/v1/sessions/refresh';
/** A token that ends this soon is renewed first. */
const MARGIN = 60_000;

let renewing: Promise<Session> | null = null;

/** Whether this phone can sign in at all; filing and tracking work without. */
export function possible(): boolean {
  return proof.able();
}

export function signedIn(): boolean {
  return kept<Session>(SESSION) !== null;
}

/**
 * Signs in by WeChat; the citizen has seen the privacy notice and tapped. One request.
 *
 * @returns newcomer: whether the account was made just now
 */
export async function signIn(): Promise<{ newcomer: boolean }> {
  if (!possible()) {
    throw here('phone', 'client.old-phone');
  }
  const session = await started(begin);
  return { newcomer: session.newcomer ?? false };
}

/** Ends this phone's session; what was shown of the account leaves the phone even when the line is down. */
export async function signOut(): Promise<void> {
  try {
    if (signedIn()) {
      await ask<unknown>({ path: SESSIONS, method: 'DELETE', as: 'account' });
    }
  } finally {
    end();
  }
}

/**
 * Ends the account on all phones: its list, drafts and messages are gone, what was filed stays with the office. A try whose
 * answer was lost may have done it, and then the next one is told that there is no account.
 */
export async function endAccount(): Promise<void> {
  try {
    await ask<unknown>({ path: '/api/v1/me', method: 'DELETE', as: 'account' });
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code !== 'session.ended') {
      throw thrown;
    }
  }
  end();
}

/** Where the account is signed in, the device used last first. */
export async function devices(show?: (devices: Device[], fresh: boolean) => void): Promise<Device[]> {
  const answer = await see<{ items: Device[] }>({ path: '/api/v1/me/sessions', as: 'account' }, (list, fresh) =>
    show?.(list.items, fresh),
  );
  return answer.items;
}

export function endDevice(id: string): Promise<void> {
  return ask({ path: `/api/v1/me/sessions/${encodeURIComponent(id)}`, method: 'DELETE', as: 'account' });
}

/** Ends all but this one. */
export function endOtherDevices(): Promise<void> {
  return ask({ path: '/api/v1/me/sessions', method: 'DELETE', as: 'account' });
}

/** Proof and token, or the proof alone while there is no token. */
async function headers(method: Method, url: string, withToken: boolean): Promise<Record<string, string>> {
  const session = withToken ? await valid() : url.endsWith(REFRESH) ? kept<Session>(SESSION) : null;
  if (!session) {
    return { DPoP: await proof.proofFor(method, url, null) };
  }
  return { Authorization: `DPoP ${session.token}`, DPoP: await proof.proofFor(method, url, session.token) };
}

/** What makes it worth to ask once more: the clock put right, another proof, another token for all who wait. */
async function mend(problem: Problem, answer: Answer, withToken: boolean): Promise<boolean> {
  if (problem.code === 'session.clock') {
    return proof.setClock(problem.serverTime ?? answer.headers['date'] ?? '');
  }
  if (problem.code === REPLAYED) {
    return false; // the line doubled it: it is asked again as what was lost is, with a new proof
  }
  if (problem.code === 'session.ended') {
    end(); // signed out from another phone, or the account is no more: it is for the citizen to begin again
    return false;
  }
  if (!withToken || !signedIn()) {
    return false;
  }
  await started(problem.code === 'session.expired' ? refresh : begin);
  return true;
}

async function valid(): Promise<Session> {
  const session = kept<Session>(SESSION);
  if (!session) {
    throw here('signed-out');
  }
  if (Date.parse(session.expiresAt) - MARGIN > proof.now()) {
    return session;
  }
  const refreshable = Date.parse(session.refreshUntil) > proof.now();
  return started(() => (refreshable ? refresh() : begin()));
}

/** However many ask for a session, one is made. */
function started(make: () => Promise<Session>): Promise<Session> {
  renewing =
    renewing ??
    make()
      .then((session) => {
        keep(SESSION, session);
        return session;
      })
      .finally(() => {
        renewing = null;
      });
  return renewing;
}

/** A code serves once, so an answer that was lost is asked for again with a new one. */
async function begin(): Promise<Session> {
  for (let round = 0; ; round += 1) {
    try {
      return await ask<Session>({ path: SESSIONS, method: 'POST', body: { code: await wechatCode(), device: model() }, as: 'key' });
    } catch (thrown) {
      if (!(thrown instanceof Failure) || !(passing(thrown) || codeUsed(thrown)) || round >= 2) {
        throw thrown;
      }
      await pause(round);
    }
  }
}

function wechatCode(): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.login({ success: (given) => resolve(given.code), fail: () => reject(here('offline')) });
  });
}

function codeUsed(failure: Failure): boolean {
  return failure.code === 'wechat.code';
}

/** What the citizen will read in the list of devices. */
function model(): string {
  const device = wx.getDeviceInfo ? wx.getDeviceInfo() : null;
  return device ? `${device.brand} ${device.model}`.trim().slice(0, 60) : '';
}

/** The same account, with a new token; when none comes, WeChat is asked again, unless this phone was signed out. */
async function refresh(): Promise<Session> {
  try {
    return await ask<Session>({ path: REFRESH, method: 'POST', as: 'key' });
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'session.ended') {
      throw thrown;
    }
    return begin();
  }
}

function end(): void {
  forget(SESSION);
  proof.dropKey();
  forgetOwn();
}

speakBy({ signedIn, headers, mend });
