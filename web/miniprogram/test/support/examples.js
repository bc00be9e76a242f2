/** What the portal answers in the tests of pages and in their pictures, by call. Names, numbers and texts are samples. */

const status = {
  receiptNumber: '411000261100017833',
  title: '小区供暖温度长期不达标',
  purpose: 'appeal',
  purposeLabel: '申诉求决',
  status: 'handling',
  statusLabel: '办理单位已收到（受理）',
  registeredAt: '2026-11-02T09:30:00+08:00',
  holder: { name: '魏都区住房和城乡建设局', phone: '0374-0000000' },
  nextStep: {
    text: '办理单位正在调查核实，会书面答复您',
    dueOn: '2027-01-04',
    pending: false,
    basis: '《信访工作条例》第三十四条',
    countedDays: '11月5日受理，当天不算，从11月6日起数60天，到2027年1月4日。',
  },
  timeline: [
    { at: '2026-11-05T15:20:00+08:00', kind: 'accept', label: '办理单位已收到（受理）', by: '魏都区住房和城乡建设局', note: '已安排工作人员上门测温。', documents: [{ id: 2, name: '受理告知书', url: '/api/v1/petitions/411000261100017833/papers/2' }] },
    { at: '2026-11-03T10:05:00+08:00', kind: 'transfer', label: '转给管这件事的单位（转送）', by: '许昌市信访局', note: null, documents: [] },
    { at: '2026-11-02T09:30:00+08:00', kind: 'register', label: '已登记', by: '许昌市信访局', note: null, documents: [{ id: 1, name: '登记回执', url: '/api/v1/petitions/411000261100017833/papers/1' }] },
  ],
  deadlines: [{ kind: 'handling', label: '办结并书面答复', dueOn: '2027-01-04', pending: false, basis: '《信访工作条例》第三十四条', countedDays: '' }],
  actions: [
    { kind: 'supplement', label: '补充说明', openUntil: null, agency: null, note: null },
    { kind: 'add-file', label: '补充材料', openUntil: null, agency: null, note: null },
    { kind: 'ask-withdrawal', label: '撤回', openUntil: null, agency: null, note: null },
    { kind: 'ask-review', label: '请求复查', openUntil: '2026-12-21', agency: '魏都区人民政府', note: null },
  ],
  ratings: [],
};

const request = {
  receiptNumber: '411000261100004217',
  title: '2025年度信访工作考核办法',
  status: 'answering',
  statusLabel: '正在办理',
  statusText: '正在查找您要的信息',
  registeredAt: '2026-11-09T14:00:00+08:00',
  holder: { name: '许昌市信访局', phone: '0374-0000000' },
  delivery: '电子文件，在网上下载',
  next: '书面答复您',
  deadlines: [{ kind: 'answer', label: '书面答复您', dueOn: '2026-12-08', pending: false, standsStill: false, basis: '《政府信息公开条例》第三十三条', countedDays: '11月10日确认收到，从11月11日起数20个工作日，到12月8日。' }],
  timeline: [{ at: '2026-11-10T09:10:00+08:00', kind: 'confirm', label: '和您确认收到', by: '许昌市信访局', note: null }],
  papers: [{ id: 1, name: '登记回执', number: '', day: '2026-11-09', url: '/api/v1/disclosure-requests/411000261100004217/papers/1' }],
  files: [],
  brought: [],
  actions: [{ kind: 'change-delivery', label: '换一种获取方式' }, { kind: 'withdraw', label: '撤回申请' }],
  answer: null,
  remedy: null,
};

