import { asFailure } from '../services/failure';
import { keep, kept } from '../services/store';
import { moment } from './days';
import { said } from './said';

/** What a page can do with what it got. */
export interface Shows {
  setData(data: Record<string, unknown>): void;
}

/** Something that is shown first as the phone knows it, then fresh. */
export type Seen<T> = (show: (value: T, fresh: boolean) => void) => Promise<T>;

/** What to say of the line where nothing was typed. */
const READING: Record<string, string> = {
  offline: '现在连不上网络，网络好了再试。',
  slow: '网络太慢，没有等到回答，请再试一次。',
};

/**
 * Fills a page: at once with what the phone knows, with the time of it, then with what is fresh. When that cannot be had,
 * what was shown stays and the sentence stands above it.
 */
export async function fill<T>(page: Shows, name: string, see: Seen<T>, drawn: (value: T) => Record<string, unknown>): Promise<boolean> {
  const time = `shown:${name}`;
  page.setData({ loading: true, trouble: '' });
  try {
    await see((value, fresh) => {
      if (fresh) {
        keep(time, Date.now());
      }
      page.setData({ ...drawn(value), asOf: fresh ? '' : moment(kept<number>(time)) || '上一次' });
    });
    page.setData({ loading: false, asOf: '' });
    return true;
  } catch (failure) {
    page.setData({ loading: false, trouble: READING[asFailure(failure).kind] ?? said(failure) });
    return false;
  }
}

/** The same for what is never kept on the phone. */
export function fetched<T>(page: Shows, get: () => Promise<T>, drawn: (value: T) => Record<string, unknown>): Promise<boolean> {
  return fill(page, 'none', (show) => get().then((value) => (show(value, true), value)), drawn);
}
