/** Petitions: file one, see where it stands, do what the law allows today. */
import * as outbox from './once';
import { once } from './once';
import * as papers from './papers';
import { ask, see } from './request';

export type Purpose = 'appeal' | 'suggestion' | 'accusation';
export type IdType =
  | 'resident-id'
  | 'passport'
  | 'hk-macau-permit'
  | 'taiwan-permit'
  | 'hmt-residence'
  | 'foreign-residence'
  | 'credit-code';
export type PriorProcedure = 'none' | 'litigation' | 'arbitration' | 'reconsideration' | 'petition';

export interface Petitioner {
  kind: 'person' | 'organization';
  name: string;
  idType: IdType;
  idNumber: string;
  phone: string;
  email?: string | null;
  region: string;
  address: string;
}

/** A petition as it is filed; the lengths stand in openapi.yaml, and the server says which field is wrong. */
export interface Filing {
  purpose: Purpose;
  title: string;
  request: string;
  facts: string;
  reasons?: string | null;
  region: string;
  place?: string | null;
  category?: string | null;
  target?: string | null;
  accused?: { agencyCode?: string | null; name: string; position?: string | null } | null;
  priorProcedures?: PriorProcedure[] | null;
  headcount?: number | null;
  petitioner: Petitioner;
  agent?: { name: string; relation: string; phone: string } | null;
  representatives?: Petitioner[] | null;
  publishable?: boolean | null;
  declaration: boolean;
  privacyNoticeRead: boolean;
}

/** A running term; dueOn is missing while the calendar of its year is not published. */
export interface Due {
  kind: string;
  label: string;
  dueOn?: string | null;
  pending: boolean;
  basis: string;
  countedDays: string;
}

export interface Receipt {
  receiptNumber: string;
  /** Told this once. */
  queryCode: string;
  registeredAt: string;
  status: string;
  statusLabel: string;
  deadlines: Due[];
  receiptUrl: string;
}

export interface Paper {
  id: number;
  name: string;
  url: string;
}

export interface Entry {
  at: string;
  kind: string;
  label: string;
  by?: string | null;
  note?: string | null;
  documents: Paper[];
}

/** What may be done today: supplement, rate, withdraw, take-back-withdrawal, ask-review … as the server names it. */
export interface Action {
  kind: string;
  label: string;
  openUntil?: string | null;
  agency?: string | null;
  note?: string | null;
}

export interface StatusView {
  receiptNumber: string;
  title: string;
  purpose: Purpose;
  purposeLabel: string;
  status: string;
  statusLabel: string;
  registeredAt: string;
  holder: { name: string; phone?: string | null };
  nextStep?: {
    text: string;
    dueOn?: string | null;
    pending?: boolean;
    basis?: string | null;
    countedDays?: string | null;
  } | null;
  timeline: Entry[];
  deadlines: Due[];
  actions: Action[];
  ratings: string[];
}

/** A line of the citizen's own list. */
export interface Mine {
  receiptNumber: string;
  title: string;
  purpose: Purpose;
  purposeLabel: string;
  status: string;
  statusLabel: string;
  registeredAt: string;
  holder: { name: string; phone?: string | null };
  nextStep: { text: string; dueOn?: string | null };
}

export interface Page<T> {
  items: T[];
  page: number;
  size: number;
  total: number;
}

/** Which petition, and by what right: with the code, or by the account that has it. */
export interface Access {
  receiptNumber: string;
  queryCode?: string | undefined;
}

export interface Step {
  receiptNumber: string;
  status: string;
  statusLabel: string;
  /** An earlier try had come through, and what was changed since was not sent. */
  earlier: boolean;
}

export type Satisfaction = 'satisfied' | 'fairly-satisfied' | 'dissatisfied';

const ROOT = '/api/v1/petitions';
const FILING = 'file:petition';

/**
 * Files a petition, once, however often it is sent; with an account it stands in its list afterwards.
 *
 * @returns earlier: an earlier try had come through, and what was changed since was not sent
 */
export async function file(filing: Filing, again = false): Promise<Receipt & { earlier: boolean }> {
  const done = await once<Receipt>({ slot: FILING, path: ROOT, body: filing, again });
  return { ...done.value, earlier: done.earlier };
}

