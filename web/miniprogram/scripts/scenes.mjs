/** The states of the pages that are drawn: what the portal answers, what the phone kept, what was tapped. */
import { createRequire } from 'node:module';

const { answers, status, request, typed, requested, receipt } = createRequire(import.meta.url)('../test/support/examples.js');

const NOW = Date.now();
const session = { token: 'token', expiresAt: '2099-01-01T00:00:00+08:00', refreshUntil: '2099-02-01T00:00:00+08:00' };
const signedIn = { storage: { session } };
const draft = (kind, content) => ({ storage: { [`draft:${kind}`]: { content, savedAt: NOW - 3_600_000, basedOn: null, sent: false } } });
const writing = (step, content = typed, from = '') => ({ page: 'write', told: { kind: 'petition', step, from }, set: draft('petition', content) });
const asking = (step) => ({ page: 'write', told: { kind: 'disclosure-request', step }, set: draft('disclosure-request', requested) });
const kept = (more = {}) => ({
  storage: {
    receipt: { kind: 'petition', receiptNumber: receipt.receiptNumber, queryCode: receipt.queryCode, registeredAt: receipt.registeredAt, secret: false, earlier: false, title: typed.title, name: '张三', deadlines: receipt.deadlines, at: NOW, ...more },
    session,
  },
});
const broken = { status: 500, body: { status: 500, detail: '系统出了故障，您的操作没有完成。请稍后再试；需要询问时报故障编号。', incident: 'A1B2C3' } };
const refusedJoin = { status: 422, body: { status: 422, detail: '有 1 处需要改。', errors: [{ pointer: '/code', code: 'join.code', detail: '连接码不对，或者已经过了十分钟。请在网页上再取一个。' }] } };
const file = (id, name, size, state, more = {}) => ({ id, name, path: `wxfile://usr/${id}.jpg`, size, picture: true, state, progress: 0, problem: '', ...more });
const N = status.receiptNumber;
const nothingIn = (list) => ({ [`GET /api/v1/me/${list}`]: { body: { items: [], page: 1, size: 20, total: 0 } } });

