import { expect, test } from '@jest/globals';
import { again, onPhone, open, sent, SESSION } from '../support/pages';

const { status, request, booking } = require('../support/examples');

const N = status.receiptNumber;
const signedIn = { storage: { session: SESSION } };

test('number and code open a petition, and the code stands in no address and in no storage', async () => {
  const stage = await open('track');
  await stage.type('信访编号', '411000-2611-0001783-3');
  await stage.type('查询码', 'abcd efgh jkmn');
  await stage.tap('查询');
  expect(stage.went).toEqual([`to /pages/petition/petition?number=${N}`]);
  expect([...stage.phone.storage.values()].join('')).not.toContain('abcd');
});

test('a wrong code is answered with the sentence of the server', async () => {
  const answers = { 'POST /api/v1/petitions/lookup': { status: 404, body: { status: 404, detail: '编号或者查询码不对，请核对回执。' } } };
  const stage = await open('track', {}, { answers });
  await stage.type('信访编号', '1');
  await stage.type('查询码', '2');
  await stage.tap('查询');
  expect(stage.text()).toContain('编号或者查询码不对，请核对回执。');
  expect(stage.went).toEqual([]);
});

test('a petition says who has it, by when, how that was counted, and what can be done', async () => {
  const stage = await open('petition', { number: N }, signedIn);
  expect(stage.text()).toContain('魏都区住房和城乡建设局');
  expect(stage.text()).toContain('最迟 2027年1月4日 周一');
  expect(stage.text()).not.toContain('从11月6日起数60天');
  await stage.tap('这个日期是怎么算的');
  expect(stage.text()).toContain('从11月6日起数60天');
  await stage.tap('请求复查');
  await stage.tap('补充材料');
  await stage.tap('把这个日期加到手机日历');
  expect(stage.went).toEqual([
    `to /pages/act/act?of=petition&number=${N}&kind=ask-review`,
    `to /pages/uploads/uploads?number=${N}`,
    'calendar 信访答复期限：最迟今天办结并书面答复',
  ]);
});

test('a paper is fetched and shown in the phone’s own reader', async () => {
  const stage = await open('petition', { number: N }, { ...signedIn, answers: { [`GET /api/v1/petitions/${N}/papers/2`]: { body: 'PDF' } } });
  await stage.tap('打开受理告知书');
  expect(stage.phone.opened).toEqual(['wxfile://usr/paper-2.pdf']);
});

test('an article that is quoted opens in the mini-program', async () => {
  const stage = await open('petition', { number: N }, signedIn);
  await stage.tap('《信访工作条例》第三十四条');
  expect(stage.went).toEqual(['to /pages/law/law?law=petition-regulation&article=34']);
});

test('a broken server leaves a sentence and a way to try again', async () => {
  let broken = true;
  const answers = { [`GET /api/v1/me/petitions/${N}`]: () => (broken ? { status: 500, body: { status: 500, detail: '系统出了故障。', incident: 'A1' } } : { body: status }) };
  const stage = await open('petition', { number: N }, { ...signedIn, answers });
  expect(stage.text()).toContain('故障编号：A1');
  broken = false;
  await stage.tap('再试一次');
  expect(stage.text()).toContain(status.title);
});

test('what is added is kept while it is typed, sent once, and then forgotten', async () => {
  const told = { of: 'petition', number: N, kind: 'supplement' };
  const stage = await open('act', told, signedIn);
  await stage.tap('提交补充');
  expect(stage.text()).toContain('请填写补充的内容。');
  await stage.type('补充的内容', '又量了一次，还是十五度。');
  await again(stage, 'act', told);
  expect(stage.page.data.answers.text).toBe('又量了一次，还是十五度。');
  await stage.tap('提交补充');
  expect(sent(stage, `POST /api/v1/petitions/${N}/supplements`)).toEqual([{ text: '又量了一次，还是十五度。' }]);
  expect(stage.text()).toContain('已经收到');
  expect(onPhone(stage, `act:${N}:supplement`)).toBeNull();
});

