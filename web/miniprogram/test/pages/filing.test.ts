import { expect, test } from '@jest/globals';
import { again, draftOf, onPhone, open, sent, SESSION } from '../support/pages';

const { typed, receipt } = require('../support/examples');

const ready = { ...typed, declaration: ['yes'], privacyNoticeRead: ['yes'] };
const FILING = 'POST /api/v1/petitions';

test('what is typed is kept at once and is there after WeChat was killed', async () => {
  const stage = await open('write', { kind: 'petition', step: 'matter' });
  await stage.type('一句话说明', '小区供暖温度长期不达标');
  expect(onPhone(stage, 'draft:petition').content.title).toBe('小区供暖温度长期不达标');

  await again(stage, 'home');
  expect(stage.text()).toContain('有一份没写完的信访事项');
  await stage.tap('接着写');
  expect(stage.went).toEqual(['to /pages/write/write?kind=petition&step=unfinished']);

  await again(stage, 'write', { kind: 'petition', step: 'matter' });
  expect(stage.page.data.answers.title).toBe('小区供暖温度长期不达标');
});

test('an unfinished form is gone on with on the first page where something is missing', async () => {
  const { facts: _, ...rest } = typed;
  const stage = await open('write', { kind: 'petition', step: 'unfinished' }, { storage: { 'draft:petition': draftOf(rest) } });
  expect(stage.page.data.step).toBe('facts');
});

test('a page that misses something says so at the field and above, and goes nowhere', async () => {
  const stage = await open('write', { kind: 'petition', step: 'matter' });
  await stage.tap('保存，下一步');
  expect(stage.went).toEqual([]);
  expect(stage.text()).toContain('还有 2 处需要修改');
  expect(stage.named('一句话说明。错误：请填写一句话说明。')).toBeTruthy();
});

test('a choice that changes what is asked redraws the page and keeps the rest', async () => {
  const stage = await open('write', { kind: 'petition', step: 'person' }, { storage: { 'draft:petition': draftOf({ ...typed, for: 'other' }) } });
  expect(stage.text()).toContain('被代办的人');
  await stage.pick('证件类型', '1');
  expect(onPhone(stage, 'draft:petition').content['petitioner.idType']).toBe('passport');
  expect(onPhone(stage, 'draft:petition').content['petitioner.name']).toBe('张三');
});

test('“都没有” stands alone among the roads taken before', async () => {
  const stage = await open('write', { kind: 'petition', step: 'facts' }, { storage: { 'draft:petition': draftOf(typed) } });
  await stage.tap('申请过仲裁');
  expect(onPhone(stage, 'draft:petition').content.priorProcedures).toEqual(['arbitration']);
  await stage.tap('都没有');
  expect(onPhone(stage, 'draft:petition').content.priorProcedures).toEqual(['none']);
});

test('a petition is filed once, its receipt is kept and its draft is gone', async () => {
  const stage = await open('write', { kind: 'petition', step: 'check' }, { storage: { 'draft:petition': draftOf(ready) } });
  expect(stage.text()).toContain('魏都区西大街道');
  await Promise.all([stage.tap('提交'), stage.tap('提交')]);
  await stage.rest();
  expect(sent(stage, FILING)).toHaveLength(1);
  expect(sent(stage, FILING)[0]).toMatchObject({
    purpose: 'appeal',
    accused: null,
    headcount: 1,
    petitioner: { kind: 'person', idType: 'resident-id', phone: '13800138000' },
    declaration: true,
    publishable: false,
  });
  expect(stage.went).toContain('anew /pages/receipt/receipt');
  expect(onPhone(stage, 'draft:petition')).toBeNull();

  await again(stage, 'receipt');
  expect(stage.text()).toContain('411000-2611-0001783-3');
  expect(stage.text()).toContain(receipt.queryCode);
});

test('a fault that the server finds leads to the page that can mend it, with everything still typed', async () => {
  const answers = { [FILING]: { status: 422, body: { status: 422, detail: '请修改。', errors: [{ pointer: '/petitioner/phone', code: 'phone.invalid', detail: '电话号码不对。' }] } } };
  const stage = await open('write', { kind: 'petition', step: 'check' }, { answers, storage: { 'draft:petition': draftOf(ready) } });
  await stage.tap('提交');
  expect(stage.text()).toContain('电话号码不对。');
  expect(stage.went).toEqual(['to /pages/write/write?kind=petition&step=person&from=check']);
  expect(onPhone(stage, 'draft:petition').content.title).toBe(typed.title);
});

