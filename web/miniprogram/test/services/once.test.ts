import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { launch } from '../support/launch';
import { Server } from '../support/server';
import type { Filing } from '../../miniprogram/services/petitions';

const FILE = 'POST /api/v1/petitions';
const API = `${__dirname}/../../../../src/test/resources/api/`;
const filing = JSON.parse(readFileSync(`${API}petition.json`, 'utf8')) as Filing;
const RECEIPT = { receiptNumber: '411000261100017833', queryCode: 'ABCD-EFGH-JKMN' };

/** As the portal: one petition a key, the same answer again, another content refused. */
class Registry {
  readonly known = new Map<string, { body: string; number: number }>();
  readonly server = new Server();

  /** A status is a no before anything is looked up, as of limits. */
  constructor(fate: (times: number) => { lost?: boolean; unsent?: boolean; status?: number }) {
    this.server.on(FILE, (asked, times) => {
      const now = fate(times);
      return now.unsent || now.status ? { body: {}, ...now } : { ...this.answer(asked.header['Idempotency-Key'] ?? '', JSON.stringify(asked.body)), ...now };
    });
  }

  private answer(key: string, body: string) {
    const before = this.known.get(key);
    if (before && before.body !== body) {
      return { status: 422, body: { type: '/problems/key-reused', status: 422, detail: '改过以后又提交了一次。' } };
    }
    const number = before?.number ?? this.known.size + 1;
    this.known.set(key, { body, number });
    return { status: 201, body: { ...RECEIPT, receiptNumber: String(number) } };
  }
}

test('a filed petition survives a lost answer', async () => {
  const registry = new Registry((times) => ({ lost: times < 3 }));
  const receipt = await launch(registry.server.phone()).petitions.file(filing);
  expect(receipt).toMatchObject({ receiptNumber: '1', earlier: false });
  expect(registry.known.size).toBe(1);
  expect(registry.server.times(FILE)).toBe(3);
});

test('two taps are one petition', async () => {
  const registry = new Registry(() => ({}));
  const { petitions } = launch(registry.server.phone());
  const [one, other] = await Promise.all([petitions.file(filing), petitions.file(filing)]);
  expect(one).toEqual(other);
  expect(registry.known.size).toBe(1);
});

test('WeChat is killed before the answer: the next start asks for the receipt', async () => {
  const registry = new Registry((times) => ({ lost: times <= 3 }));
  const phone = registry.server.phone();
  await expect(launch(phone).petitions.file(filing)).rejects.toMatchObject({ uncertain: true });
  const { petitions } = launch(phone);
  expect(petitions.unfinishedFiling()?.body).toEqual(filing);
  expect(await petitions.finishFiling()).toMatchObject({ receiptNumber: '1' });
  expect(petitions.unfinishedFiling()).toBeNull();
  expect(registry.known.size).toBe(1);
});

test('changed after a try that had come through: the receipt is the first one’s, and it says so', async () => {
  const registry = new Registry((times) => ({ lost: times <= 3 }));
  const { petitions } = launch(registry.server.phone());
  await expect(petitions.file(filing)).rejects.toMatchObject({ uncertain: true });
  expect(await petitions.file({ ...filing, title: '改了一个字的标题' })).toMatchObject({ receiptNumber: '1', earlier: true });
  expect(registry.known.size).toBe(1);
  expect([...registry.known.values()][0]?.body).toContain(filing.title);
});

test('changed after a try that never arrived: the changed one is filed', async () => {
  let arrived = false;
  const registry = new Registry(() => ({ unsent: !arrived }));
  const { petitions } = launch(registry.server.phone());
  await expect(petitions.file(filing)).rejects.toMatchObject({ uncertain: true });
  arrived = true;
  expect(await petitions.file({ ...filing, title: '改了一个字的标题' })).toMatchObject({ earlier: false });
  expect([...registry.known.values()][0]?.body).toContain('改了一个字的标题');
});

test('changed again and again: what may have arrived is remembered', async () => {
  // the second content arrives, its answer is lost; the first never did
  let round = 0;
  const registry = new Registry(() => (round === 1 ? { unsent: true } : { lost: round === 2 }));
  const { petitions } = launch(registry.server.phone());
  round = 1;
  await petitions.file(filing).catch(() => undefined);
  round = 2;
  await petitions.file({ ...filing, title: '第二次改的标题' }).catch(() => undefined);
  round = 3;
  const receipt = await petitions.file({ ...filing, title: '第三次改的标题' });
  expect(receipt).toMatchObject({ receiptNumber: '1', earlier: true });
  expect(registry.known.size).toBe(1);
});

test('a no is final: the next try is a new one', async () => {
  const server = new Server().on(FILE, (_asked, times) =>
    times === 1 ? { status: 422, body: { type: '/problems/invalid', detail: '请检查。' } } : { status: 201, body: RECEIPT },
  );
  const { petitions } = launch(server.phone());
  await expect(petitions.file(filing)).rejects.toMatchObject({ sentence: '请检查。' });
  await petitions.file(filing);
  const keys = server.to(FILE).map((asked) => asked.header['Idempotency-Key']);
  expect(new Set(keys).size).toBe(2);
});

test.each([429, 426])('a no for now (%i) says nothing of a try before it: the key stays, and one petition is filed', async (status) => {
  const registry = new Registry((times) => ({ lost: times <= 3 }));
  const phone = registry.server.phone();
  await expect(launch(phone).petitions.file(filing)).rejects.toMatchObject({ uncertain: true });
  const file = registry.server.answering(FILE);
  registry.server.on(FILE, { status, body: { detail: '请稍等片刻再试。' } });
  await expect(launch(phone).petitions.file(filing)).rejects.toMatchObject({ status });
  registry.server.on(FILE, file);
  expect(await launch(phone).petitions.file({ ...filing, title: '改了一个字的标题' })).toMatchObject({ receiptNumber: '1', earlier: true });
  expect(registry.known.size).toBe(1);
});

test('a no for now after a lost answer, in one tap: the key stays', async () => {
  const registry = new Registry((times) => (times === 1 ? { lost: true } : times === 2 ? { status: 429 } : {}));
  const { petitions } = launch(registry.server.phone());
  await expect(petitions.file(filing)).rejects.toMatchObject({ status: 429 });
  await petitions.file(filing);
  expect(registry.known.size).toBe(1);
});

test('what is refused after a change does not make the first one forgotten', async () => {
  const registry = new Registry((times) => (times <= 3 ? { lost: true } : times === 4 ? { status: 422 } : {}));
  const { petitions } = launch(registry.server.phone());
  await expect(petitions.file(filing)).rejects.toMatchObject({ uncertain: true });
  await expect(petitions.file({ ...filing, title: '短' })).rejects.toMatchObject({ status: 422 });
  const receipt = await petitions.file({ ...filing, title: '改好了的标题' });
  expect(receipt).toMatchObject({ receiptNumber: '1', earlier: true });
  expect(registry.known.size).toBe(1);
});

test('after a day the server forgot the key: the citizen decides, the phone does not file twice', async () => {
  const registry = new Registry(() => ({}));
  const phone = registry.server.phone();
  const old = { path: '/api/v1/petitions', key: 'k', bodies: [filing], startedAt: Date.now() - 24 * 3600_000 };
  phone.storage.set('portal:once:file:petition', JSON.stringify(old));
  const { petitions } = launch(phone);
  await expect(petitions.file(filing)).rejects.toMatchObject({ code: 'client.unfinished' });
  expect(registry.known.size).toBe(0);
  await petitions.file(filing, true);
  expect(registry.known.size).toBe(1);
  expect(registry.known.has('k')).toBe(false);
});
