/**
 * What a citizen does with the mini-program's pages, as they are packed, against a portal that runs (see start.js): the pages
 * stand in WeChat's simulator, what they ask goes over HTTP. A deed fails where a page does not show what it should.
 */
const { freshPage } = require('../support/dom');
const { Stage, drawnOn } = require('../support/stage');
const { start, forgotten, DIST } = require('./start');

/** @typedef {import('../support/phone').Phone} Phone */

const FACTS = '入冬以来家里温度一直只有十四度，\n多次打电话反映没有结果。';

/** Somebody with a phone, who goes from page to page. */
class Walk {
  /** @param {Phone} phone */
  constructor(phone) {
    freshPage();
    this.phone = phone;
    this.stage = new Stage(DIST, { phone });
  }

  /** @param {string} page @param {Record<string, string>} told */
  async open(page, told = {}) {
    this.stage.went.length = 0;
    await this.stage.open(page, told);
  }

  /** Taps, and lands on the page to which that leads. @param {string} label */
  async follow(label) {
    await this.stage.tap(label);
    const way = this.stage.went[this.stage.went.length - 1] ?? '';
    const [, page, query] = /^\w+ \/pages\/([\w-]+)\/[\w-]+(?:\?(.*))?$/.exec(way) ?? [];
    if (!page) {
      throw new Error(`“${label}” leads nowhere: ${way}; ${this.stage.text()}`);
    }
    await this.open(page, Object.fromEntries(new URLSearchParams(query)));
  }

  /** WeChat is killed, and opened again. @param {string} page */
  async again(page) {
    this.stage.killed();
    forgotten();
    await this.open(page);
  }

  /** @param {...string} words what has to be read on the page */
  sees(...words) {
    const text = this.stage.text();
    const missed = words.filter((word) => !text.includes(word));
    if (missed.length) {
      throw new Error(`not seen: ${missed.join(' · ')} in: ${text}`);
    }
  }

  /** @param {Record<string, string>} typed by what a screen reader calls the fields */
  async type(typed) {
    for (const [label, value] of Object.entries(typed)) {
      await this.stage.type(label, value);
    }
  }

  /** Photos are at hand. @param {string} photo as base64 */
  holds(photo) {
    this.phone.files.set('tmp/photo.jpg', Buffer.from(photo, 'base64'));
    Object.assign(this.phone.hand, {
      chooseMedia: { tempFiles: [{ tempFilePath: 'tmp/photo.jpg', size: 1 }] },
      getImageInfo: { width: 80, height: 60 },
      compressImage: { tempFilePath: 'tmp/photo.jpg' },
    });
  }

  /** Number and code of the receipt that is open. */
  receipt() {
    const { receiptNumber, queryCode } = this.stage.page.data.receipt;
    return { receiptNumber, queryCode };
  }
}

