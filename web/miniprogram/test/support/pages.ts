/** Pages of the mini-program in the simulator, opened as WeChat opens them. */
import { jest } from '@jest/globals';
import { join } from 'node:path';
import { Stage } from './stage';

/** The simulator reads every page anew; on a busy machine that takes its time. */
jest.setTimeout(60_000);

const HOME = join(__dirname, '../../miniprogram');

export interface Set {
  answers?: Record<string, unknown>;
  storage?: Record<string, unknown>;
  offline?: boolean;
  fontSize?: number;
}

/** A page on a phone that kept this much. */
export async function open(page: string, told: Record<string, string> = {}, set: Set = {}): Promise<Stage> {
  jest.resetModules();
  return new Stage(HOME, set).open(page, told);
}

/** A page after WeChat was killed: nothing is left but what the phone kept. */
export async function again(stage: Stage, page: string, told: Record<string, string> = {}): Promise<Stage> {
  jest.resetModules();
  stage.went.length = 0;
  return stage.open(page, told);
}

/** What lies on the phone under a name of the mini-program. */
export function onPhone(stage: Stage, name: string): any {
  const text = stage.phone.storage.get(`portal:${name}`);
  return text === undefined ? null : JSON.parse(text);
}

/** What was sent with a call. */
export function sent(stage: Stage, call: string): any[] {
  return stage.phone.sent
    .filter((each: any) => `${each.method} ${each.url.replace('http://localhost:8080', '').split('?')[0]}` === call)
    .map((each: any) => (each.data ? JSON.parse(each.data) : null));
}

export const SESSION = { token: 'token', expiresAt: '2099-01-01T00:00:00+08:00', refreshUntil: '2099-02-01T00:00:00+08:00' };

export function draftOf(content: object): object {
  return { content, savedAt: Date.now(), basedOn: null, sent: false };
}
