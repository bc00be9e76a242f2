/** Reception days as lines of words. */
import type { Reception } from '../services/receptions';
import { full } from './days';

/** A day as it is shown. */
export interface Day {
  id: number;
  when: string;
  place: string;
  agency: string;
  who: string;
  left: string;
  open: boolean;
  off: string;
}

/** 09:00—11:30, never broken at the end of a line. */
export function hours(day: Reception): string {
  return `${day.from}\u2060—\u2060${day.to}`;
}

export function drawn(day: Reception): Day {
  const open = day.status === 'open' && day.left > 0 && !day.calledOff;
  return {
    id: day.id,
    when: `${full(day.date)} ${hours(day)}`,
    place: day.place,
    agency: day.agency ?? '',
    who: `${day.position} ${day.leader}${day.field ? ` · 分管${day.field}` : ''}`,
    left: open ? `还有 ${day.left} 个名额，最迟 ${full(day.bookUntil)} 预约` : day.statusLabel,
    open,
    off: day.calledOff ?? '',
  };
}

/** The next day that takes place; null when none is planned. */
export function dayOf(days: Reception[]): Day | null {
  const next = days.find((day) => !day.calledOff);
  return next ? drawn(next) : null;
}
