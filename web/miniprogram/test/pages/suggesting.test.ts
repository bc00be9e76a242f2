import { expect, test } from '@jest/globals';
import { onPhone, open, sent } from '../support/pages';

const { status, typed, call } = require('../support/examples');

const SUGGESTION = 'POST /api/v1/calls/5/suggestions';
const written = { ...typed, title: '在菜市场旁边设公交站', facts: '市场门口人多，离最近的车站有一公里。', declaration: ['yes'], privacyNoticeRead: ['yes'] };

test('the first screen leads to the open calls, a call to its form', async () => {
  const home = await open('home');
  expect(home.text()).toContain('正在征集建议');
  await home.tap(`${call.title}，2026年12月31日 周四截止`);
  expect(home.went).toEqual(['to /pages/recommend/recommend?no=5']);

  const stage = await open('recommend', { no: '5' });
  expect(stage.text()).toContain('公交线路建议的采纳情况');
  await stage.tap('我来提建议');
  expect(stage.went).toEqual(['to /pages/suggest/suggest?call=5']);
});

test('nobody agrees for the author, and the form says whom the text goes to', async () => {
  const stage = await open('suggest', { call: '5' }, { storage: { 'suggestion:5': written } });
  expect(stage.text()).toContain('会交给微信（深圳市腾讯计算机系统有限公司）做内容检测');
  await stage.tap('提交');
  expect(sent(stage, SUGGESTION).pop()).toMatchObject({ title: written.title, original: false, publishable: false });
  expect(sent(stage, SUGGESTION).pop()).not.toHaveProperty('purpose');
  expect(stage.went).toEqual(['anew /pages/receipt/receipt']);
});

test('an author who agrees says so, and what was typed is kept until it is registered', async () => {
  const off = { 'GET /api/v1/calls/5': { body: { ...call, contentCheck: false } } };
  const stage = await open('suggest', { call: '5' }, { storage: { 'suggestion:5': written }, answers: off });
  expect(stage.text()).not.toContain('内容检测');
  await stage.tap('我同意公开我的建议原文（不公开姓名和联系方式）');
  expect(onPhone(stage, 'suggestion:5').original).toEqual(['yes']);
  await stage.tap('提交');
  expect(sent(stage, SUGGESTION).pop()).toMatchObject({ original: true, petitioner: { kind: 'person', name: typed['petitioner.name'] } });
  expect(onPhone(stage, 'suggestion:5')).toBeNull();
});

test('what is missing is said, and a call that is over takes nothing', async () => {
  const stage = await open('suggest', { call: '5' });
  await stage.tap('提交');
  expect(sent(stage, SUGGESTION)).toEqual([]);
  expect(stage.named('一句话说明。错误：请填写一句话说明。')).toBeTruthy();
  const over = await open('suggest', { call: '5' }, { answers: { 'GET /api/v1/calls/5': { body: { ...call, open: false } } } });
  expect(over.text()).toContain('征集已经结束');
});

test('a try that was not answered for a day is sent anew only when the author says so', async () => {
  const lost = { path: '/api/v1/calls/5/suggestions', key: 'k', bodies: [{}], startedAt: Date.now() - 24 * 3600 * 1000 };
  const stage = await open('suggest', { call: '5' }, { storage: { 'suggestion:5': written, 'once:suggest:5': lost } });
  await stage.tap('提交');
  expect(sent(stage, SUGGESTION)).toEqual([]);
  await stage.tap('看过了没有，重新提交');
  expect(sent(stage, SUGGESTION)).toHaveLength(1);
  expect(stage.went).toEqual(['anew /pages/receipt/receipt']);
});

test('the author takes the word back with number and code', async () => {
  const stage = await open('original');
  await stage.type('信访编号', status.receiptNumber);
  await stage.type('查询码', 'ABCD-EFGH-JKMN');
  await stage.tap('看一看');
  expect(stage.text()).toContain('现在：您同意公开建议原文');
  await stage.tap('收回对原文的同意');
  expect(sent(stage, `PUT /api/v1/petitions/${status.receiptNumber}/original`)).toEqual([{ given: false }]);
  expect(stage.text()).toContain('现在：您没有同意公开建议原文');
});
