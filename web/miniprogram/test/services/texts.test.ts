import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CODES, here, refusal } from '../../miniprogram/services/texts';
import { files } from '../support/sources';

const PORTAL = join(__dirname, '../../../../src/main/java/portal');

test.each([400, 401, 403, 404, 409, 410, 413, 415, 422, 426, 429, 500, 502, 503, 504, 418, 599])(
  'an answer %i without a word in it still has a sentence',
  (status) => {
    expect(refusal(status, {}, null).sentence).toMatch(/[\u4e00-\u9fff].*。$/);
  },
);

const written = files(PORTAL)
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

test('every code that the server has for a program to act upon has a sentence here', () => {
  const codes = [...written.matchAll(/"((?:session|client|wechat)\.[a-z-]+)"/g)].map((match) => match[1] as string);
  expect(new Set(codes)).toContain('wechat.code');
  expect(codes.length).toBeGreaterThan(7);
  expect([...new Set(codes)].filter((code) => !CODES.includes(code))).toEqual([]);
});

test('every reason for which the server refuses has a sentence of its own, also when the answer lost its words', () => {
  const reasons = [...readFileSync(join(PORTAL, 'law/Reason.java'), 'utf8').matchAll(/^ {4}([A-Z_]+)[,;]?$/gm)].map((match) => match[1] as string);
  const statuses = [...readFileSync(join(PORTAL, 'problem/Problem.java'), 'utf8').matchAll(/case ([A-Z_, ]+) -> (\d{3});/g)].flatMap((match) =>
    match[1]!.split(', ').map((reason): [string, number] => [reason, Number(match[2])]),
  );
  expect(reasons.length).toBeGreaterThan(12);
  expect(statuses.map(([reason]) => reason).sort()).toEqual([...reasons].sort());
  const nothingSaid = refusal(418, {}, null).sentence;
  for (const [reason, status] of statuses) {
    const code = reason.toLowerCase().replace(/_/g, '-');
    expect(refusal(status, { code }, null).sentence).not.toBe(nothingSaid);
  }
});

test('what the server says to programs is not shown to people', () => {
  const detail = '发送的内容不是正确的 JSON，请检查括号、引号和编码（UTF-8）。';
  expect(refusal(400, { code: 'malformed', detail }, null).sentence).not.toContain('JSON');
  expect(refusal(400, { code: 'malformed', detail: '提交的内容里有无法识别的字符，请检查后再提交。' }, null).sentence).toContain('无法识别的字符');
});

test.each(CODES.filter((code) => code.startsWith('client.')))('%s is said in Chinese', (code) => {
  expect(here('refused', code).sentence).toMatch(/[\u4e00-\u9fff].*。$/);
});

test('the server’s own sentence goes first, and the number of a fault stands beside it', () => {
  const failure = refusal(500, { detail: '系统出了故障。', incident: 'ab12cd34' }, null);
  expect(failure.sentence).toBe('系统出了故障。故障编号：ab12cd34。');
  expect(failure.uncertain).toBe(true);
});
