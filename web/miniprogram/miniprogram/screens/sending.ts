/** A page with one form that is sent once: what is wrong stands at the top, and what was typed stays. */
import type { Answers, Fault } from '../forms/field';
import { asFailure } from '../services/failure';
import type { Shows } from './fill';

interface Form extends Shows {
  data: { answers: Answers; busy: boolean };
}

/**
 * Sends it when nothing is missing and nothing is under way. Answers the faults that the server found, under the names that
 * the form has for them (ours).
 */
export async function sending(page: Form, missing: Fault[], ours: (fault: Fault) => Fault, send: () => Promise<void>): Promise<Fault[]> {
  page.setData({ faults: missing, refused: '', answers: page.data.answers });
  if (missing.length) {
    top();
  }
  if (missing.length || page.data.busy) {
    return [];
  }
  page.setData({ busy: true });
  try {
    await send();
    return [];
  } catch (thrown) {
    const failure = asFailure(thrown);
    const faults = failure.faults.map(({ pointer, detail }) => ours({ pointer, detail }));
    page.setData({ faults, refused: faults.length ? '' : failure.sentence, stale: failure.code === 'client.unfinished' });
    top();
    return faults;
  } finally {
    page.setData({ busy: false });
  }
}

function top(): void {
  wx.pageScrollTo({ scrollTop: 0, duration: 0 });
}
