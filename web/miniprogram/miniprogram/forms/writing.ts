/** What is being written, over all pages of a form: kept with every change, gone on with after WeChat was killed. */
import * as drafts from '../services/drafts';
import type { Draft, Kind } from '../services/drafts';
import type { Answers, Fault } from './field';

/** One form that is open. */
interface Writing {
  answers: Answers;
  /** What the server found wrong, until the field is changed. */
  faults: Fault[];
}

const open = new Map<Kind, Writing>();

/** The draft that was found, and one that was written elsewhere and is older. */
export interface Begun {
  answers: Answers;
  savedAt: string | null;
  other: Draft<Answers> | null;
}

/** Goes on with what there is; what is open already is not read again. */
export async function begin(kind: Kind): Promise<Begun> {
  const running = open.get(kind);
  if (running) {
    return { answers: running.answers, savedAt: null, other: null };
  }
  const { draft, other } = await drafts.load<Answers>(kind);
  const answers = draft?.content ?? {};
  open.set(kind, { answers, faults: [] });
  return { answers, savedAt: draft?.savedAt ?? null, other };
}

/** What was typed so far. */
export function answers(kind: Kind): Answers {
  return open.get(kind)?.answers ?? {};
}

/** Takes the other draft instead. */
export function take(kind: Kind, content: Answers): void {
  open.set(kind, { answers: content, faults: [] });
  drafts.note(kind, content);
}

/** One answer; false when the phone has no room to keep it. */
export function answer(kind: Kind, name: string, value: string | string[]): boolean {
  const writing = open.get(kind) ?? { answers: {}, faults: [] };
  writing.answers = { ...writing.answers, [name]: value };
  const pointer = `/${name.replace(/\./g, '/')}`;
  writing.faults = writing.faults.filter((fault) => fault.pointer !== pointer);
  open.set(kind, writing);
  return drafts.note(kind, writing.answers);
}

export function faults(kind: Kind): Fault[] {
  return open.get(kind)?.faults ?? [];
}

export function found(kind: Kind, wrong: Fault[]): void {
  const writing = open.get(kind) ?? { answers: {}, faults: [] };
  writing.faults = wrong;
  open.set(kind, writing);
}

/** It was filed, or is no longer wanted. */
export async function end(kind: Kind): Promise<void> {
  open.delete(kind);
  await drafts.drop(kind);
}