test('a rating asks for both, and the end of an id number is never kept', async () => {
  const stage = await open('act', { of: 'petition', number: N, kind: 'rate' }, signedIn);
  await stage.tap('满意');
  await stage.tap('提交评价');
  expect(stage.text()).toContain('对办理单位，请选一项。');
  await again(stage, 'act', { of: 'petition', number: N, kind: 'ask-withdrawal' });
  await stage.type('信访人证件号码后六位', '31002X');
  expect(onPhone(stage, `act:${N}:ask-withdrawal`).idNumberTail).toBe('');
  await stage.tap('确定撤回');
  expect(sent(stage, `POST /api/v1/petitions/${N}/withdrawal`)).toEqual([{ idNumberTail: '31002X' }]);
});

test('why a review is not possible now is said in the server’s words, and the grounds stay', async () => {
  const answers = { [`POST /api/v1/petitions/${N}/review-requests`]: { status: 409, body: { status: 409, detail: '现在还没有处理意见，不能请求复查。' } } };
  const stage = await open('act', { of: 'petition', number: N, kind: 'ask-review' }, { ...signedIn, answers });
  await stage.type('为什么不服', '温度没有量');
  await stage.tap('提交复查请求');
  expect(stage.text()).toContain('现在还没有处理意见，不能请求复查。');
  expect(onPhone(stage, `act:${N}:ask-review`).text).toBe('温度没有量');
});

test('an act that this copy does not know says so', async () => {
  const stage = await open('act', { of: 'petition', number: N, kind: 'something-new' });
  expect(stage.text()).toContain('这一版小程序还不能办这件事');
});

test('a request shows its term, its papers and what can be done', async () => {
  const stage = await open('request', { number: `GK${request.receiptNumber}` }, signedIn);
  expect(stage.text()).toContain('最迟 2026年12月8日 周二');
  await stage.tap('撤回申请');
  expect(stage.went).toEqual([`to /pages/act/act?of=request&number=GK${request.receiptNumber}&kind=withdraw`]);
});

test('a place is booked, and what the server finds wrong stands at our field', async () => {
  const told = { day: '7' };
  let wrong = true;
  const answers = {
    'POST /api/v1/receptions/7/bookings': () =>
      wrong
        ? { status: 422, body: { status: 422, detail: '请修改。', errors: [{ pointer: '/representatives/0/name', code: 'x', detail: '姓名太长。' }] } }
        : { status: 201, body: { bookingNumber: booking.bookingNumber, queryCode: 'ABCD-EFGH-JKMN' } },
  };
  const stage = await open('booking', told, { answers });
  for (const [label, value] of [['想反映什么事', '供暖不达标'], ['这件事一共有多少人', '２'], ['联系人姓名', '张三'], ['联系电话', '13800138000'], ['证件号码', '11010519491231002X'], ['其他代表的姓名', '李四\n']]) {
    await stage.type(label!, value!);
  }
  await stage.pick('证件类型', '0');
  await stage.tap('预约');
  expect(stage.named('联系人姓名。错误：姓名太长。')).toBeTruthy();
  wrong = false;
  await stage.tap('预约');
  expect(sent(stage, 'POST /api/v1/receptions/7/bookings').pop()).toMatchObject({ headcount: 2, representatives: [{ name: '张三' }, { name: '李四' }], petitionNumber: null });
  expect(stage.went).toEqual(['anew /pages/receipt/receipt']);
});

test('a booking can be given back', async () => {
  const stage = await open('my-booking', { number: `JF${booking.bookingNumber}` }, signedIn);
  await stage.tap('来不了，取消预约');
  expect(stage.text()).toContain('预约已经取消');
});

