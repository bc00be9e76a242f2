/** A petition's status as its page shows it. */
import type { StatusView } from '../services/petitions';
import { date, full, moment } from './days';

/** How the terms of citizens begin; what comes next says so already. */
const IF_NOT_CONTENT = '不服的，';
const PENDING = '日期待国务院公布放假安排后确定';

export function drawn(view: StatusView): Record<string, unknown> {
  const next = view.nextStep;
  const does = (view.deadlines[0]?.label ?? '').replace(IF_NOT_CONTENT, '');
  return {
    view,
    due: {
      says: next ? `${next.text}。` : '',
      by: full(next?.dueOn),
      does,
      instead: next && !next.dueOn && next.pending ? PENDING : '',
      counted: next?.countedDays ?? '',
      basis: next?.basis ?? '',
    },
    upcoming: does ? `下一步：${does}` : '',
    acts: view.actions.map((action) => ({
      kind: action.kind,
      label: action.label,
      about: [
        action.openUntil ? `最迟 ${date(action.openUntil)}。` : '',
        action.note ?? (action.agency ? `由${action.agency}受理。` : ''),
      ].join(''),
    })),
    papers: view.timeline.flatMap((entry) =>
      entry.documents.map((paper) => ({ id: paper.id, name: paper.name, url: paper.url, about: `PDF ${date(entry.at)}` })),
    ),
    entries: view.timeline.map((entry) => ({ at: entry.at, when: moment(entry.at), label: entry.label, by: entry.by ?? '', note: entry.note ?? '' })),
  };
}
