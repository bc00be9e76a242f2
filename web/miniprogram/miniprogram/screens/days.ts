/** Days and moments as the portal's pages show them, in the office's own time whatever the phone's is. */
const WEEK = '日一二三四五六';
const HERE = 8 * 60 * 60 * 1000;

/** 2026-11-22 is 2026年11月22日 周日; empty for no day. */
export function full(day: string | null | undefined): string {
  const at = read(day);
  return at ? `${date(day)} 周${WEEK[at.getUTCDay()]}` : '';
}

/** 2026年11月22日. */
export function date(day: string | null | undefined): string {
  const at = read(day);
  return at ? `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日` : '';
}

/** 11月22日 09:30, of an instant. */
export function moment(instant: string | number | null | undefined): string {
  const at = here(instant);
  return at ? `${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${time(at)}` : '';
}

/** 2026年11月22日 周日 09:30, of an instant. */
export function whole(instant: string | null | undefined): string {
  const at = here(instant);
  return at ? `${full(at.toISOString().slice(0, 10))} ${time(at)}` : '';
}

function time(at: Date): string {
  return at.toISOString().slice(11, 16);
}

function here(instant: string | number | null | undefined): Date | null {
  if (instant === null || instant === undefined || instant === '') {
    return null;
  }
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? null : new Date(at.getTime() + HERE);
}

function read(day: string | null | undefined): Date | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '');
  return found ? new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]))) : null;
}