test('without a line nothing typed is lost, and the sentence says so', async () => {
  const answers = { [FILING]: () => Promise.reject({ errMsg: 'request:fail' }) };
  const stage = await open('write', { kind: 'petition', step: 'check' }, { answers, storage: { 'draft:petition': draftOf(ready) } });
  await stage.tap('提交');
  await stage.rest();
  expect(stage.text()).toContain('没有提交成功');
  expect(onPhone(stage, 'draft:petition').content.title).toBe(typed.title);
  await again(stage, 'home');
  expect(stage.text()).toContain('上一次提交信访事项，没有收到回答');
});

test('an accusation shows no title on its receipt and offers no messages', async () => {
  const secret = { ...ready, purpose: 'accusation', 'accused.name': '某局某科张某' };
  const stage = await open('write', { kind: 'petition', step: 'check' }, { storage: { session: SESSION, 'draft:petition': draftOf(secret) } });
  await stage.tap('提交');
  expect(sent(stage, FILING)[0]).toMatchObject({ target: null, accused: { name: '某局某科张某', position: null } });
  await again(stage, 'receipt');
  expect(stage.text()).toContain('您的来件');
  expect(stage.text()).not.toContain(typed.title);
  expect(stage.text()).not.toContain('有进展时告诉我');
});

test('a receipt is put away after half an hour', async () => {
  const kept = { kind: 'petition', ...receipt, secret: false, earlier: false, title: '', name: '', at: Date.now() - 31 * 60 * 1000 };
  const stage = await open('receipt', {}, { storage: { receipt: kept } });
  expect(stage.text()).toContain('回执已经收起来了');
  expect(stage.text()).not.toContain(receipt.queryCode);
});

test('messages are asked for in the tap itself, after filing', async () => {
  const kept = { kind: 'petition', ...receipt, secret: false, earlier: false, title: '', name: '', at: Date.now() };
  const stage = await open('receipt', {}, { storage: { receipt: kept, session: SESSION } });
  stage.phone.hand['requestSubscribeMessage'] = { t1: 'accept' };
  await stage.tap('有进展时告诉我');
  expect(sent(stage, 'POST /api/v1/me/subscriptions')).toEqual([{ templates: [{ id: 't1', accepted: true }] }]);
  expect(stage.text()).toContain('有进展会告诉您');
});

test('the number that WeChat knows is filled in', async () => {
  const stage = await open('write', { kind: 'petition', step: 'person' }, { storage: { session: SESSION, 'draft:petition': draftOf({ ...typed, 'petitioner.phone': '' }) } });
  await stage.happen('填上微信绑定的手机号', 'getphonenumber', { code: 'c' });
  expect(onPhone(stage, 'draft:petition').content['petitioner.phone']).toBe('13800138000');
});

test('without an account the number that WeChat knows is not offered', async () => {
  const stage = await open('write', { kind: 'petition', step: 'person' }, { storage: { 'draft:petition': draftOf(typed) } });
  expect(stage.text()).toContain('联系电话');
  expect(stage.text()).not.toContain('填上微信绑定的手机号');
});

test('the guidance leads to a turn and back, and always to the form', async () => {
  const stage = await open('guide');
  await stage.tap('没有');
  await stage.tap('问政策，或者日常小事');
  expect(stage.text()).toContain('打 12345 最快');
  await stage.tap('打电话 12345');
  await stage.tap('回上一个问题');
  expect(stage.text()).toContain('您要说的是哪一类事？');
  await stage.tap('不回答，直接填写');
  expect(stage.went).toEqual(['call 12345', 'instead /pages/write/write?kind=petition&step=purpose']);
});

test('a request for information is filed from what was typed', async () => {
  const { requested } = require('../support/examples');
  const stage = await open('write', { kind: 'disclosure-request', step: 'check' }, { storage: { 'draft:disclosure-request': draftOf({ ...requested, privacyNoticeRead: ['yes'] }) } });
  await stage.tap('提交');
  expect(sent(stage, 'POST /api/v1/disclosure-requests')[0]).toMatchObject({ delivery: 'online', help: [], applicant: { contact: null } });
  await again(stage, 'receipt');
  expect(stage.text()).toContain('GK-411000-2611-0000421-7');
});

