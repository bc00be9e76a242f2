/** Drafts that can be gone on with, as the first screen offers them. */
import { kept } from '../services/store';
import type { Kind } from '../services/drafts';
import { moment } from './days';

/** What is written, in a word. */
export const NAMES: Record<Kind, string> = { petition: '信访事项', 'disclosure-request': '公开申请' };

/** @param elsewhere what the account has kept from another phone */
export function written(elsewhere: { kind: Kind; savedAt: string }[] = []): { kind: Kind; name: string; when: string }[] {
  return (Object.keys(NAMES) as Kind[]).flatMap((kind) => {
    const draft = kept<{ savedAt: number; content: object }>(`draft:${kind}`);
    if (draft && Object.keys(draft.content).length > 0) {
      return [{ kind, name: NAMES[kind], when: moment(draft.savedAt) }];
    }
    return elsewhere.filter((each) => each.kind === kind).map((each) => ({ kind, name: NAMES[kind], when: moment(each.savedAt) }));
  });
}
