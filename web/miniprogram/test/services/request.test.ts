import { expect, test } from '@jest/globals';
import { launch } from '../support/launch';
import { NOTHING, Server } from '../support/server';

const COLUMNS = { items: [{ code: 'guide', label: '公开指南' }], page: 1, size: 20, total: 1 };

test('the same question twice at once is one request', async () => {
  const server = new Server().on('GET /api/v1/columns', { body: COLUMNS });
  const { disclosure } = launch(server.phone());
  const [one, other] = await Promise.all([disclosure.columns(), disclosure.columns()]);
  expect(one).toEqual(other);
  expect(server.times('GET /api/v1/columns')).toBe(1);
});

test('a lost answer is asked for again', async () => {
  const server = new Server().on('GET /api/v1/columns', (_asked, times) => ({ lost: times < 3, body: COLUMNS }));
  expect(await launch(server.phone()).disclosure.columns()).toEqual(COLUMNS.items);
  expect(server.times('GET /api/v1/columns')).toBe(3);
});

test('a line that stays down is said in plain words, and what was known stays', async () => {
  const server = new Server().on('GET /api/v1/columns', (_asked, times) => ({ lost: times > 1, header: {}, body: COLUMNS }));
  const phone = server.phone();
  await launch(phone).disclosure.columns();
  const shown: unknown[] = [];
  await expect(launch(phone).disclosure.columns((columns, fresh) => shown.push([columns, fresh]))).rejects.toMatchObject({
    kind: 'slow',
    uncertain: true,
    sentence: expect.stringContaining('网络太慢'),
  });
  expect(shown).toEqual([[COLUMNS.items, false]]);
});

test('what the phone knows is shown at once, and an unchanged answer is not sent again', async () => {
  const server = new Server().on('GET /api/v1/columns', (asked) =>
    asked.header['If-None-Match'] === '"7"'
      ? { status: 304, body: '' }
      : { header: { eTaG: '"7"', 'cache-control': 'public, max-age=60' }, body: COLUMNS },
  );
  const phone = server.phone();
  await launch(phone).disclosure.columns();
  const shown: unknown[] = [];
  expect(await launch(phone).disclosure.columns((columns, fresh) => shown.push([columns, fresh]))).toEqual(COLUMNS.items);
  expect(shown).toEqual([
    [COLUMNS.items, false],
    [COLUMNS.items, true],
  ]);
  expect(server.asked.map((asked) => asked.header['If-None-Match'])).toEqual([undefined, '"7"']);
});

test('what the server forbids to keep is not kept', async () => {
  const server = new Server().on('GET /api/v1/columns', (_asked, times) => ({
    header: { 'Cache-Control': times === 1 ? 'public' : 'no-store' },
    body: COLUMNS,
  }));
  const phone = server.phone();
  await launch(phone).disclosure.columns();
  expect([...phone.storage.keys()].filter((name) => name.includes('seen:'))).toHaveLength(1);
  await launch(phone).disclosure.columns();
  expect([...phone.storage.keys()].filter((name) => name.includes('seen:'))).toHaveLength(0);
});

test('what was seen does not fill the phone', async () => {
  const server = new Server();
  const phone = server.phone();
  const { disclosure } = launch(phone);
  for (let page = 1; page <= 90; page += 1) {
    server.on('GET /api/v1/disclosures', { header: { ETag: `"${page}"` }, body: { ...NOTHING, page } });
    await disclosure.list({ page });
  }
  expect([...phone.storage.keys()].filter((name) => name.includes('seen:')).length).toBeLessThanOrEqual(60);
});

test('what is not to happen twice is not sent twice', async () => {
  const server = new Server().on('POST /api/v1/petitions/41/query-code', { lost: true });
  await expect(launch(server.phone()).petitions.askForNewCode('41', '13800138000', '31002X')).rejects.toMatchObject({
    uncertain: true,
  });
  expect(server.asked).toHaveLength(1);
});

test('every request says which version of the mini-program asks', async () => {
  const server = new Server().on('GET /api/v1/columns', { body: COLUMNS });
  await launch(server.phone()).disclosure.columns();
  expect(server.asked[0]?.header['X-Client-Version']).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the server’s sentence is shown, with each field’s', async () => {
  const server = new Server().on('POST /api/v1/petitions/lookup', {
    status: 422,
    body: {
      type: '/problems/invalid',
      title: '填写有误',
      status: 422,
      code: 'invalid',
      detail: '有一处填写有误。',
      errors: [{ pointer: '/queryCode', code: 'queryCode.missing', detail: '请填写查询码。' }],
    },
  });
  const failure = await launch(server.phone())
    .petitions.lookUp('41', '')
    .catch((thrown) => thrown);
  expect(failure.sentence).toBe('有一处填写有误。');
  expect(failure.faultAt('/queryCode')).toBe('请填写查询码。');
  expect(failure.faultAt('/receiptNumber')).toBe('');
  expect(failure.uncertain).toBe(false);
});

test('too many tries say when to come back', async () => {
  const server = new Server().on('POST /api/v1/petitions/lookup', {
    status: 429,
    header: { 'Retry-After': '130' },
    body: { detail: '查询太频繁了。' },
  });
  await expect(launch(server.phone()).petitions.lookUp('41', 'x')).rejects.toMatchObject({
    retryAfter: 130,
    sentence: '查询太频繁了。大约 3 分钟以后可以再试。',
  });
});

test('a proxy’s page in the way is no answer, and has a sentence', async () => {
  const server = new Server().on('GET /api/v1/columns', { status: 502, body: '<html>Bad Gateway</html>' });
  await expect(launch(server.phone()).disclosure.columns()).rejects.toMatchObject({
    kind: 'server',
    sentence: expect.stringContaining('系统出了故障'),
  });
  expect(server.times('GET /api/v1/columns')).toBe(3);
});
