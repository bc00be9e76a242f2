/** The two forms that are written over several pages and kept as a draft, seen as one kind of thing. */
import type { Kind } from '../services/drafts';
import { text, type Answers, type Fault, type Field } from './field';
import * as petition from './petition';
import * as request from './request';

/** One part of what was typed, with the page that changes it. */
export interface Section {
  title: string;
  step: string;
  lines: { label: string; value: string }[];
}

/** A form: its pages in their order, what each asks, and what is wrong. */
export interface Form {
  /** The name above its pages. */
  name: string;
  steps: readonly string[];
  title(step: string): string;
  lead(step: string): string;
  fields(step: string, answers: Answers): Field[];
  missing(step: string, answers: Answers): Fault[];
  /** Those of the faults that a page can mend. */
  mine(step: string, faults: Fault[]): Fault[];
  /** Whether an answer changes what the page asks. */
  turns(name: string): boolean;
  review(answers: Answers, place: (code: string) => string, files: string[]): Section[];
}

const PETITION: Form = {
  name: '我要信访',
  steps: petition.STEPS,
  title: (step) => petition.TITLES[step as petition.Step],
  lead: (step) => (step === 'files' ? '合同、照片、书面答复、判决书等，有就上传；没有，直接下一步。' : step === 'check' ? '请看一遍，不对的点“修改”。' : ''),
  fields: (step, answers) => petition.fields(step as petition.Step, answers),
  missing: (step, answers) => petition.missing(step as petition.Step, answers),
  mine: (step, faults) => petition.mine(step as petition.Step, faults),
  turns: petition.turns,
  review: petition.review,
};

const REQUEST: Form = {
  name: '申请公开政府信息',
  steps: request.STEPS,
  title: (step) => request.TITLES[step as request.Step],
  lead: (step) => request.LEADS[step as request.Step] ?? (step === 'check' ? '请看一遍，不对的点“修改”。' : ''),
  fields: (step, answers) => request.fields(step as request.Step, answers),
  missing: (step, answers) => request.missing(step as request.Step, answers),
  mine: (step, faults) => faults.filter((fault) => request.asking(fault.pointer) === step),
  turns: (name) => name === 'applicant.idType',
  review: (answers, _, files) => request.review(answers, files),
};

export function formOf(kind: Kind): Form {
  return kind === 'petition' ? PETITION : REQUEST;
}

/** The first page on which something is missing or wrong; the last one when nothing is. */
export function unfinished(form: Form, answers: Answers, faults: Fault[]): string {
  return (
    form.steps.find((step) => form.mine(step, faults).length + form.missing(step, answers).length > 0) ??
    form.steps[form.steps.length - 1]!
  );
}

/** What the draft is about, in a word for the list of what can be gone on with; nothing of an accusation. */
export function about(kind: Kind, answers: Answers): string {
  if (kind === 'petition') {
    return petition.secret(answers) ? '' : text(answers, 'title').trim();
  }
  return text(answers, 'information.name').trim();
}