/** A filing that was sent and never answered, say because WeChat was killed. */
export function unfinishedFiling(): { body: Filing; startedAt: number } | null {
  const sent = outbox.unfinished(FILING);
  return sent && { body: sent.bodies[sent.bodies.length - 1] as Filing, startedAt: sent.startedAt };
}

/** Asks for the receipt of the unfinished filing; null when there is none. */
export function finishFiling(): Promise<Receipt | null> {
  return outbox.finish<Receipt>(FILING);
}

export function lookUp(receiptNumber: string, queryCode: string): Promise<StatusView> {
  return ask({ path: `${ROOT}/lookup`, method: 'POST', body: { receiptNumber, queryCode }, repeatable: true, as: 'anybody' });
}

/** The account's own, newest first; what the phone knows is shown at once. */
export function mine(page: number, show?: (list: Page<Mine>, fresh: boolean) => void, size = 20): Promise<Page<Mine>> {
  return see({ path: '/api/v1/me/petitions', query: { page, size }, as: 'account' }, show);
}

/** One of the account's own; what the phone knows is shown at once. */
export function own(receiptNumber: string, show?: (view: StatusView, fresh: boolean) => void): Promise<StatusView> {
  return see({ path: `/api/v1/me/petitions/${encodeURIComponent(receiptNumber)}`, as: 'account' }, show);
}

/** Where it stands, by the right that there is. */
export function status(access: Access): Promise<StatusView> {
  return access.queryCode ? lookUp(access.receiptNumber, access.queryCode) : own(access.receiptNumber);
}

/** Takes one that was filed elsewhere into the account's list; answers where it stands. */
export function link(receiptNumber: string, queryCode: string): Promise<StatusView> {
  return ask({
    path: '/api/v1/me/petitions',
    method: 'POST',
    body: { receiptNumber, queryCode },
    repeatable: true,
    as: 'account',
  });
}

/** Takes it off the list; the petition itself stays. */
export function unlink(receiptNumber: string): Promise<void> {
  return ask({ path: `/api/v1/me/petitions/${encodeURIComponent(receiptNumber)}`, method: 'DELETE', as: 'account' });
}

export function supplement(access: Access, text: string, again = false): Promise<Step> {
  return step(access, 'supplements', { text }, again);
}

/** Takes effect after a day; until then takeBackWithdrawal undoes it. */
export function withdraw(access: Access, idNumberTail: string, again = false): Promise<Step> {
  return step(access, 'withdrawal', { idNumberTail }, again);
}

export async function takeBackWithdrawal(access: Access): Promise<Step> {
  const done = await ask<Step>({ path: pathOf(access, 'withdrawal'), method: 'DELETE', queryCode: access.queryCode });
  return { ...done, earlier: false };
}

export function rate(
  access: Access,
  rating: { office: Satisfaction; agency: Satisfaction; reason?: string | null },
  again = false,
): Promise<Step> {
  return step(access, 'ratings', rating, again);
}

/** 复查 or 复核, whichever is next. */
export function askForReview(access: Access, grounds: string, idNumberTail: string, again = false): Promise<Step> {
  return step(access, 'review-requests', { grounds, idNumberTail }, again);
}

/** Opens a paper in WeChat's own reader, from where it can be sent on or kept. */
export function openPaper(access: Access, id: number): Promise<void> {
  return papers.open({ path: pathOf(access, `papers/${id}`), queryCode: access.queryCode }, `paper-${id}.pdf`);
}

/** Has a lost code sent to the phone on file; the answer is the same whether that fits or not. */
export function askForNewCode(receiptNumber: string, phone: string, idNumberTail: string): Promise<{ detail: string }> {
  return ask({
    path: pathOf({ receiptNumber }, 'query-code'),
    method: 'POST',
    body: { phone, idNumberTail },
    as: 'anybody',
  });
}

async function step(access: Access, what: string, body: unknown, again: boolean): Promise<Step> {
  const slot = `${what}:${access.receiptNumber}`;
  const done = await once<Step>({ slot, path: pathOf(access, what), body, queryCode: access.queryCode, again });
  return { ...done.value, earlier: done.earlier };
}

function pathOf(access: Access, rest: string): string {
  return `${ROOT}/${encodeURIComponent(access.receiptNumber)}/${rest}`;
}