test('a draft from another phone is offered on the first screen', async () => {
  const { answers } = require('../support/examples');
  const me = answers['GET /api/v1/me'].body;
  const drafts = [{ kind: 'petition', version: 3, savedAt: '2026-11-22T09:30:00+08:00', expiresAt: '2026-12-22T09:30:00+08:00' }];
  const stage = await open('home', {}, { storage: { session: SESSION }, answers: { 'GET /api/v1/me': { body: { ...me, drafts } } } });
  expect(stage.text()).toContain('11月22日 09:30 保存的，还没有提交。');
});

test('pictures that were chosen go up after filing, with the number of the petition', async () => {
  const stage = await open('write', { kind: 'petition', step: 'files' }, { storage: { 'draft:petition': draftOf(ready) } });
  stage.phone.files.set('tmp/a.jpg', Buffer.from('picture'));
  stage.phone.hand['chooseMedia'] = { tempFiles: [{ tempFilePath: 'tmp/a.jpg' }] };
  stage.phone.hand['getImageInfo'] = { width: 100, height: 100 };
  stage.phone.hand['compressImage'] = { tempFilePath: 'tmp/a.jpg' };
  await stage.tap('拍照或者从相册选');
  expect(stage.text()).toContain('照片1.jpg');

  await again(stage, 'write', { kind: 'petition', step: 'check' });
  await stage.tap('提交');
  await again(stage, 'receipt');
  expect(stage.text()).toContain('再传一次');
  stage.answers[`POST /api/v1/petitions/${receipt.receiptNumber}/attachments`] = { status: 201, body: { id: 'f' } };
  await stage.tap('再传一次');
  expect(stage.text()).toContain('全部传好了。');
  expect(stage.phone.sent[stage.phone.sent.length - 1]!.header['X-Query-Code']).toBe(receipt.queryCode);
});

test('files of a request go up with the number of the request', async () => {
  const { request } = require('../support/examples');
  const number = `GK${request.receiptNumber}`;
  const kept = { kind: 'request', ...receipt, receiptNumber: number, deadlines: [], secret: false, earlier: false, title: '', name: '', at: Date.now() };
  const file = { id: 'a', name: '委托书.pdf', path: 'wxfile://usr/a.pdf', size: 7, picture: false, state: 'waiting', progress: 0, problem: '' };
  const stage = await open('home', {}, { storage: { receipt: kept, [`files:${number}`]: [file] }, answers: { [`POST /api/v1/disclosure-requests/${number}/attachments`]: { status: 201, body: { id: 'f' } } } });
  expect(stage.text()).toContain('还有 1 个文件没有传完');
  stage.phone.files.set(file.path, Buffer.from('content'));
  await again(stage, 'receipt');
  expect(stage.text()).toContain('全部传好了。');
  expect(onPhone(stage, `files:${number}`)).toBeNull();
});

test('a category can be said, and left out again', async () => {
  const stage = await open('write', { kind: 'petition', step: 'matter' }, { storage: { 'draft:petition': draftOf(typed) } });
  expect(stage.phone.sent.filter((each: any) => each.url.includes('categories'))).toEqual([]);
  await stage.tap('选一个类别（可以不选，工作人员会归类）');
  await stage.pick('大类', '1');
  expect(onPhone(stage, 'draft:petition').content.category).toBe('城乡建设');
  await stage.pick('细目', [0, 1]);
  expect(stage.text()).toContain('城市建设和市政管理，冬季采暖');
  await again(stage, 'write', { kind: 'petition', step: 'check' });
  expect(stage.text()).toContain('城乡建设/城市建设和市政管理/冬季采暖');
  await again(stage, 'write', { kind: 'petition', step: 'matter' });
  await stage.pick('大类', '0');
  expect(onPhone(stage, 'draft:petition').content.category).toBe('');
});

test('the category goes along with what is filed', async () => {
  const category = '城乡建设/城市建设和市政管理/冬季采暖';
  const stage = await open('write', { kind: 'petition', step: 'check' }, { storage: { 'draft:petition': draftOf({ ...ready, category }) } });
  await stage.tap('提交');
  expect(sent(stage, FILING)[0]).toMatchObject({ category });
});