const day = (/** @type {number} */ id, /** @type {string} */ date, more = {}) => ({
  id,
  date,
  from: '09:00',
  to: '11:30',
  place: '许昌市××路××号 市信访局接待大厅',
  leader: '张某某',
  position: '副市长',
  field: '住房和城乡建设',
  agency: '许昌市信访局',
  left: 3,
  bookUntil: '2026-11-25',
  status: 'open',
  statusLabel: '可以预约',
  calledOff: null,
  ...more,
});
const days = [
  day(7, '2026-11-27'),
  day(8, '2026-12-04', { left: 0, status: 'full', statusLabel: '约满了', leader: '李某某', position: '副市长', field: '人力资源和社会保障' }),
  day(9, '2026-12-11', { left: 0, status: 'called-off', statusLabel: '取消了', calledOff: '当天有防汛任务' }),
];
const booking = {
  bookingNumber: '411000261100017836',
  status: 'booked',
  statusLabel: '已预约',
  reception: days[0],
  about: '小区供暖温度长期不达标，想当面说明情况',
  representatives: ['张三', '李四'],
  headcount: 12,
  cancelled: false,
  cancellable: true,
};

const article = {
  id: 31,
  indexNo: 'XF-2025-0001',
  title: '关于2024年法治政府建设情况的报告',
  column: { code: 'rule-of-law', label: '法治政府建设' },
  docNo: null,
  summary: '许昌市信访局向市委、市政府报告2024年法治政府建设情况。',
  producedOn: '2025-01-15',
  publishedAt: '2025-01-16T09:00:00+08:00',
  updatedAt: '2025-01-16T09:00:00+08:00',
  issuer: '许昌市信访局',
  source: '许昌市信访局',
  keywords: [],
  validity: { code: 'in-force', label: '有效' },
  samples: ['producedOn'],
  url: '/disclosure/articles/31',
  html: '<p>市委、市政府：</p><h2>（一）深入学习宣传</h2><p>把深入学习贯彻习近平法治思想作为一项重要政治任务，全年先后6次专题学习。</p><h2>（二）办理情况</h2><table><tbody><tr><th>项目</th><th>件</th></tr><tr><td>登记</td><td>120</td></tr></tbody></table>',
  text: '市委、市政府：',
  files: [{ name: '附件1 考核表.pdf', mediaType: 'application/pdf', size: 248123, url: '/disclosure/articles/31/files/1.pdf' }],
};
const second = { ...article, id: 32, title: '许昌市信访局政府信息公开指南', docNo: '许信〔2025〕8号', samples: [], producedOn: '2025-03-01', publishedAt: '2025-03-02T09:00:00+08:00' };
const articles = { items: [article, second], page: 1, size: 20, total: 2, more: false, instead: [] };

const line = { receiptNumber: status.receiptNumber, title: status.title, purpose: 'appeal', purposeLabel: '申诉求决', status: 'handling', statusLabel: status.statusLabel, registeredAt: status.registeredAt, holder: status.holder, nextStep: { text: '书面答复您', dueOn: '2027-01-04' } };
const asked = { receiptNumber: request.receiptNumber, title: request.title, status: request.status, statusLabel: request.statusLabel, registeredAt: request.registeredAt, nextStep: { text: '书面答复您', dueOn: '2026-12-08' } };
const page = (/** @type {any[]} */ ...items) => ({ items, page: 1, size: 20, total: items.length });

const receipt = {
  receiptNumber: status.receiptNumber,
  queryCode: 'ABCD-EFGH-JKMN',
  registeredAt: '2026-11-22T09:30:00+08:00',
  status: 'registered',
  statusLabel: '已登记',
  deadlines: [{ kind: 'sorting', label: '转给有权处理的单位（转送、交办）', dueOn: '2026-12-07', pending: false, basis: '《信访工作条例》第二十二条', countedDays: '11月22日登记，当天不算，从11月23日起数15天，到12月7日。' }],
  receiptUrl: '/petitions/receipt',
};

const regions = [
  ['411000', '许昌市', null],
  ['411002', '魏都区', '411000'],
  ['411003', '建安区', '411000'],
  ['411002001', '西大街道', '411002'],
  ['411002002', '东大街道', '411002'],
].map(([code = '', name, parent]) => ({ code: String(code), name, label: String(code).length > 6 ? `魏都区${name}` : name, parent }));

