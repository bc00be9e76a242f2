import { afterEach, expect, jest, test } from '@jest/globals';
import { launch } from '../support/launch';
import type { Phone } from '../support/phone';
import { Server } from '../support/server';

const DAY = 24 * 3600 * 1000;
const now = Date.now();

afterEach(() => {
  jest.restoreAllMocks();
});

function after(days: number): void {
  jest.spyOn(Date, 'now').mockReturnValue(now + days * DAY);
}

/** WeChat starts the mini-program. */
function start(phone: Phone): void {
  launch(phone);
  Object.assign(globalThis, { App: (app: { onLaunch(): void; onShow(): void }) => (app.onLaunch(), app.onShow()) });
  phone.hand['getPrivacySetting'] = { needAuthorization: false };
  require('../../miniprogram/app');
}

function store(): typeof import('../../miniprogram/services/store') {
  return require('../../miniprogram/services/store');
}

function names(phone: Phone): string[] {
  return [...phone.storage.keys()].map((name) => name.replace('portal:', '')).filter((name) => name !== 'days').sort();
}

test('what nobody went on with for thirty days is gone at the next start, whatever it was', () => {
  const phone = new Server().phone();
  launch(phone);
  const typed = ['draft:petition', 'booking', 'suggestion:5', 'act:411000261100017833:supplement', 'once:file:petition', 'files:petition'];
  [...typed, 'session', 'proof:key', 'size'].forEach((name) => store().keep(name, []));
  after(20);
  store().keep('booking', ['went on']);
  after(30);
  start(phone);
  expect(names(phone)).toEqual([...typed, 'session', 'proof:key', 'size'].sort());
  after(31);
  start(phone);
  expect(names(phone)).toEqual(['booking', 'proof:key', 'session', 'size']);
  after(51);
  start(phone);
  expect(names(phone)).toEqual(['proof:key', 'session', 'size']);
});

test('what was kept before days were counted has thirty more', () => {
  const phone = new Server().phone();
  phone.storage.set('portal:booking', '{}');
  start(phone);
  after(31);
  start(phone);
  expect(names(phone)).toEqual([]);
});

test('files that wait for nothing leave the phone at the next start, and those that wait stay', async () => {
  const phone = new Server().phone();
  const { files } = launch(phone);
  phone.files.set('tmp/a.pdf', Buffer.from('paper'));
  phone.hand['chooseMessageFile'] = { tempFiles: [{ path: 'tmp/a.pdf', name: 'a.pdf', size: 5 }] };
  files.list('petition', await files.chooseDocuments(1));
  phone.files.set('wxfile://usr/paper-3.pdf', Buffer.from('what was read'));
  start(phone);
  expect([...phone.files.keys()].filter((path) => path.startsWith('wxfile'))).toEqual([files.listed('petition')[0]?.path]);
  after(31);
  start(phone);
  expect([...phone.files.keys()].filter((path) => path.startsWith('wxfile'))).toEqual([]);
});

test('a receipt whose half hour is over leaves the phone as soon as the mini-program is shown', () => {
  const phone = new Server().phone();
  launch(phone);
  store().keep('receipt', { receiptNumber: '411000261100017833', queryCode: 'ABCD-EFGH-JKMN', at: now });
  after(29 / 60 / 24);
  start(phone);
  expect(names(phone)).toEqual(['receipt']);
  after(31 / 60 / 24);
  start(phone);
  expect(names(phone)).toEqual([]);
});
