import { afterEach, expect, test } from '@jest/globals';
import { launch } from '../support/launch';
import type { Answer } from '../support/server';
import { Server, withAccount } from '../support/server';

const ADDRESS = '/api/v1/me/drafts/petition';
const PUT = `PUT ${ADDRESS}`;

/** What note() put off is over before the next phone is taken up. */
afterEach(() => new Promise((resolve) => setTimeout(resolve, 4_000)));

/** The server's shelf of drafts: the last one written wins, and it says what it replaced. */
function shelf(server: Server, line: () => boolean = () => true): { there: any } {
  const state: { there: any } = { there: null };
  const answer = (make: () => Answer): (() => Answer) => () => (line() ? make() : { unsent: true });
  server
    .on(`GET ${ADDRESS}`, answer(() => (state.there ? { body: state.there } : { status: 404, body: { detail: '没有草稿。' } })))
    .on(`DELETE ${ADDRESS}`, answer(() => {
      state.there = null;
      return { status: 204, body: '' };
    }))
    .on(PUT, (asked) => {
      if (!line()) {
        return { unsent: true };
      }
      const before = state.there;
      const overwrote =
        before && before.version !== asked.body.basedOn ? { version: before.version, savedAt: before.savedAt } : null;
      state.there = {
        kind: 'petition',
        version: (before?.version ?? 0) + 1,
        savedAt: new Date().toISOString(),
        expiresAt: new Date().toISOString(),
        content: asked.body.content,
      };
      return { body: { ...state.there, content: undefined, overwrote } };
    });
  return state;
}

test('every change lies on the phone at once, without an account too', async () => {
  const phone = new Server().phone();
  launch(phone).drafts.note('petition', { title: '供' });
  const { draft } = await launch(phone).drafts.load('petition');
  expect(draft).toMatchObject({ content: { title: '供' }, where: 'phone' });
  expect(phone.sent).toEqual([]);
});

test('the server hears of it once the hand rests', async () => {
  const server = withAccount(new Server());
  const state = shelf(server);
  const { session, drafts } = launch(server.phone());
  await session.signIn();
  const saved = new Promise((resolve) => drafts.onSaved((_kind, now) => resolve(now)));
  drafts.note('petition', { title: '供' });
  drafts.note('petition', { title: '供暖' });
  drafts.note('petition', { title: '供暖不' });
  expect(await saved).toEqual({ phone: true, server: 'saved', overwrote: null });
  expect(server.times(PUT)).toBe(1);
  expect(state.there.content).toEqual({ title: '供暖不' });
});

test('on another phone the same draft goes on', async () => {
  const server = withAccount(new Server());
  shelf(server);
  const first = launch(server.phone());
  await first.session.signIn();
  await first.drafts.save('petition', { title: '第一部手机' });
  const second = launch(server.phone());
  await second.session.signIn();
  expect((await second.drafts.load('petition')).draft).toMatchObject({ content: { title: '第一部手机' }, where: 'server' });
});

test('what was typed without a line goes along later, and says what it replaced', async () => {
  let line = true;
  const server = withAccount(new Server());
  const state = shelf(server, () => line);
  const phone = server.phone();
  const mine = launch(phone);
  await mine.session.signIn();
  await mine.drafts.save('petition', { title: '一' });
  line = false;
  expect(await mine.drafts.save('petition', { title: '一二' })).toMatchObject({ phone: true, server: 'waiting' });
  expect((await launch(phone).drafts.load('petition')).draft?.content).toEqual({ title: '一二' });
  line = true;
  state.there = { ...state.there, version: 9, savedAt: new Date(Date.now() - 600_000).toISOString(), content: { title: '别处' } };
  const again = launch(phone);
  expect(await again.drafts.load('petition')).toMatchObject({
    draft: { content: { title: '一二' }, where: 'phone' },
    other: { content: { title: '别处' }, where: 'server' },
  });
  const saved = await again.drafts.save('petition', { title: '一二三' });
  expect(saved.server).toBe('saved');
  expect(saved.overwrote).not.toBeNull();
  expect(state.there.content).toEqual({ title: '一二三' });
});

test('what replaced only our own try, whose answer was lost, replaced nobody’s', async () => {
  const server = withAccount(new Server());
  const state = shelf(server);
  const { session, drafts } = launch(server.phone());
  await session.signIn();
  await drafts.save('petition', { title: '一' });
  const put = server.answering(PUT);
  server.on(PUT, (asked, times) => ({ ...put(asked, times), lost: times === 2 }));
  expect(await drafts.save('petition', { title: '一二' })).toEqual({ phone: true, server: 'saved', overwrote: null });
  expect(state.there.version).toBe(3);
  server.on(PUT, (asked, times) => ({ ...put(asked, times), lost: true }));
  expect(await drafts.save('petition', { title: '一二三' })).toMatchObject({ server: 'waiting' });
  server.on(PUT, put);
  expect(await drafts.save('petition', { title: '一二三四' })).toEqual({ phone: true, server: 'saved', overwrote: null });
});

test('a newer one from elsewhere is shown first, and the phone’s own is offered', async () => {
  const server = withAccount(new Server());
  const state = shelf(server);
  const { session, drafts } = launch(server.phone());
  await session.signIn();
  drafts.note('petition', { title: '手机上' });
  state.there = {
    version: 3,
    savedAt: new Date(Date.now() + 60_000).toISOString(),
    content: { title: '别处更新的' },
  };
  expect(await drafts.load('petition')).toMatchObject({
    draft: { content: { title: '别处更新的' } },
    other: { content: { title: '手机上' } },
  });
});

test('after filing nothing is left, here or there', async () => {
  const server = withAccount(new Server());
  const state = shelf(server);
  const phone = server.phone();
  const { session, drafts } = launch(phone);
  await session.signIn();
  await drafts.save('petition', { title: '写完了' });
  await drafts.drop('petition');
  expect(state.there).toBeNull();
  expect((await launch(phone).drafts.load('petition')).draft).toBeNull();
});

test('a draft of last month is gone', async () => {
  const phone = new Server().phone();
  launch(phone).drafts.note('petition', { title: '旧' });
  const name = 'portal:draft:petition';
  const old = JSON.parse(phone.storage.get(name) ?? '{}');
  phone.storage.set(name, JSON.stringify({ ...old, savedAt: Date.now() - 31 * 24 * 3600_000 }));
  expect((await launch(phone).drafts.load('petition')).draft).toBeNull();
});
