import { expect, test } from '@jest/globals';
import { launch } from '../support/launch';
import { Server, withAccount } from '../support/server';

const SUBSCRIBE = 'POST /api/v1/me/subscriptions';
const TEMPLATES = {
  templates: [
    { id: 'T1', kind: 'petition', label: '办理进度通知' },
    { id: 'T2', kind: 'petition', label: '期限提醒' },
    { id: 'T3', kind: 'booking', label: '接访提醒' },
    { id: 'T4', kind: 'petition', label: '办理结果通知' },
    { id: 'T5', kind: 'petition', label: '第四个' },
  ],
};

test('the server is told what the citizen allowed, three at most and nothing about other matters', async () => {
  const server = withAccount(new Server())
    .on('GET /api/v1/me/subscriptions', { body: TEMPLATES })
    .on(SUBSCRIBE, { status: 204, body: '' });
  const phone = server.phone();
  phone.hand['requestSubscribeMessage'] = { errMsg: 'ok', T1: 'accept', T2: 'reject', T4: 'ban' };
  const { session, subscriptions } = launch(phone);
  await session.signIn();
  expect(await subscriptions.prepare('petition')).toBe(true);
  expect(await subscriptions.prepare('request')).toBe(false);
  expect(await subscriptions.offer('petition')).toBe(true);
  expect(server.to(SUBSCRIBE)[0]?.body).toEqual({
    templates: [
      { id: 'T1', accepted: true },
      { id: 'T2', accepted: false },
      { id: 'T4', accepted: false },
    ],
  });
});

test('without an account nothing is asked', async () => {
  const phone = new Server().phone();
  const { subscriptions } = launch(phone);
  expect(await subscriptions.prepare('petition')).toBe(false);
  expect(await subscriptions.offer('petition')).toBe(false);
  expect(phone.sent).toEqual([]);
});

test('WeChat’s question about privacy reaches the page, and the answer reaches WeChat', async () => {
  const phone = new Server().phone();
  phone.hand['getPrivacySetting'] = { needAuthorization: true, privacyContractName: '《用户隐私保护指引》' };
  const { privacy } = launch(phone);
  privacy.listen();
  const name = new Promise((resolve) => privacy.shownBy(resolve));
  const answers: unknown[] = [];
  (phone.hand['privacyListener'] as (resolve: unknown) => void)((answer: unknown) => answers.push(answer));
  expect(await name).toBe('《用户隐私保护指引》');
  privacy.agree('agree');
  expect(answers).toEqual([{ event: 'agree', buttonId: 'agree' }]);
});

test('a page that cannot show the notice agrees to nothing', () => {
  const phone = new Server().phone();
  const { privacy } = launch(phone);
  privacy.listen();
  const answers: unknown[] = [];
  (phone.hand['privacyListener'] as (resolve: unknown) => void)((answer: unknown) => answers.push(answer));
  expect(answers).toEqual([{ event: 'disagree' }]);
});

test('not to agree is said, and only that step ends', async () => {
  const phone = new Server().phone();
  phone.hand['requirePrivacyAuthorize'] = { errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized' };
  await expect(launch(phone).privacy.ensure()).rejects.toMatchObject({ sentence: expect.stringContaining('其他功能不受影响') });
});

test('a mini-program that is too old is told so', async () => {
  const about = (lowest: string) => ({ version: 'v1', miniprogram: { lowest, current: '9.0.0' }, office: {} });
  const { portal } = launch(new Server().phone());
  expect(portal.tooOld(about('0.9.9') as never)).toBe(false);
  expect(portal.tooOld(about('1.0.0') as never)).toBe(false);
  expect(portal.tooOld(about('1.0.1') as never)).toBe(true);
  expect(portal.tooOld(about('1.10.0') as never)).toBe(true);
});
