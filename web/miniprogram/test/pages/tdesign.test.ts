import { expect, test } from '@jest/globals';
import { attributesOf, drawnOn } from '../support/stage';
import { open, SESSION } from '../support/pages';

const { answers, receipt, status } = require('../support/examples');

const N = status.receiptNumber;
const kept = { kind: 'petition', receiptNumber: receipt.receiptNumber, queryCode: receipt.queryCode, registeredAt: receipt.registeredAt, secret: false, earlier: false, title: '供暖', name: '张三', deadlines: receipt.deadlines, at: Date.now() };

/** The square code on the receipt of something. */
async function square(more: object = {}): Promise<{ size: number; dark: string[] } | null> {
  const stage = await open('receipt', {}, { storage: { receipt: { ...kept, ...more } } });
  const canvas = stage.root.querySelector('wx-canvas');
  return canvas && drawnOn(canvas);
}

test('the receipt of a petition has its number as a square code, and nothing but the number', async () => {
  const drawn = (await square())!;
  expect(drawn.size).toBe(21);
  for (const [x, y] of [[0, 0], [14, 0], [0, 14]] as const) {
    const ring = Array.from({ length: 7 }, (_, at) => [`${x + at},${y}`, `${x + at},${y + 6}`, `${x},${y + at}`, `${x + 6},${y + at}`]).flat();
    expect(drawn.dark).toEqual(expect.arrayContaining(ring));
  }
  expect(await square({ queryCode: 'WXYZ-WXYZ-WXYZ', title: '别的' })).toEqual(drawn);
  expect(await square({ receiptNumber: '411000261100017841' })).not.toEqual(drawn);
});

test('what is no petition has no square code', async () => {
  expect(await square({ kind: 'booking', receiptNumber: 'JF411000261100017836' })).toBeNull();
});

test('while something is fetched lines stand below what is there, and go when it has come', async () => {
  let come: ((answer: object) => void) | null = null;
  const opening = open('petition', { number: N }, {
    storage: { session: SESSION },
    answers: { [`GET /api/v1/me/petitions/${N}`]: () => new Promise((resolve) => (come = resolve)) },
  });
  const seen = await until(() => {
    const page = document.body.lastElementChild;
    return page?.textContent?.includes('正在取内容') ? page : null;
  });
  expect(seen.textContent).toMatch(/信访编号.*正在取内容/);
  expect(seen.querySelectorAll('[class*="t-skeleton__col"]')).toHaveLength(6);
  (await until(() => come))({ body: status });
  const stage = await opening;
  expect(stage.text()).toContain(status.title);
  expect(stage.root.querySelector('[class*="t-skeleton"]')).toBeNull();
});

test('where a list is empty the page says so and leads on', async () => {
  const nothing = { body: { items: [], page: 1, size: 20, total: 0 } };
  const lists = Object.fromEntries(['petitions', 'requests', 'bookings'].map((list) => [`GET /api/v1/me/${list}`, nothing]));
  const mine = await open('mine', {}, { storage: { session: SESSION }, answers: lists });
  await mine.tap('我要信访');
  await mine.tap('公开申请');
  expect(mine.text()).toContain('还没有公开申请。');
  await mine.tap('申请公开政府信息');
  await mine.tap('接访预约');
  await mine.tap('看接访安排');
  expect(mine.went).toEqual(['to /pages/guide/guide', 'to /pages/ask/ask', 'to /pages/receptions/receptions']);
});

test('what was not found, planned or asked for is said, with the way to ask for it', async () => {
  const none = { body: { items: [], page: 1, size: 20, total: 0, more: false, instead: [] } };
  const search = await open('search', { q: '没有的' }, { answers: { 'GET /api/v1/disclosures': none } });
  expect(search.text()).toContain('没有找到相关内容');
  await search.tap('申请公开政府信息');
  expect(search.went).toEqual(['to /pages/ask/ask']);
  for (const [page, call] of [['receptions', 'GET /api/v1/receptions'], ['recommend', 'GET /api/v1/calls']] as const) {
    const empty = await open(page, {}, { answers: { [call]: none } });
    expect(empty.text()).toContain('现在没有');
    await empty.tap('我要信访');
    expect(empty.went).toEqual(['to /pages/guide/guide']);
    expect((await open(page, {}, { answers })).root.querySelector('[class*="t-empty"]')).toBeNull();
  }
});

test('how far a form and a file have come is told as a number that has a name', async () => {
  const write = await open('write', { kind: 'petition', step: 'matter' });
  expect(valued(write.named('填写进度'))).toMatchObject({ role: 'progressbar', now: Math.floor((100 * write.page.data.number) / write.page.data.count) });
  const stage = await open('receipt', {}, { storage: { receipt: kept } });
  stage.page.setData({ files: [{ id: 'a', name: '照片1.jpg', size: '793 KB', state: 'sending', percent: 60 }] });
  expect(valued(stage.named('正在上传照片1.jpg'))).toEqual({ role: 'progressbar', now: 60 });
  expect(stage.text()).toContain('正在上传60%');
});

function valued(node: Element): { role: string; now: number } {
  const { 'aria-role': role, 'aria-valuenow': now } = attributesOf(node);
  return { role, now };
}

async function until<T>(found: () => T | null): Promise<T> {
  for (let round = 0; round < 2000; round += 1) {
    const now = found();
    if (now) {
      return now;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('it was never seen');
}