const category = (/** @type {string} */ path, /** @type {any[]} */ ...children) => ({ name: path.split('/').pop(), path, children });
const categories = [
  category('城乡建设', category('城乡建设/城市建设和市政管理', category('城乡建设/城市建设和市政管理/冬季采暖'), category('城乡建设/城市建设和市政管理/供水')), category('城乡建设/国有土地上房屋征收与补偿')),
  category('劳动和社会保障', category('劳动和社会保障/劳动保护')),
];
const call = {
  id: 5,
  title: '关于公交线路的建议征集',
  until: '2026-12-31',
  open: true,
  html: '<p>明年要调整城区公交线路，请大家说说：哪里该设站，哪条线该怎么走。</p>',
  text: '明年要调整城区公交线路，请大家说说：哪里该设站，哪条线该怎么走。',
  results: [{ id: 31, title: '公交线路建议的采纳情况', publishedAt: '2026-11-22T09:00:00+08:00', url: '/disclosure/articles/31' }],
  contentCheck: true,
  url: '/disclosure/articles/5',
};

const N = status.receiptNumber;
const R = `GK${request.receiptNumber}`;

/** @type {Record<string, {status?: number, body: any}>} */
const answers = {
  'GET /api/v1': { body: { version: '1.0.0', miniprogram: { lowest: '1.0.0', current: '1.0.0' }, office: { name: '许昌市信访局', phone: '0374-0000000', address: '许昌市××路××号' } } },
  'GET /api/v1/regions': { body: { items: regions, page: 1, size: 100, total: regions.length } },
  'GET /api/v1/categories': { body: { items: categories } },
  'GET /api/v1/receptions': { body: { items: days } },
  'POST /api/v1/receptions/7/bookings': { status: 201, body: { bookingNumber: booking.bookingNumber, queryCode: 'ABCD-EFGH-JKMN' } },
  'POST /api/v1/receptions/bookings/lookup': { body: booking },
  'POST /api/v1/receptions/bookings/cancellation': { body: { ...booking, status: 'cancelled', statusLabel: '已取消', cancelled: true, cancellable: false } },
  'GET /api/v1/calls': { body: page({ id: 5, title: call.title, summary: '征集对公交线路和车站的建议。', until: call.until, publishedAt: '2026-11-20T09:00:00+08:00', url: call.url }) },
  'GET /api/v1/calls/5': { body: call },
  'POST /api/v1/calls/5/suggestions': { status: 201, body: receipt },
  [`GET /api/v1/petitions/${N}/original`]: { body: { asked: true, given: true } },
  [`PUT /api/v1/petitions/${N}/original`]: { body: { asked: true, given: false } },
  'GET /api/v1/disclosures': { body: articles },
  'GET /api/v1/disclosures/31': { body: article },
  'GET /api/v1/columns': {
    body: page(
      { code: 'guide', label: '公开指南', place: 'guide', placeLabel: '政府信息公开指南', description: '怎样查、怎样申请', articles: 1 },
      { code: 'rule-of-law', label: '法治政府建设', place: 'content', placeLabel: '法定主动公开内容', description: '每年的法治政府建设报告', articles: 12 },
      { code: 'policy', label: '政策文件', place: 'content', placeLabel: '法定主动公开内容', description: '', articles: 34 },
    ),
  },
  'POST /api/v1/petitions': { status: 201, body: receipt },
  'POST /api/v1/petitions/lookup': { body: status },
  [`GET /api/v1/me/petitions/${N}`]: { body: status },
  [`POST /api/v1/petitions/${N}/supplements`]: { status: 201, body: { receiptNumber: N, status: 'handling', statusLabel: status.statusLabel } },
  [`POST /api/v1/petitions/${N}/ratings`]: { status: 201, body: { receiptNumber: N, status: 'concluded', statusLabel: '已经答复（办结）' } },
  [`POST /api/v1/petitions/${N}/withdrawal`]: { status: 201, body: { receiptNumber: N, status: 'handling', statusLabel: '正在撤回' } },
  [`POST /api/v1/petitions/${N}/review-requests`]: { status: 201, body: { receiptNumber: N, status: 'review', statusLabel: '正在复查' } },
  [`POST /api/v1/petitions/${N}/query-code`]: { status: 202, body: { detail: '如果填写的内容与登记的一致，新的查询码会发到登记的手机上。' } },
  'POST /api/v1/disclosure-requests': { status: 201, body: { receiptNumber: request.receiptNumber, queryCode: 'ABCD-EFGH-JKMN', registeredAt: '2026-11-22T09:30:00+08:00', status: 'registered', statusLabel: '已登记', receiptUrl: '/disclosure/requests/receipt' } },
  'POST /api/v1/disclosure-requests/lookup': { body: request },
  [`POST /api/v1/disclosure-requests/${R}/steps/withdraw`]: { body: { ...request, status: 'withdrawn', statusLabel: '已撤回' } },
  [`GET /api/v1/me/requests/${R}`]: { body: request },
  'GET /api/v1/me': { body: { petitions: { items: [line], total: 1 }, requests: { items: [asked], total: 1 }, bookings: { items: [booking], total: 1 }, drafts: [] } },
  'GET /api/v1/me/petitions': { body: page(line, { ...line, receiptNumber: '411000260900012345', title: '建议在学校门口增设过街天桥', statusLabel: '已经答复（办结）', nextStep: null }) },
  'GET /api/v1/me/requests': { body: page(asked) },
  'GET /api/v1/me/bookings': { body: page(booking) },
  'GET /api/v1/me/sessions': {
    body: page(
      { id: 'a', name: '微信小程序', createdAt: '2026-11-20T08:00:00+08:00', lastUsed: '2026-11-22T09:00:00+08:00', current: true },
      { id: 'b', name: '电脑上的浏览器', createdAt: '2026-11-01T08:00:00+08:00', lastUsed: '2026-11-02T09:00:00+08:00', current: false },
    ),
  },
  'DELETE /api/v1/me/sessions/b': { status: 204, body: null },
  'DELETE /api/v1/wechat/sessions': { status: 204, body: null },
  'POST /api/v1/wechat/sessions': { status: 201, body: { token: 'token', expiresAt: '2099-01-01T00:00:00+08:00', refreshUntil: '2099-02-01T00:00:00+08:00', newcomer: false } },
  'GET /api/v1/me/subscriptions': { body: { templates: [{ id: 't1', kind: 'petition', label: '信访事项进度' }, { id: 't2', kind: 'request', label: '公开申请进度' }, { id: 't3', kind: 'booking', label: '接访预约提醒' }] } },
  'POST /api/v1/me/subscriptions': { status: 204, body: null },
  'GET /api/v1/me/web': { body: { joined: false } },
  'POST /api/v1/me/web': { body: { joined: true } },
  'DELETE /api/v1/me/web': { body: { joined: false } },
  'POST /api/v1/me/phone': { body: { phone: '13800138000' } },
  'GET /api/v1/me/drafts/petition': { status: 404, body: { status: 404, code: 'not-found', detail: '没有草稿。' } },
  'GET /api/v1/me/drafts/disclosure-request': { status: 404, body: { status: 404, code: 'not-found', detail: '没有草稿。' } },
};

/** A petition as it was typed. */
const typed = {
  purpose: 'appeal',
  title: '小区供暖温度长期不达标',
  region: '411002001',
  place: '文峰街道××小区3号楼',
  target: '××热力公司',
  facts: '去年冬天开始，家里温度一直只有十四五度。打过供热公司电话三次，都说上门看，没有来。',
  request: '请求督促供热公司整改并退还部分费用',
  reasons: '',
  priorProcedures: ['none'],
  for: 'self',
  headcount: '1',
  'petitioner.name': '张三',
  'petitioner.idType': 'resident-id',
  'petitioner.idNumber': '11010519491231002X',
  'petitioner.phone': '13800138000',
  'petitioner.region': '411002001',
  'petitioner.address': '文峰街道××路1号',
};

const requested = {
  'information.name': '2025年度信访工作考核办法',
  delivery: 'online',
  'applicant.kind': 'person',
  'applicant.name': '张三',
  'applicant.idType': 'resident-id',
  'applicant.idNumber': '11010519491231002X',
  'applicant.phone': '13800138000',
};

module.exports = { answers, call, status, request, booking, article, receipt, days, typed, requested };
