import { expect, test } from '@jest/globals';
import { again, onPhone, open, sent, SESSION } from '../support/pages';

const signedIn = { storage: { session: SESSION } };
const refusedJoin = {
  status: 422,
  body: { status: 422, detail: '有 1 处需要改。', errors: [{ pointer: '/code', code: 'join.code', detail: '连接码不对，或者已经过了十分钟。请在网页上再取一个。' }] },
};

test('without a line the first screen shows what was seen before, and when', async () => {
  const stage = await open('home');
  expect(stage.text()).toContain('关于2024年法治政府建设情况的报告');
  (stage as any).set.offline = true;
  await again(stage, 'home');
  expect(stage.text()).toMatch(/没有连上，先看 \d+月\d+日 \d\d:\d\d 的内容/);
  expect(stage.text()).toContain('关于2024年法治政府建设情况的报告');
});

test('without a line and without anything seen, the tasks are there all the same', async () => {
  const stage = await open('home', {}, { offline: true });
  expect(stage.text()).toContain('没有取到内容');
  await stage.tap('我要信访');
  expect(stage.went).toEqual(['to /pages/guide/guide']);
});

test('signing in is one tap, and the list is there', async () => {
  const stage = await open('mine');
  await stage.tap('用微信登录');
  expect(stage.text()).toContain('小区供暖温度长期不达标');
  expect(stage.phone.sent.map((each: any) => each.method)).toEqual(['POST', 'GET']);
  await stage.tap('小区供暖温度长期不达标');
  expect(stage.went).toEqual(['to /pages/petition/petition?number=411000261100017833']);
});

test('requests and bookings stand beside the petitions', async () => {
  const stage = await open('mine', {}, signedIn);
  await stage.tap('公开申请');
  expect(stage.text()).toContain('2025年度信访工作考核办法');
  await stage.tap('接访预约');
  expect(stage.text()).toContain('已预约');
});

test('type follows the phone, unless somebody chose', async () => {
  const stage = await open('me', {}, { fontSize: 24 });
  expect(stage.classed('largest')).toBe(true);
  await stage.tap('标准');
  expect(stage.classed('largest')).toBe(false);
  await again(stage, 'home');
  expect(stage.classed('largest')).toBe(false);
  expect(onPhone(stage, 'size')).toBe('standard');
});

test('signing out ends the session on the server and empties the phone', async () => {
  const stage = await open('me', {}, signedIn);
  await stage.tap('退出登录');
  expect(sent(stage, 'DELETE /api/v1/wechat/sessions')).toHaveLength(1);
  expect(onPhone(stage, 'session')).toBeNull();
  expect(stage.text()).toContain('用微信登录');
});

test('an account is ended from 我的, after it was said what is lost', async () => {
  const stage = await open('me', {}, { ...signedIn, answers: { 'DELETE /api/v1/me': { body: { detail: '账号已经注销。' } } } });
  stage.modal = { confirm: false };
  await stage.tap('注销账号');
  expect(sent(stage, 'DELETE /api/v1/me')).toHaveLength(0);
  stage.modal = { confirm: true };
  await stage.tap('注销账号');
  expect(sent(stage, 'DELETE /api/v1/me')).toHaveLength(1);
  expect(onPhone(stage, 'session')).toBeNull();
  expect(stage.text()).toContain('用微信登录');
});

test('a phone that was signed out elsewhere shows nothing of the account any more, and does not sign in by itself', async () => {
  const stage = await open('home', {}, signedIn);
  expect(stage.text()).toContain('小区供暖温度长期不达标');
  const ended = { status: 401, body: { status: 401, code: 'session.ended', detail: '登录已经失效，请重新登录。' } };
  Object.assign(stage.answers, { 'GET /api/v1/me': ended, 'GET /api/v1/me/petitions': ended });
  await again(stage, 'home');
  expect(stage.text()).not.toContain('小区供暖温度长期不达标');
  await again(stage, 'mine');
  expect(stage.text()).toContain('用微信登录');
  expect(stage.text()).not.toContain('小区供暖温度长期不达标');
  expect(sent(stage, 'POST /api/v1/wechat/sessions')).toHaveLength(0);
});

test('another device is signed out from here', async () => {
  const stage = await open('devices', {}, signedIn);
  expect(stage.text()).toContain('就是这台');
  await stage.tap('结束登录：电脑上的浏览器');
  expect(sent(stage, 'DELETE /api/v1/me/sessions/b')).toHaveLength(1);
});

test('the list is joined with that of the web by its code, and parted again', async () => {
  const stage = await open('web', {}, signedIn);
  await stage.tap('连起来');
  expect(stage.text()).toContain('请填写网页上显示的连接码');
  await stage.type('连接码', '1234 5678');
  await stage.tap('连起来');
  expect(sent(stage, 'POST /api/v1/me/web')).toEqual([{ code: '1234 5678' }]);
  expect(stage.text()).toContain('已经连着');
  stage.modal = { confirm: true };
  await stage.tap('和网页分开');
  expect(sent(stage, 'DELETE /api/v1/me/web')).toHaveLength(1);
  expect(stage.text()).toContain('连起来');
});

test('a code that is not good is said at its field, and one whose answer was lost is found to have been', async () => {
  const stage = await open('web', {}, signedIn);
  await stage.type('连接码', '00000000');
  stage.answers['POST /api/v1/me/web'] = refusedJoin;
  await stage.tap('连起来');
  expect(stage.text()).toContain('连接码不对');
  stage.answers['GET /api/v1/me/web'] = { body: { joined: true } };
  await stage.tap('连起来');
  expect(stage.text()).toContain('已经连着');
});

test('a search finds articles and the law in plain words', async () => {
  const stage = await open('search', { q: '复查' });
  expect(stage.text()).toContain('不满意，三十天内可以请求复查');
  expect(stage.text()).toContain('找到 2 篇');
  await stage.tap('不满意，三十天内可以请求复查');
  expect(stage.went).toEqual(['to /pages/law/law?law=petition-regulation&article=35']);
});

test('an article is shown with its particulars and its files', async () => {
  const stage = await open('article', { no: '31' });
  expect(stage.text()).toContain('XF-2025-0001');
  expect(stage.page.data.article.html).toContain('<p class="p-text">');
});

test('an article of the law is explained before it is quoted, and leads on', async () => {
  const stage = await open('law', { law: 'petition-regulation', article: '23' });
  expect(stage.text()).toContain('说白了：');
  await stage.tap('下一条');
  expect(stage.text()).toContain('第二十四条');
});

test('WeChat’s question about privacy is shown on the page and answered from a tap', async () => {
  const stage = await open('receptions');
  const privacy = require('../../miniprogram/services/privacy');
  const answered: unknown[] = [];
  stage.phone.hand['getPrivacySetting'] = { needAuthorization: true, privacyContractName: '《隐私保护指引》' };
  privacy.listen();
  (stage.phone.hand['privacyListener'] as any)((answer: unknown) => answered.push(answer));
  await stage.rest();
  expect(stage.text()).toContain('《隐私保护指引》');
  await stage.tap('不同意');
  expect(answered).toEqual([{ event: 'disagree' }]);
  (stage.phone.hand['privacyListener'] as any)((answer: unknown) => answered.push(answer));
  await stage.rest();
  await stage.happen('同意', 'agreeprivacyauthorization', {});
  expect(answered[1]).toEqual({ event: 'agree', buttonId: 'agree' });
});