/** @type {Record<string, (walk: Walk, told: any) => Promise<unknown>>} */
const DEEDS = {
  /** Signs in, writes a petition over its pages with WeChat killed in between, files it with a photo, and does what can be done. */
  async file(walk, told) {
    const { stage } = walk;
    await walk.open('mine');
    await stage.tap('用微信登录');
    walk.sees('还没有信访事项');

    await walk.open('home');
    await walk.follow('我要信访');
    await walk.follow('不回答，直接填写');
    await stage.tap('有问题要解决');
    await walk.follow('保存，下一步');
    await walk.type({ 一句话说明: told.title, 详细地点: '阳光小区3号楼' });
    await stage.pick('发生在哪里', [0, 1]);
    await stage.tap('选一个类别');
    await stage.pick('大类', 1);
    await stage.pick('细目', [0, 1]);
    const { category } = JSON.parse(walk.phone.storage.get('portal:draft:petition') ?? '{}').content;
    await walk.follow('保存，下一步');
    await walk.type({ 事情的经过: FACTS });

    await walk.again('home');
    walk.sees('有一份没写完的信访事项');
    await walk.follow('接着写');
    walk.sees('接着');
    if (stage.page.data.answers['facts'] !== FACTS) {
      throw new Error(`of what was typed there is left: ${JSON.stringify(stage.page.data.answers)}`);
    }
    await walk.type({ 您希望怎样解决: '请督促供热公司整改并退还部分费用' });
    await stage.tap('都没有');
    await walk.follow('保存，下一步');
    await stage.tap('为我自己');
    await walk.type({ 一共几个人提这件事: '1' });
    await walk.follow('保存，下一步');
    await walk.type({ 姓名: '张三', 证件号码: told.idNumber, 联系电话: told.phone, 详细地址: '文峰街道1号' });
    await stage.pick('证件类型', '0');
    await stage.pick('现在住在哪里', [0, 0]);
    await walk.follow('保存，下一步');
    walk.holds(told.photo);
    await stage.tap('拍照或者从相册选');
    walk.sees('照片1.jpg');
    await walk.follow('保存，下一步');
    walk.sees(told.title, '阳光小区3号楼', '照片1.jpg', category);
    await stage.tap('以上四点，我都做到');
    await stage.tap('已阅读《个人信息处理告知》');
    await walk.follow('提交');
    walk.sees('已经登记', '全部传好了。', '最迟', told.title);
    const receipt = walk.receipt();
    const square = drawnOn(stage.root.querySelector('wx-canvas'));

    await walk.follow('看办理情况');
    walk.sees(told.title, '补充材料');
    await walk.follow('补充说明');
    await walk.type({ 补充的内容: '昨天量的温度是十三度。' });
    await stage.tap('提交补充');
    walk.sees('已经收到');
    await walk.again('mine');
    walk.sees(told.title);
    await walk.follow(told.title);
    walk.sees('您补充了说明', '您补交了一份文件');
    await walk.follow('申请撤回');
    await walk.type({ 信访人证件号码后六位: told.idNumber.slice(-6) });
    await stage.tap('确定撤回');
    walk.sees('已经收到');
    await walk.open('petition', { number: receipt.receiptNumber });
    await walk.follow('取消撤回');
    await stage.tap('取消撤回，继续办理');
    walk.sees('已经收到');
    await walk.open('home');
    walk.sees('我最近的事', told.title);
    return { ...receipt, square, category };
  },
  /** Reads the answer, opens its paper and rates. */
  async rate(walk, told) {
    const { stage } = walk;
    await walk.open('mine');
    await walk.follow(told.title);
    walk.sees('请求复查', '文书');
    await stage.tap('打开');
    const path = walk.phone.opened[0] ?? '';
    await walk.follow('满意度评价');
    await stage.tap('基本满意');
    await stage.tap('不满意', 2);
    await walk.type({ 哪里不满意: '拖了很久' });
    await stage.tap('提交评价');
    walk.sees('已经收到');
    await walk.open('petition', { number: told.receiptNumber });
    walk.sees('您作了评价');
    return { paper: walk.phone.files.get(path)?.subarray(0, 5).toString(), acts: stage.page.data.acts };
  },
  /** By number and code, on somebody else's phone. */
  async 'look-up'(walk, told) {
    const { stage } = walk;
    await walk.open('home');
    await walk.follow('查询进度');
    await walk.type({ 信访编号: told.receiptNumber, 查询码: 'ABCD-EFGH-JKMN' });
    await stage.tap('查询');
    walk.sees('没有查到');
    await walk.type({ 查询码: told.queryCode.toLowerCase().replace(/-/g, '') });
    await walk.follow('查询');
    walk.sees(told.title, '办理过程');
    await stage.tap('结束查看');
    walk.stage.killed();
    await walk.open('petition', { number: told.receiptNumber });
    walk.sees('请先登录');
    return [...walk.phone.storage.values()].join('').includes(told.title);
  },
  /** Finds something that is published, and asks for something that is not. */
  async ask(walk, told) {
    const { stage } = walk;
    await walk.open('disclosure');
    await stage.type('搜索公开的内容', '信访');
    await walk.follow('搜索');
    walk.sees('篇', '条例里这样说');
    const [hit] = stage.page.data.items;
    await walk.follow(hit.title);
    walk.sees(hit.title, '索引号');
    await walk.open('disclosure');
    await walk.follow('申请公开没有公开的信息');
    await walk.follow('开始填写');
    await walk.type({ 信息的名称: told.title });
    await walk.follow('保存，下一步');
    await stage.tap('电子文件，在网上下载');
    await walk.follow('保存，下一步');
    await stage.tap('公民（自然人）');
    await walk.follow('保存，下一步');
    await walk.type({ 姓名: '张三', 证件号码: told.idNumber, 联系电话: told.phone });
    await stage.pick('证件类型', '0');
    await walk.follow('保存，下一步');
    await walk.follow('保存，下一步');
    await stage.tap('已阅读《个人信息处理告知》');
    await walk.follow('提交');
    walk.sees('已经登记', told.title);
    const receipt = walk.receipt();

    await walk.again('disclosure');
    await walk.follow('查询申请进度');
    await walk.type({ 申请编号: receipt.receiptNumber, 查询码: receipt.queryCode });
    await walk.follow('查询');
    walk.sees(told.title, '怎样获取');
    walk.holds(told.photo);
    await walk.follow('补交材料');
    await stage.tap('拍照或者从相册选');
    await stage.tap('上传');
    walk.sees('已经上传');
    await walk.open('request', { number: receipt.receiptNumber });
    walk.sees('收到了您的材料');
    await walk.follow('撤回申请');
    await walk.type({ 申请人证件号码后六位: told.idNumber.slice(-6) });
    await stage.tap('确定撤回');
    walk.sees('已经收到');
    return receipt;
  },
  /** Books a place on a day, and gives it back. */
  async book(walk, told) {
    const { stage } = walk;
    await walk.open('receptions');
    const day = stage.page.data.days.find((/** @type {any} */ each) => String(each.id) === told.day);
    walk.sees(day.place);
    await walk.open('booking', { day: told.day });
    await walk.type({ 想反映什么事: '供暖不达标', 这件事一共有多少人: '1', 联系人姓名: '张三', 联系电话: told.phone, 证件号码: told.idNumber });
    await stage.pick('证件类型', '0');
    await walk.follow('预约');
    walk.sees('约好了', day.when);
    const receipt = walk.receipt();
    await walk.follow('看办理情况');
    walk.sees(day.place, '供暖不达标');
    await stage.tap('来不了，取消预约');
    walk.sees('预约已经取消');
    return receipt;
  },
};

start(Object.fromEntries(Object.entries(DEEDS).map(([what, deed]) => [what, (phone, told) => deed(new Walk(phone), told)])));
