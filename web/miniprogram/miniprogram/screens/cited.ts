/** Articles that a sentence quotes, such as 《信访工作条例》第二十二条第一款; the portal's pages link them in the same way. */

/** Some words; with the law and the number of the article where they quote one. */
export interface Part {
  text: string;
  law?: string;
  article?: number;
}

const LAWS: Record<string, string> = {
  信访工作条例: 'petition-regulation',
  政府信息公开条例: 'disclosure-regulation',
  中华人民共和国政府信息公开条例: 'disclosure-regulation',
};
const DIGITS = '零一二三四五六七八九';

/**
 * The sentence in parts. An article belongs to the regulation that was named last; one before any name, or after another
 * law's, leads nowhere.
 */
export function cited(sentence: string): Part[] {
  const quoted = /《([^》]{2,30})》|第([一二三四五六七八九十百零]{1,6})条(?:第[一二三四五六七八九十]{1,3}[款项])*/g;
  const parts: Part[] = [];
  let law: string | undefined;
  let said = 0;
  let from = -1;
  for (let found = quoted.exec(sentence); found; found = quoted.exec(sentence)) {
    if (found[1]) {
      law = LAWS[found[1]];
      from = found.index;
    } else if (law) {
      const start = from >= said && sentence.indexOf('》', from) + 1 === found.index ? from : found.index;
      const end = found.index + found[0].length;
      add(parts, sentence.slice(said, start));
      parts.push({ text: sentence.slice(start, end), law, article: number(found[2] ?? '') });
      said = end;
    }
  }
  add(parts, sentence.slice(said));
  return parts;
}

function add(parts: Part[], text: string): void {
  if (text) {
    parts.push({ text });
  }
}

/** 二十二 is 22. */
export function number(words: string): number {
  let sum = 0;
  let digit = 0;
  for (const word of words) {
    if (word === '百' || word === '十') {
      sum += (digit || 1) * (word === '百' ? 100 : 10);
      digit = 0;
    } else {
      digit = DIGITS.indexOf(word);
    }
  }
  return sum + digit;
}