test('what was saved on another phone and is replaced now is said', async () => {
  const overwrote = { version: 3, savedAt: '2026-11-22T09:30:00+08:00' };
  const answers = { 'PUT /api/v1/me/drafts/petition': { body: { version: 4, savedAt: '2026-11-22T10:00:00+08:00', overwrote } } };
  const stage = await open('write', { kind: 'petition', step: 'matter' }, { answers, storage: { session: SESSION, 'draft:petition': draftOf(typed) } });
  await stage.type('一句话说明', '小区供暖温度一直不达标');
  expect(stage.text()).toContain('11月22日 09:30 在别的手机上保存过一份，已经被这一份代替。');
});

test('without a line the page says where the words are', async () => {
  const stage = await open('write', { kind: 'petition', step: 'matter' }, { storage: { session: SESSION, 'draft:petition': draftOf(typed) } });
  await stage.type('一句话说明', '小区供暖温度一直不达标');
  await stage.rest();
  expect(stage.text()).toContain('写下的内容保存在这台手机里');
});

test('a request without an answer is offered on the first screen too, and its receipt is had', async () => {
  const { requested } = require('../support/examples');
  const form = require('../../miniprogram/forms/request');
  const body = form.filing({ ...requested, privacyNoticeRead: ['yes'] });
  const once = { path: '/api/v1/disclosure-requests', key: 'k', bodies: [body], startedAt: Date.now() };
  const stage = await open('home', {}, { storage: { 'once:file:request': once } });
  expect(stage.text()).toContain('上一次提交公开申请，没有收到回答');
  await stage.tap('看看登记了没有：公开申请');
  expect(stage.went).toEqual(['to /pages/receipt/receipt']);
  await again(stage, 'receipt');
  expect(stage.text()).toContain('GK-411000-2611-0000421-7');
});

test('the own matters do not wait for what is new', async () => {
  const slow: Array<() => void> = [];
  const answers = { 'GET /api/v1/disclosures': () => new Promise((resolve) => slow.push(() => resolve({ body: { items: [], page: 1, size: 4, total: 0 } }))) };
  const opened = open('home', {}, { answers, storage: { session: SESSION } });
  await new Promise((resolve) => setImmediate(resolve));
  while (!slow.length) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (let round = 0; round < 200; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(document.body.textContent).toContain('我最近的事');
  slow.forEach((answer) => answer());
  await opened;
});

test('files go on after a kill without an account, by the receipt while it stands, then by number and code', async () => {
  const number = receipt.receiptNumber;
  const file = { id: 'a', name: '照片1.jpg', path: 'wxfile://usr/a.jpg', size: 7, picture: true, state: 'waiting', progress: 0, problem: '' };
  const kept = { kind: 'petition', ...receipt, secret: false, earlier: false, title: '', name: '', at: Date.now() };
  const answers = { [`POST /api/v1/petitions/${number}/attachments`]: { status: 201, body: { id: 'f' } } };
  const stage = await open('uploads', { number }, { answers, storage: { receipt: kept, [`files:${number}`]: [file] } });
  stage.phone.files.set(file.path, Buffer.from('content'));
  await stage.tap('上传');
  expect(stage.phone.sent[stage.phone.sent.length - 1]!.header['X-Query-Code']).toBe(receipt.queryCode);
  expect(stage.text()).toContain('已经上传');

  const later = await open('uploads', { number }, { storage: { [`files:${number}`]: [file] } });
  expect(later.text()).toContain('先输入编号和查询码');
  await later.tap('输入编号和查询码');
  expect(later.went).toEqual([`instead /pages/track/track?kind=petition&number=${number}`]);
});

test('the list of places is there without a line once it was seen', async () => {
  const stage = await open('write', { kind: 'petition', step: 'matter' }, { storage: { 'draft:petition': draftOf(typed) } });
  expect(stage.text()).toContain('魏都区西大街道');
  (stage as any).set.offline = true;
  await again(stage, 'write', { kind: 'petition', step: 'matter' });
  expect(stage.text()).toContain('魏都区西大街道');
  await again(stage, 'write', { kind: 'petition', step: 'check' });
  expect(stage.text()).toContain('魏都区西大街道');
});
