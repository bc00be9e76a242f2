/** Requests for government information (依申请公开): ask, see where it stands, do what is possible today. */
import * as outbox from './once';
import { once } from './once';
import * as papers from './papers';
import type { Access, IdType, Page } from './petitions';
import { REQUESTS, lettered } from './registers';
import { ask, see } from './request';

export type Applicant = 'person' | 'business' | 'research' | 'welfare' | 'legal-service' | 'other';
export type Delivery = 'online' | 'email' | 'post' | 'pick-up' | 'disc' | 'on-site';

/** A request as it is filed; of name, number and description at least one. */
export interface RequestFiling {
  applicant: {
    kind: Applicant;
    name: string;
    idType?: IdType;
    idNumber: string;
    contact?: string | null;
    phone: string;
    email?: string | null;
    address?: string | null;
  };
  information: { name?: string | null; documentNumber?: string | null; description?: string | null };
  delivery: Delivery;
  help?: ('reading' | 'seeing' | 'hearing')[] | null;
  privacyNoticeRead: boolean;
}

export interface RequestReceipt {
  receiptNumber: string;
  queryCode: string;
  registeredAt: string;
  status: string;
  statusLabel: string;
  receiptUrl: string;
}

export interface Term {
  kind: string;
  label: string;
  dueOn?: string | null;
  pending: boolean;
  standsStill: boolean;
  basis: string;
  countedDays: string;
}

export interface RequestView {
  receiptNumber: string;
  title: string;
  status: string;
  statusLabel: string;
  statusText: string;
  registeredAt: string;
  holder: { name: string; phone?: string | null };
  delivery: string;
  next?: string | null;
  deadlines: Term[];
  timeline: { at: string; kind: string; label: string; by?: string | null; note?: string | null }[];
  papers: { id: number; name: string; number?: string | null; day?: string | null; url: string }[];
  files: { id: string; name: string; size: number; url: string }[];
  brought: { id: string; name: string; size: number }[];
  actions: { kind: string; label: string }[];
  answer?: string | null;
  remedy?: string | null;
}

export interface MyRequest {
  receiptNumber: string;
  title: string;
  status: string;
  statusLabel: string;
  registeredAt: string;
  holder: { name: string; phone?: string | null };
  nextStep: { text: string; dueOn?: string | null };
}

export interface RequestStep {
  text?: string | null;
  delivery?: Delivery | null;
  idNumberTail?: string | null;
}

const ROOT = '/api/v1/disclosure-requests';
const FILING = 'file:request';

/** Files a request, once, however often it is sent. */
export async function file(filing: RequestFiling, again = false): Promise<RequestReceipt & { earlier: boolean }> {
  const done = await once<RequestReceipt>({ slot: FILING, path: ROOT, body: filing, again });
  return { ...numbered(done.value), earlier: done.earlier };
}

/** A request that was sent and never answered, say because WeChat was killed. */
export function unfinishedFiling(): { body: RequestFiling; startedAt: number } | null {
  const sent = outbox.unfinished(FILING);
  return sent && { body: sent.bodies[sent.bodies.length - 1] as RequestFiling, startedAt: sent.startedAt };
}

export async function finishFiling(): Promise<RequestReceipt | null> {
  const receipt = await outbox.finish<RequestReceipt>(FILING);
  return receipt && numbered(receipt);
}

export async function lookUp(receiptNumber: string, queryCode: string): Promise<RequestView> {
  const body = { receiptNumber, queryCode };
  return numbered(await ask<RequestView>({ path: `${ROOT}/lookup`, method: 'POST', body, repeatable: true, as: 'anybody' }));
}

export async function mine(
  page: number,
  show?: (list: Page<MyRequest>, fresh: boolean) => void,
  size = 20,
): Promise<Page<MyRequest>> {
  const drawn = (list: Page<MyRequest>): Page<MyRequest> => ({ ...list, items: list.items.map(numbered) });
  const asked = { path: '/api/v1/me/requests', query: { page, size }, as: 'account' as const };
  return drawn(await see<Page<MyRequest>>(asked, (list, fresh) => show?.(drawn(list), fresh)));
}

export async function own(receiptNumber: string): Promise<RequestView> {
  return numbered(await see<RequestView>({ path: `/api/v1/me/requests/${encodeURIComponent(receiptNumber)}`, as: 'account' }));
}

export function status(access: Access): Promise<RequestView> {
  return access.queryCode ? lookUp(access.receiptNumber, access.queryCode) : own(access.receiptNumber);
}

export async function link(receiptNumber: string, queryCode: string): Promise<RequestView> {
  const body = { receiptNumber, queryCode };
  return numbered(await ask<RequestView>({ path: '/api/v1/me/requests', method: 'POST', body, repeatable: true, as: 'account' }));
}

export function unlink(receiptNumber: string): Promise<void> {
  return ask({ path: `/api/v1/me/requests/${encodeURIComponent(receiptNumber)}`, method: 'DELETE', as: 'account' });
}

/** Does one of the view's actions, once, however often it is sent; answers where the request stands then. */
export async function act(
  access: Access,
  kind: string,
  step: RequestStep,
  again = false,
): Promise<RequestView & { earlier: boolean }> {
  const slot = `${kind}:${access.receiptNumber}`;
  const path = `${ROOT}/${encodeURIComponent(access.receiptNumber)}/steps/${encodeURIComponent(kind)}`;
  const done = await once<RequestView>({ slot, path, body: step, queryCode: access.queryCode, again });
  return { ...numbered(done.value), earlier: done.earlier };
}

export function openPaper(access: Access, id: number): Promise<void> {
  return papers.open(
    { path: `${ROOT}/${encodeURIComponent(access.receiptNumber)}/papers/${id}`, queryCode: access.queryCode },
    `paper-${id}.pdf`,
  );
}

/** A file that came with the answer. */
export function openFile(access: Access, file: { id: string; name: string }): Promise<void> {
  return papers.open(
    { path: `${ROOT}/${encodeURIComponent(access.receiptNumber)}/files/${file.id}`, queryCode: access.queryCode },
    file.name,
  );
}

export function askForNewCode(receiptNumber: string, phone: string, idNumberTail: string): Promise<{ detail: string }> {
  return ask({
    path: `${ROOT}/${encodeURIComponent(receiptNumber)}/query-code`,
    method: 'POST',
    body: { phone, idNumberTail },
    as: 'anybody',
  });
}

/** Its number with the letters of its register. */
export function numbered<T extends { receiptNumber: string }>(found: T): T {
  return { ...found, receiptNumber: lettered(REQUESTS, found.receiptNumber) };
}