test('a lost code is asked for, and the answer tells nothing', async () => {
  const stage = await open('lost-code', { number: N });
  await stage.type('登记的手机号码', '13800138000');
  await stage.type('证件号码后六位', '31002X');
  await stage.tap('获取新查询码');
  expect(stage.text()).toContain('请留意手机短信');
});

test('a change that was not sent, because what was sent before had come through, is said', async () => {
  const call = `POST /api/v1/petitions/${N}/supplements`;
  const first = { text: '十五度。' };
  const answers = {
    [call]: (asked: any) =>
      JSON.parse(asked.data).text === first.text
        ? { status: 201, body: { receiptNumber: N, status: 'handling', statusLabel: status.statusLabel } }
        : { status: 422, body: { status: 422, type: '/problems/key-reused', code: 'key-reused', detail: '这个键已经用过。' } },
  };
  const once = { path: `/api/v1/petitions/${N}/supplements`, key: 'k', bodies: [first], startedAt: Date.now() };
  const stage = await open('act', { of: 'petition', number: N, kind: 'supplement' }, { answers, storage: { session: SESSION, [`once:supplements:${N}`]: once } });
  await stage.type('补充的内容', '又量了一次，还是十五度。');
  await stage.tap('提交补充');
  expect(stage.text()).toContain('这次的修改没有提交');
});

test('a step whose answer never came within a day is sent anew only when the citizen looked', async () => {
  const once = { path: `/api/v1/petitions/${N}/supplements`, key: 'k', bodies: [{ text: '十五度。' }], startedAt: Date.now() - 24 * 3600_000 };
  const stage = await open('act', { of: 'petition', number: N, kind: 'supplement' }, { storage: { session: SESSION, [`once:supplements:${N}`]: once } });
  await stage.type('补充的内容', '十五度。');
  await stage.tap('提交补充');
  expect(sent(stage, `POST /api/v1/petitions/${N}/supplements`)).toEqual([]);
  await stage.tap('看过了没有，重新提交');
  expect(stage.text()).toContain('已经收到');
});

test('a step with a request is sent again under the key of its first try', async () => {
  const number = `GK${request.receiptNumber}`;
  const call = `POST /api/v1/disclosure-requests/${number}/steps/withdraw`;
  const keys: string[] = [];
  const answers = {
    [call]: (asked: any) => {
      keys.push(asked.header['Idempotency-Key']);
      return keys.length === 1 ? { status: 503, body: { status: 503, detail: '暂时不能用。' } } : { body: { ...request, statusLabel: '已撤回' } };
    },
  };
  const stage = await open('act', { of: 'request', number, kind: 'withdraw' }, { ...signedIn, answers });
  await stage.type('申请人证件号码后六位', '31002X');
  await stage.tap('确定撤回');
  expect(stage.text()).toContain('已经收到');
  expect(keys).toEqual([keys[0], keys[0]]);
  expect(keys[0]).toBeTruthy();
  expect(onPhone(stage, `once:withdraw:${number}`)).toBeNull();
});

test('more material for a request goes to the page of files', async () => {
  const answers = { [`GET /api/v1/me/requests/GK${request.receiptNumber}`]: { body: { ...request, actions: [{ kind: 'add-file', label: '补交材料' }] } } };
  const stage = await open('request', { number: `GK${request.receiptNumber}` }, { ...signedIn, answers });
  await stage.tap('补交材料');
  expect(stage.went).toEqual([`to /pages/uploads/uploads?number=GK${request.receiptNumber}`]);
});

test('messages are offered where a matter is seen by the account, about that matter alone', async () => {
  const number = `GK${request.receiptNumber}`;
  const stage = await open('request', { number }, signedIn);
  const asked: string[][] = [];
  stage.phone.hand['requestSubscribeMessage'] = (told: any) => (asked.push(told.tmplIds), { t2: 'accept' });
  await stage.tap('有进展时告诉我');
  expect(asked).toEqual([['t2']]);
  expect(stage.text()).toContain('有进展会告诉您');
});
