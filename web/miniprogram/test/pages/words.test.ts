import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act } from '../../miniprogram/forms/acts';
import * as booking from '../../miniprogram/forms/booking';
import type { Field } from '../../miniprogram/forms/field';
import { question, turn } from '../../miniprogram/forms/guidance';
import * as petition from '../../miniprogram/forms/petition';
import * as request from '../../miniprogram/forms/request';
import * as suggestion from '../../miniprogram/forms/suggestion';
import { articles, REGULATIONS } from '../../miniprogram/laws/laws';
import { cited } from '../../miniprogram/screens/cited';
import { full, moment } from '../../miniprogram/screens/days';
import { TONES } from '../../miniprogram/screens/matters';
import { files } from '../support/sources';

const PORTAL = join(__dirname, '../../../../src/main');
const HERE = join(__dirname, '../../miniprogram');

/** Everything that the portal's pages say, without the marks of their language. */
function said(): string {
  const rooms = ['pages', 'reading', 'petition', 'inforequest', 'reception'].map((room) => `java/portal/${room}`);
  return [...rooms, 'resources/templates']
    .flatMap((folder) => files(join(PORTAL, folder)))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

const PAGES = said();

function unsaid(words: (string | undefined)[]): string[] {
  return words.filter((word): word is string => Boolean(word) && !PAGES.includes(word!));
}

test('the guidance asks and answers in the words of the portal', () => {
  const words: string[] = [];
  const visit = (place: string) => {
    const asked = question(place);
    const ended = turn(place);
    if (asked) {
      words.push(asked.text, asked.hint);
      asked.answers.forEach((answer) => {
        words.push(answer.label, answer.hint);
        visit(place + answer.letter);
      });
    } else if (ended) {
      words.push(ended.title, ended.term, ...ended.advice, ...ended.calls.map((call) => call.who));
    } else {
      throw new Error(`${place} leads nowhere`);
    }
  };
  visit('');
  expect(words.length).toBeGreaterThan(100);
  expect(unsaid(words)).toEqual([]);
});

test('the forms call their fields and choices as the portal does', () => {
  const answers = { for: 'other', headcount: '2', 'representatives.count': '1', 'applicant.kind': 'business', delivery: 'email' };
  const fields: Field[] = [
    ...petition.STEPS.flatMap((step) => [...petition.fields(step, answers), ...petition.fields(step, { purpose: 'accusation', for: 'organization' })]),
    ...request.STEPS.flatMap((step) => [...request.fields(step, answers), ...request.fields(step, { delivery: 'post' })]),
    ...booking.fields({}),
    ...suggestion.fields({}, true),
    ...suggestion.statements({}),
  ].filter((field) => !field.name.startsWith('representatives'));
  const purposes = ['appeal', 'suggestion', 'accusation'];
  const labels = fields.flatMap((field) => [field.label, ...(field.choices ?? []).filter((each) => !purposes.includes(each.value)).map((each) => each.label)]);
  expect(unsaid(labels)).toEqual([]);
  expect(unsaid([...Object.values(petition.TITLES), ...Object.values(request.TITLES)])).toEqual([]);
});

test('what can be done is called as the portal calls it', () => {
  const petitions = ['supplement', 'rate', 'ask-withdrawal', 'take-back-withdrawal', 'ask-review', 'ask-final-review'].map((kind) => act('petition', kind));
  const requests = ['correct', 'explain', 'claim-payment', 'change-delivery', 'withdraw', 'suggest-publication'].map((kind) => act('request', kind));
  const words = [...petitions, ...requests].flatMap((each) => [each!.title, each!.lead, each!.button, ...each!.fields.map((field) => field.label)]);
  expect(unsaid(words)).toEqual([]);
});

/** The tokens of a style sheet that hold colours: first those of the light, then what the dark changes. */
function colours(path: string): [Record<string, string>, Record<string, string>] {
  const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const tokens = (block: string | undefined) =>
    Object.fromEntries([...(block ?? '').matchAll(/(--[\w-]+):\s*(#[0-9a-f]{3,8});/g)].map((match) => [match[1], match[2]]));
  const light = tokens(/(?::root|page)\s*\{([^}]*)\}/.exec(text)?.[1]);
  return [light, { ...light, ...tokens(/prefers-color-scheme: dark\)\s*\{\s*[^{]*\{([^}]*)\}/.exec(text)?.[1]) }];
}

test('the colours are those of the portal, by day and in the dark, and no page has any of its own', () => {
  const [day, dark] = colours(join(PORTAL, '../../web/portal/portal.css'));
  const [ours, oursInTheDark] = colours(join(HERE, 'app.wxss'));
  expect(Object.keys(ours).length).toBeGreaterThan(14);
  expect(day).toMatchObject(ours);
  expect(dark).toMatchObject(oursInTheDark);
  expect(oursInTheDark['--ink']).not.toBe(ours['--ink']);
  const theme = JSON.parse(readFileSync(join(HERE, 'theme.json'), 'utf8')) as Record<'light' | 'dark', Record<string, string>>;
  for (const [name, known] of [['light', ours], ['dark', oursInTheDark]] as const) {
    const used = Object.values(theme[name]).filter((value) => value.startsWith('#'));
    expect(used.filter((value) => !Object.values(known).includes(value.replace(/^#ffffff$/, '#fff')))).toEqual([]);
  }
  const elsewhere = files(HERE).filter((path) => /\.(wxss|wxml)$/.test(path) && !path.endsWith('app.wxss'));
  expect(elsewhere.length).toBeGreaterThan(40);
  expect(elsewhere.filter((path) => /#[0-9a-f]{3,8}\b|\b(color|background): [a-z]+;/i.test(readFileSync(path, 'utf8')))).toEqual([]);
});

test('what is told of a state has the colours of the portal', () => {
  const tags = (path: string) =>
    Object.fromEntries(
      [...readFileSync(path, 'utf8').matchAll(/^\.tag\.(\w+) \{ (.*) \}$/gm)].map((match) => [match[1], match[2]]),
    );
  const ours = tags(join(HERE, 'app.wxss'));
  expect(Object.keys(ours).sort()).toEqual(['good', 'late', 'quiet', 'soon']);
  expect(ours).toEqual(tags(join(PORTAL, '../../web/portal/portal.css')));
  const list = readFileSync(join(PORTAL, 'java/portal/pages/MyList.java'), 'utf8');
  const tones = [...list.matchAll(/case ([A-Z_]+) -> "(good|quiet|late|soon)";/g)].map((match) => [match[1]!.toLowerCase().replace('_', '-'), match[2]]);
  expect(tones).toHaveLength(3);
  expect(TONES).toEqual(Object.fromEntries(tones));
});

test('the laws are those of the portal, every article explained', () => {
  const check = spawnSync(process.execPath, ['scripts/laws.mjs', '--check'], { cwd: join(__dirname, '../..'), encoding: 'utf8' });
  expect(check.stderr).toBe('');
  expect(REGULATIONS.map((regulation) => articles(regulation).length)).toEqual([50, 56]);
  expect(REGULATIONS.flatMap(articles).filter((article) => !article.plain)).toEqual([]);
});

test('an article that is quoted is linked to the law named last', () => {
  expect(cited('依据《信访工作条例》第二十二条第一款、第三十四条。')).toEqual([
    { text: '依据' },
    { text: '《信访工作条例》第二十二条第一款', law: 'petition-regulation', article: 22 },
    { text: '、' },
    { text: '第三十四条', law: 'petition-regulation', article: 34 },
    { text: '。' },
  ]);
  expect(cited('《个人信息保护法》第十三条')).toEqual([{ text: '《个人信息保护法》第十三条' }]);
  expect(cited('第五条')).toEqual([{ text: '第五条' }]);
});

test('days and moments are the office’s, wherever the phone is', () => {
  expect(full('2026-11-22')).toBe('2026年11月22日 周日');
  expect(moment('2026-11-22T23:30:00Z')).toBe('11月23日 07:30');
  expect(full(null)).toBe('');
});
