/** A request's status as its page shows it. */
import type { RequestView, Term } from '../services/requests';
import { date, full, moment } from './days';
import { sized } from './numbers';

export function asked(view: RequestView): Record<string, unknown> {
  const dateless = view.answer || view.deadlines.length ? [] : [{ kind: 'next', says: `${view.statusText}。${view.next ? `${view.next}。` : ''}` }];
  return {
    view,
    terms: [...dateless, ...view.deadlines.map((term) => drawn(view.statusText, term))],
    acts: view.actions,
    given: view.files.map((file) => ({ ...file, about: sized(file.size) })),
    papers: view.papers.map((paper) => ({ id: paper.id, name: paper.name, url: paper.url, about: `PDF ${date(paper.day)}` })),
    brought: view.brought.map((file) => ({ id: file.id, name: file.name, about: sized(file.size) })),
    entries: view.timeline.map((entry) => ({ at: entry.at, when: moment(entry.at), label: entry.label, by: entry.by ?? '', note: entry.note ?? '' })),
  };
}

function drawn(says: string, term: Term): Record<string, string> {
  return {
    kind: term.kind,
    says: `${says}。`,
    by: term.standsStill ? '' : full(term.dueOn),
    does: term.label,
    instead: term.standsStill ? '期限暂停计算' : term.dueOn ? '' : '日期待国务院公布放假安排后确定',
    counted: term.countedDays,
    basis: term.basis,
  };
}
