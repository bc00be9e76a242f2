import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { launch } from '../support/launch';
import { Server, withAccount } from '../support/server';
import { files } from '../support/sources';

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
  let opened = 0;
  phone.hand['chooseMedia'] = phone.hand['chooseMessageFile'] = () => (opened += 1, { tempFiles: [] });
  const { files } = launch(phone);
  for (const choose of [files.choosePictures, files.chooseDocuments]) {
    await expect(choose(1)).rejects.toMatchObject({ sentence: expect.stringContaining('其他功能不受影响') });
  }
  expect(opened).toBe(0);
});

test('a mini-program that is too old is told so', async () => {
  const about = (lowest: string) => ({ version: 'v1', miniprogram: { lowest, current: '9.0.0' }, office: {} });
  const { portal } = launch(new Server().phone());
  expect(portal.tooOld(about('0.9.9') as never)).toBe(false);
  expect(portal.tooOld(about('1.0.0') as never)).toBe(false);
  expect(portal.tooOld(about('1.0.1') as never)).toBe(true);
  expect(portal.tooOld(about('1.10.0') as never)).toBe(true);
});

/** What WeChat calls personal, by what a mini-program asks it for; its own list is longer. */
const PERSONAL: Record<string, RegExp> = {
  手机号: /getPhoneNumber/,
  选中的照片或视频: /wx\.choose(Media|Image|Video)\b/,
  选中的文件: /wx\.chooseMessageFile\b/,
  剪切板: /wx\.[gs]etClipboardData\b/,
  '日历（仅写入）': /wx\.addPhoneCalendar\b/,
  '相册（仅写入）': /wx\.save(Image|Video)ToPhotosAlbum\b/,
  位置: /wx\.(get(Fuzzy)?Location|chooseLocation|choosePoi|startLocationUpdate)\b/,
  摄像头: /<camera\b|wx\.(createVKSession|scanCode)\b/,
  麦克风: /wx\.(startRecord|getRecorderManager)\b/,
  '昵称、头像': /chooseAvatar|type="nickname"|wx\.getUser(Info|Profile)\b/,
  地址: /wx\.chooseAddress\b/,
  蓝牙: /wx\.openBluetoothAdapter\b/,
};

test('WeChat is told to ask for the notice before anything personal is touched', () => {
  const app = JSON.parse(readFileSync(join(__dirname, '../../miniprogram/app.json'), 'utf8')) as Record<string, unknown>;
  expect(app['__usePrivacyCheck__']).toBe(true);
});

test('what is asked of the phone stands in what a county registers, and nothing else does', () => {
  const sources = files(join(__dirname, '../../miniprogram'))
    .filter((path) => /\.(ts|wxml)$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const asked = Object.keys(PERSONAL).filter((name) => PERSONAL[name]!.test(sources));
  const row = /^\| 设置 → 用户隐私保护指引 \| (.*)$/m.exec(readFileSync(join(__dirname, '../../../../README.md'), 'utf8'))?.[1] ?? '';
  expect(asked.length).toBeGreaterThan(3);
  expect(Object.keys(PERSONAL).filter((name) => row.includes(name))).toEqual(asked);
});
