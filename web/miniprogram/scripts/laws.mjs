// Writes the two regulations, with what each article means, from the portal's own texts into miniprogram/laws.
// `node scripts/laws.mjs` writes, `node scripts/laws.mjs --check` fails when what lies there is not what the texts say.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const texts = new URL('../../../src/main/resources/laws/', import.meta.url);
const laws = new URL('../miniprogram/laws/', import.meta.url);
const CODES = ['petition-regulation', 'disclosure-regulation'];

const ARTICLE = /^(第([零一二三四五六七八九十百]+)条)[\s　]*(.*)$/;
const CHAPTER = /^##\s*(第[一二三四五六七八九十]+章)[\s　]*(.*)$/;
const ITEM = /^[（(][一二三四五六七八九十]+[)）]/;

/** 二十二 is 22. */
export function number(words) {
  let sum = 0;
  let digit = 0;
  for (const word of words) {
    if (word === '十' || word === '百') {
      sum += (digit || 1) * (word === '百' ? 100 : 10);
      digit = 0;
    } else {
      digit = '零一二三四五六七八九'.indexOf(word);
    }
  }
  return sum + digit;
}

/** A regulation: its title, who passed it and when, its chapters with their articles, and what each means. */
export function regulation(code) {
  const explained = explanations(read(`${code}.plain.txt`));
  const given = { code, title: '', history: [], chapters: [] };
  let last = 0;
  for (const line of lines(read(`${code}.txt`))) {
    const chapter = CHAPTER.exec(line);
    const article = ARTICLE.exec(line);
    if ((!given.title && !line.startsWith('# ')) || line.startsWith('---') || line.startsWith('<!--')) {
      continue;
    }
    if (chapter) {
      given.chapters.push({ name: `${chapter[1]} ${chapter[2]}`, articles: [] });
    } else if (line.startsWith('# ')) {
      given.title = line.slice(2).trim();
    } else if (article && number(article[2]) === last + 1) {
      last += 1;
      const paragraphs = [{ text: article[3], item: false }];
      given.chapters.at(-1).articles.push({ number: last, ordinal: article[1], paragraphs, plain: explained.get(last) ?? null });
    } else if (last === 0) {
      given.history.push(line);
    } else {
      given.chapters.at(-1).articles.at(-1).paragraphs.push({ text: line, item: ITEM.test(line) });
    }
  }
  return given;
}

function explanations(text) {
  const all = new Map();
  let now = null;
  for (const line of lines(text).filter((each) => !each.startsWith('#'))) {
    const heading = /^第([零一二三四五六七八九十百]+)条[\s　]+(.+)$/.exec(line);
    if (heading) {
      now = { heading: heading[2], paragraphs: [], cases: [] };
      all.set(number(heading[1]), now);
    } else if (line.startsWith('例：')) {
      now.cases.push(line.slice(2));
    } else {
      now.paragraphs.push(line);
    }
  }
  return all;
}

function read(name) {
  return readFileSync(new URL(name, texts), 'utf8');
}

function lines(text) {
  return text.split('\n').map((line) => line.trim()).filter((line) => line);
}

function source(code) {
  return (
    `// Written by scripts/laws.mjs from the portal's own texts; not to be edited here.\n` +
    `import type { Regulation } from './regulation';\n\nexport const regulation: Regulation = ${JSON.stringify(regulation(code), null, 1)};\n`
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = CODES.filter((code) => {
    const file = new URL(`${code}.ts`, laws);
    return !existsSync(file) || readFileSync(file, 'utf8') !== source(code);
  });
  if (process.argv.includes('--check')) {
    if (stale.length) {
      console.error(`The laws changed: ${stale.join(', ')}. Run node scripts/laws.mjs.`);
      process.exit(1);
    }
  } else {
    stale.forEach((code) => writeFileSync(new URL(`${code}.ts`, laws), source(code)));
  }
}
