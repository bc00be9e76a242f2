import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CODES, here, refusal } from '../../miniprogram/services/texts';

const PORTAL = join(__dirname, '../../../../src/main/java/portal');

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : [readFileSync(path, 'utf8')];
  });
}

test.each([400, 401, 403, 404, 409, 410, 413, 415, 422, 426, 429, 500, 502, 503, 504, 418, 599])(
  'an answer %i without a word in it still has a sentence',
  (status) => {
    expect(refusal(status, {}, null).sentence).toMatch(/[\u4e00-\u9fff].*。$/);
  },
);

test('every code that the server has for a program to act upon has a sentence here', () => {
  const written = sources(PORTAL).join('\n');
  const codes = [...written.matchAll(/"((?:session|client)\.[a-z-]+)"/g)].map((match) => match[1] as string);
  expect(codes.length).toBeGreaterThan(4);
  expect([...new Set(codes)].filter((code) => !CODES.includes(code))).toEqual([]);
});

test.each(CODES.filter((code) => code.startsWith('client.')))('%s is said in Chinese', (code) => {
  expect(here('refused', code).sentence).toMatch(/[\u4e00-\u9fff].*。$/);
});

test('the server’s own sentence goes first, and the number of a fault stands beside it', () => {
  const failure = refusal(500, { detail: '系统出了故障。', incident: 'ab12cd34' }, null);
  expect(failure.sentence).toBe('系统出了故障。故障编号：ab12cd34。');
  expect(failure.uncertain).toBe(true);
});