export const SCENES = [
  { name: 'home', page: 'home' },
  { name: 'home, signed in, unfinished', page: 'home', set: { storage: { session, ...draft('petition', typed).storage, [`files:${N}`]: [file('a', '照片1.jpg', 812_000, 'failed')], 'once:file:petition': { path: '/api/v1/petitions', key: 'k', bodies: [{}], startedAt: NOW } } } },
  { name: 'home, offline, from before', page: 'home', set: { offline: true, storage: { 'seen:/api/v1/disclosures?size=4': { etag: null, at: NOW, body: answers['GET /api/v1/disclosures'].body }, 'shown:home': NOW - 7_200_000 } } },
  { name: 'home, offline, first time', page: 'home', set: { offline: true } },
  { name: 'home, loading', page: 'home', then: (stage) => stage.page.setData({ loading: true, day: null, calls: [], newest: [] }) },
  { name: 'mine, without account', page: 'mine' },
  { name: 'mine, loading', page: 'mine', set: signedIn, then: (stage) => stage.page.setData({ loading: true, matters: [] }) },
  { name: 'mine, none yet', page: 'mine', set: { ...signedIn, answers: nothingIn('petitions') } },
  { name: 'mine, no requests yet', page: 'mine', set: { ...signedIn, answers: nothingIn('requests') }, then: (stage) => stage.tap('公开申请') },
  { name: 'mine, no bookings yet', page: 'mine', set: { ...signedIn, answers: nothingIn('bookings') }, then: (stage) => stage.tap('接访预约') },
  { name: 'mine', page: 'mine', set: signedIn },
  { name: 'mine, requests', page: 'mine', set: signedIn, then: (stage) => stage.tap('公开申请') },
  { name: 'mine, bookings', page: 'mine', set: signedIn, then: (stage) => stage.tap('接访预约') },
  { name: 'disclosure', page: 'disclosure' },
  { name: 'me', page: 'me', set: signedIn },
  { name: 'me, without account', page: 'me' },
  { name: 'guide', page: 'guide', set: draft('petition', typed) },
  { name: 'guide, kinds', page: 'guide', told: { place: 'b' } },
  { name: 'guide, elsewhere', page: 'guide', told: { place: 'bcb' } },
  { name: 'guide, danger', page: 'guide', told: { place: 'a' } },
  { name: 'write purpose', ...writing('purpose', {}) },
  { name: 'write matter', ...writing('matter') },
  { name: 'write matter, wrong', ...writing('matter', {}), then: (stage) => stage.tap('保存，下一步') },
  { name: 'write matter, category', ...writing('matter', { ...typed, category: '城乡建设/城市建设和市政管理/冬季采暖' }) },
  {
    name: 'write matter, replaced elsewhere',
    page: 'write',
    told: { kind: 'petition', step: 'matter' },
    set: { storage: { session, ...draft('petition', typed).storage }, answers: { 'PUT /api/v1/me/drafts/petition': { body: { version: 4, savedAt: new Date(NOW).toISOString(), overwrote: { version: 3, savedAt: '2026-11-22T09:30:00+08:00' } } } } },
    then: (stage) => stage.type('详细地点', '文峰街道××小区3号楼'),
  },
  { name: 'write matter, secret', ...writing('matter', { purpose: 'accusation' }) },
  { name: 'write facts', ...writing('facts', { ...typed, request: '请'.repeat(310) }) },
  { name: 'write who', ...writing('who') },
  { name: 'write person', ...writing('person') },
  { name: 'write person, another, two', ...writing('person', { ...typed, for: 'other', headcount: '2', 'representatives.count': '1' }, 'check') },
  { name: 'write files', page: 'write', told: { kind: 'petition', step: 'files' }, set: { storage: { ...draft('petition', typed).storage, 'files:petition': [file('a', '照片1.jpg', 812_000, 'waiting'), file('b', '供热合同（2025年签订，含补充协议和缴费凭证）.pdf', 2_400_000, 'waiting')] } } },
  { name: 'write check', ...writing('check') },
  {
    name: 'write check, refused',
    page: 'write',
    told: { kind: 'petition', step: 'check' },
    set: { storage: draft('petition', { ...typed, declaration: ['yes'], privacyNoticeRead: ['yes'] }).storage, answers: { 'POST /api/v1/petitions': broken } },
    then: (stage) => stage.tap('提交'),
  },
  { name: 'receipt', page: 'receipt', set: kept() },
  {
    name: 'receipt, files',
    page: 'receipt',
    set: { storage: { ...kept().storage, [`files:${N}`]: [file('a', '照片1.jpg', 812_000, 'waiting')] } },
    then: (stage) => stage.page.setData({ unsent: true, files: [{ id: 'a', name: '照片1.jpg', size: '793 KB', state: 'sending', percent: 60 }, { id: 'b', name: '照片2.jpg', size: '1.2 MB', state: 'failed', percent: 0, trouble: '现在连不上网络。' }, { id: 'c', name: '合同.pdf', size: '2.3 MB', state: 'sent', percent: 100 }] }),
  },
  { name: 'receipt, secret', page: 'receipt', set: { storage: { receipt: { ...kept().storage.receipt, secret: true, title: '您的来件' } } } },
  { name: 'receipt, booking', page: 'receipt', set: kept({ kind: 'booking', receiptNumber: 'JF411000261100017836', registeredAt: '', title: '2026年11月27日 周五 09:00—11:30', deadlines: [] }) },
  { name: 'receipt, gone', page: 'receipt' },
  { name: 'uploads', page: 'uploads', told: { number: N }, set: { storage: { [`files:${N}`]: [file('a', '照片1.jpg', 812_000, 'failed', { problem: '现在连不上网络。' })] } } },
  { name: 'track', page: 'track' },
  { name: 'track, wrong', page: 'track', then: (stage) => stage.tap('查询') },
  { name: 'track, not found', page: 'track', set: { answers: { 'POST /api/v1/petitions/lookup': { status: 404, body: { status: 404, detail: '编号或者查询码不对，请核对回执。' } } } }, then: async (stage) => { await stage.type('信访编号', '411000'); await stage.type('查询码', 'ABCD'); await stage.tap('查询'); } },
  { name: 'track a booking', page: 'track', told: { kind: 'booking' } },
  { name: 'lost code', page: 'lost-code' },
  { name: 'petition', page: 'petition', told: { number: N }, set: signedIn },
  { name: 'petition, loading', page: 'petition', told: { number: N }, set: signedIn, then: (stage) => stage.page.setData({ loading: true, view: null }) },
  { name: 'petition, unreachable', page: 'petition', told: { number: N }, set: { ...signedIn, answers: { [`GET /api/v1/me/petitions/${N}`]: broken } } },
  { name: 'act supplement', page: 'act', told: { of: 'petition', number: N, kind: 'supplement' } },
  { name: 'act rate', page: 'act', told: { of: 'petition', number: N, kind: 'rate' }, then: (stage) => stage.tap('提交评价') },
  { name: 'act withdraw', page: 'act', told: { of: 'petition', number: N, kind: 'ask-withdrawal' }, set: signedIn },
  { name: 'act review', page: 'act', told: { of: 'petition', number: N, kind: 'ask-review' }, set: signedIn },
  { name: 'act done', page: 'act', told: { of: 'petition', number: N, kind: 'supplement' }, set: signedIn, then: async (stage) => { await stage.type('补充的内容', '又量了一次，还是十五度。'); await stage.tap('提交补充'); } },
  { name: 'ask', page: 'ask' },
  { name: 'ask what', ...asking('what') },
  { name: 'ask how', ...asking('how') },
  { name: 'ask who', ...asking('who') },
  { name: 'ask files', ...asking('files') },
  { name: 'ask check', ...asking('check') },
  { name: 'request', page: 'request', told: { number: `GK${request.receiptNumber}` }, set: signedIn },
  { name: 'receptions', page: 'receptions' },
  { name: 'receptions, none', page: 'receptions', set: { answers: { 'GET /api/v1/receptions': { body: { items: [] } } } } },
  { name: 'booking', page: 'booking', told: { day: '7' } },
  { name: 'my booking', page: 'my-booking', told: { number: 'JF411000261100017836' }, set: signedIn },
  { name: 'calls', page: 'recommend' },
  { name: 'calls, none', page: 'recommend', set: { answers: { 'GET /api/v1/calls': { body: { items: [], page: 1, size: 20, total: 0 } } } } },
  { name: 'call', page: 'recommend', told: { no: '5' } },
  { name: 'suggest', page: 'suggest', told: { call: '5' } },
  { name: 'original', page: 'original' },
  { name: 'column', page: 'column', told: { code: 'rule-of-law', label: '法治政府建设' } },
  { name: 'article', page: 'article', told: { no: '31' } },
  { name: 'search', page: 'search', told: { q: '复查' } },
  { name: 'search, nothing found', page: 'search', told: { q: '没有的' }, set: { answers: { 'GET /api/v1/disclosures': { body: { items: [], page: 1, size: 20, total: 0, more: false, instead: [] } } } } },
  { name: 'laws', page: 'laws' },
  { name: 'laws, one', page: 'laws', told: { law: 'petition-regulation' }, then: (stage) => stage.tap('第四章') },
  { name: 'law', page: 'law', told: { law: 'petition-regulation', article: '23' } },
  { name: 'privacy', page: 'privacy' },
  { name: 'privacy, asked by WeChat', page: 'receipt', set: kept(), then: (stage) => asked(stage) },
  { name: 'devices', page: 'devices', set: signedIn },
  { name: 'web', page: 'web', set: signedIn },
  { name: 'web, code refused', page: 'web', set: { ...signedIn, answers: { 'POST /api/v1/me/web': refusedJoin } }, then: async (stage) => { await stage.type('连接码', '12345678'); await stage.tap('连起来'); } },
  { name: 'web, joined', page: 'web', set: { ...signedIn, answers: { 'GET /api/v1/me/web': { body: { joined: true } } } } },
];

/** As WeChat does when something personal is touched for the first time. */
async function asked(stage) {
  const { createRequire: require } = await import('node:module');
  const privacy = require(import.meta.url)('../dist/services/privacy.js');
  stage.phone.hand.getPrivacySetting = { needAuthorization: true, privacyContractName: '《信访门户小程序隐私保护指引》' };
  privacy.listen();
  stage.phone.hand.privacyListener(() => undefined);
  await stage.rest();
}
