import { keep, kept } from '../services/store';

/** How large the type is: as the phone's own setting has it, unless somebody chose. */
export type Wish = 'phone' | 'standard' | 'large' | 'largest';

/** The class of a screen. */
export type Size = '' | 'large' | 'largest';

const NAME = 'size';
/** WeChat's usual type is 16 or 17 px; from here on somebody asked for larger. */
const LARGE = 19;
const LARGEST = 22;

/** What was chosen. */
export function wish(): Wish {
  return kept<Wish>(NAME) ?? 'phone';
}

export function choose(wished: Wish): void {
  keep(NAME, wished);
}

/** The class that makes a screen's type as large as it is wished. */
export function size(): Size {
  const wished = wish();
  if (wished !== 'phone') {
    return wished === 'standard' ? '' : wished;
  }
  const setting = wx.getAppBaseInfo().fontSizeSetting ?? 0;
  return setting >= LARGEST ? 'largest' : setting >= LARGE ? 'large' : '';
}
