/** 人民建议征集: the calls that are open, a suggestion in answer to one, and whether its text may be published. */
import { once } from './once';
import type { Access, Page, Petitioner, Receipt } from './petitions';
import { ask, see } from './request';

export interface CallItem {
  id: number;
  title: string;
  summary: string;
  /** The last day. */
  until: string;
  publishedAt: string;
  url: string;
}

export interface Call {
  id: number;
  title: string;
  until?: string | null;
  open: boolean;
  /** Safe markup for <rich-text>. */
  html: string;
  text: string;
  results: { id: number; title: string; publishedAt: string; url: string }[];
  /** Whether a text that may be published goes to WeChat's content check, when its author signed in. */
  contentCheck: boolean;
  url: string;
}

/** A suggestion as it is sent; the server says which field is wrong. */
export interface Suggestion {
  title: string;
  facts: string;
  region: string;
  place?: string | null;
  petitioner: Petitioner;
  agent?: { name: string; relation: string; phone: string } | null;
  publishable?: boolean | null;
  /** Whether its text may be published as it was written. */
  original: boolean;
  declaration: boolean;
  privacyNoticeRead: boolean;
}

export interface Consent {
  /** Whether it answers a call; of anything else the text is never published. */
  asked: boolean;
  given: boolean;
}

const ROOT = '/api/v1/calls';

/** The one that ends first at the top. */
export async function openOnes(show?: (calls: CallItem[], fresh: boolean) => void): Promise<CallItem[]> {
  const answer = await see<Page<CallItem>>({ path: ROOT, as: 'anybody' }, (page, fresh) => show?.(page.items, fresh));
  return answer.items;
}

export function one(id: string, show?: (call: Call, fresh: boolean) => void): Promise<Call> {
  return see({ path: `${ROOT}/${encodeURIComponent(id)}`, as: 'anybody' }, show);
}

/** Sends it once, however often it is sent; with an account it stands in its list afterwards. */
export async function suggest(id: string, suggestion: Suggestion, again = false): Promise<Receipt & { earlier: boolean }> {
  const done = await once<Receipt>({
    slot: `suggest:${id}`,
    path: `${ROOT}/${encodeURIComponent(id)}/suggestions`,
    body: suggestion,
    again,
  });
  return { ...done.value, earlier: done.earlier };
}

/** Whether the author agrees that the text is published. */
export function consent(access: Access): Promise<Consent> {
  return ask({ path: pathOf(access), queryCode: access.queryCode });
}

/** The author agrees, or takes it back. */
export function say(access: Access, given: boolean): Promise<Consent> {
  return ask({ path: pathOf(access), method: 'PUT', body: { given }, queryCode: access.queryCode, repeatable: true });
}

function pathOf(access: Access): string {
  return `/api/v1/petitions/${encodeURIComponent(access.receiptNumber)}/original`;
}
