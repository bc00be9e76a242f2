/** Files of matters that were filed but whose files have not all arrived. */
import * as files from '../services/files';
import { names } from '../services/store';
import { ending } from './numbers';

const LIST = 'files:';

export function unsent(): { number: string; ending: string; count: number }[] {
  return names(LIST)
    .map((name) => name.slice(LIST.length))
    .filter((owner) => /\d{18}$/.test(owner))
    .map((number) => ({ number, ending: ending(number), count: files.listed(number).length }))
    .filter((each) => each.count > 0);
}
