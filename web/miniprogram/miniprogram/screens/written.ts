/** Drafts that lie on the phone, as the first screen offers them. */
import { kept } from '../services/store';
import type { Kind } from '../services/drafts';
import { moment } from './days';

const NAMES: Record<Kind, string> = { petition: '信访事项', 'disclosure-request': '公开申请' };

export function written(): { kind: Kind; name: string; when: string }[] {
  return (Object.keys(NAMES) as Kind[]).flatMap((kind) => {
    const draft = kept<{ savedAt: number; content: object }>(`draft:${kind}`);
    return draft && Object.keys(draft.content).length > 0 ? [{ kind, name: NAMES[kind], when: moment(draft.savedAt) }] : [];
  });
}
