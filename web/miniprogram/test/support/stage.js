/**
 * A page of the mini-program in WeChat's simulator, on the phone of these tests: opened with what it is told, tapped, typed
 * into, and read. The simulator drops most attributes from its DOM; they are read from its tree instead.
 */
const { TextEncoder } = require('node:util');

// The library of the proofs encodes words as it is loaded; jsdom has nothing for that.
globalThis.TextEncoder ??= /** @type {any} */ (TextEncoder);
globalThis.setImmediate ??= require('node:timers').setImmediate;

const { Phone } = require('./phone');
const { answers } = require('./examples');

const asItIs = globalThis.setTimeout;
const cancelled = globalThis.clearTimeout;
const timers = new Set();
/** Waiting for a better line is not waited for here. */
const QUICKER = 200;
/** So long, in milliseconds, something may be under way. */
const PATIENCE = 20_000;

/** @returns {any} the globals of WeChat and of the browser */
function global() {
  return globalThis;
}

/** What stands where WeChat would show or go somewhere. */
class Stage {
  /**
   * @param {string} home the folder of app.json
   * @param {{answers?: Record<string, any>, storage?: Record<string, unknown>, offline?: boolean, fontSize?: number, phone?: Phone}} set
   *     with a phone of its own, that phone's network answers
   */
  constructor(home, set = {}) {
    this.home = home;
    this.set = set;
    /** @type {string[]} where the mini-program went, and what it did to the phone */
    this.went = [];
    /** @type {any} */
    this.modal = { confirm: true };
    /** @type {any} */
    this.page = null;
    /** @type {any} */
    this.root = null;
    this.answers = { ...answers, ...set.answers };
    this.underWay = 0;
    this.phone = set.phone ?? new Phone((sent) => this.network(sent));
    this.phone.network = this.counted(this.phone.network);
    for (const [name, value] of Object.entries(set.storage ?? {})) {
      this.phone.storage.set(`portal:${name}`, JSON.stringify(value));
    }
    Object.assign(globalThis, {
      wx: { ...global().wx, ...this.phone.wx(), ...this.shown() },
      getApp: () => ({}),
      setTimeout: (/** @type {() => void} */ what, time = 0) => this.later(what, time / QUICKER),
      clearTimeout: (/** @type {any} */ timer) => this.never(timer),
    });
  }

  /** @param {() => void} what @param {number} time */
  later(what, time) {
    this.underWay += 1;
    const timer = asItIs(() => {
      this.underWay -= 1;
      timers.delete(timer);
      what();
    }, time);
    timers.add(timer);
    return timer;
  }

  /** @param {any} timer */
  never(timer) {
    if (timers.delete(timer)) {
      this.underWay -= 1;
    }
    cancelled(timer);
  }

  /** What is on its way is waited for. @param {import('./phone').Network} network @returns {import('./phone').Network} */
  counted(network) {
    return async (sent) => {
      this.underWay += 1;
      try {
        return await network(sent);
      } finally {
        this.underWay -= 1;
      }
    };
  }

  /** WeChat is killed: nothing that waited happens any more. The caller forgets the modules. */
  killed() {
    timers.forEach((timer) => this.never(timer));
    this.went.length = 0;
  }

  /** @param {any} sent @returns {Promise<any>} */
  async network(sent) {
    const call = `${sent.method} ${sent.url.replace('http://localhost:8080', '').split('?')[0]}`;
    const given = this.answers[call];
    if (this.set.offline || !given) {
      throw { errMsg: this.set.offline ? 'request:fail net::ERR_INTERNET_DISCONNECTED' : `nobody answers ${call}` };
    }
    const answer = typeof given === 'function' ? await given(sent) : given;
    return { statusCode: answer.status ?? 200, header: answer.header ?? {}, data: JSON.stringify(answer.body) };
  }

  shown() {
    const go = (/** @type {string} */ how) => (/** @type {any} */ asked) => void this.went.push(`${how} ${asked.url ?? ''}`.trim());
    return {
      navigateTo: go('to'),
      redirectTo: go('instead'),
      switchTab: go('tab'),
      reLaunch: go('anew'),
      navigateBack: go('back'),
      pageScrollTo: () => undefined,
      setNavigationBarTitle: () => undefined,
      stopPullDownRefresh: () => undefined,
      showModal: async () => this.modal,
      makePhoneCall: (/** @type {any} */ asked) => void this.went.push(`call ${asked.phoneNumber}`),
      setClipboardData: (/** @type {any} */ asked) => {
        this.went.push(`copy ${asked.data}`);
        asked.success();
      },
      addPhoneCalendar: (/** @type {any} */ asked) => {
        this.went.push(`calendar ${asked.title}`);
        asked.success();
      },
      getAppBaseInfo: () => ({ SDKVersion: '3.3.4', fontSizeSetting: this.set.fontSize ?? 16 }),
    };
  }

  /**
   * Opens a page as WeChat does: onLoad, then onShow, then whatever it fetches.
   *
   * @param {string} name @param {Record<string, string>} told
   */
  async open(name, told = {}) {
    compileOnce();
    canvases();
    const simulate = require('miniprogram-simulate');
    const id = simulate.load(`${this.home}/pages/${name}/${name}`, { rootPath: this.home, compiler: 'official' });
    Object.assign(global().wx, this.phone.wx(), this.shown());
    require(`${this.home}/services/session`); // as app.ts does before any page
    this.page = simulate.render(id, told);
    this.root?.remove();
    this.root = global().document.createElement('div');
    global().document.body.appendChild(this.root);
    this.page.attach(this.root);
    await this.page.instance.onLoad?.();
    await this.page.instance.onShow?.();
    await this.rest();
    return this;
  }

  /** Until nothing has been under way for a while. */
  async rest(rounds = 40) {
    const busy = () => this.underWay > 0 || this.page.data.loading || this.page.data.busy;
    const end = Date.now() + PATIENCE;
    for (let quiet = 0, round = 0; quiet < rounds && Date.now() < end; round += 1) {
      await new Promise((resolve) => (round < 1000 ? setImmediate(resolve) : asItIs(resolve, 1)));
      quiet = busy() ? 0 : quiet + 1;
    }
  }

  /** Everything that can be read, in its order. */
  text() {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** @param {string} label what a screen reader calls it, as it begins @param {number} nth of several with this name, from 1 */
  named(label, nth = 1) {
    const nodes = [...this.root.querySelectorAll('*')];
    const named = (/** @type {(name: string) => boolean} */ fits) => nodes.filter((node) => fits(attributesOf(node)['aria-label'] ?? ''))[nth - 1];
    const node = named((name) => name === label) ?? named((name) => name.startsWith(label));
    if (node) {
      return node;
    }
    throw new Error(`nothing is called “${label}” in: ${this.text()}`);
  }

  /** @param {string} label @param {number} nth */
  async tap(label, nth = 1) {
    fire(this.named(label, nth), 'tap', {});
    await this.rest();
  }

  /** @param {string} label @param {string} value */
  async type(label, value) {
    fire(this.named(label), 'input', { value });
    await this.rest(4);
  }

  /** @param {string} label @param {string} what @param {object} detail */
  async happen(label, what, detail) {
    fire(this.named(label), what, detail);
    await this.rest();
  }

  /** @param {string} name whether the screen has this class */
  classed(name) {
    return [...this.root.querySelectorAll('*')].some((node) => [...node.classList].some((each) => each.endsWith(`--${name}`)));
  }

  /** @param {string} label @param {unknown} value */
  async pick(label, value) {
    fire(this.named(label), 'change', { value });
    await this.rest(4);
  }
}

/** WeChat's compiler takes the whole mini-program each time; however often modules are anew, its pages are the same. */
function compileOnce() {
  const known = (global().compiled ??= new Map());
  // @ts-ignore: it comes without types
  const compiler = require('miniprogram-compiler');
  const asItIs = compiler.wxmlToJs;
  compiler.wxmlToJs = (/** @type {string} */ home, /** @type {any} */ options) => {
    if (!known.has(home)) {
      known.set(home, asItIs(home, options));
    }
    return known.get(home);
  };
}

/** The simulator has canvases that nobody can draw on; on these what was drawn can be asked for (see drawnOn). */
function canvases() {
  // @ts-ignore: it comes without types
  const Query = require('j-component/src/tool/selectorquery');
  const asItIs = Query.prototype.exec;
  Query.prototype.exec = function (/** @type {(found: any[]) => void} */ told) {
    const asked = this._queue;
    asItIs.call(this, (/** @type {any[]} */ found) => {
      asked.forEach((/** @type {any} */ each, /** @type {number} */ index) => {
        if (each.fields.node && found[index]) {
          const element = each.exparserNode.shadowRoot.querySelector(each.selector);
          found[index].node = element.canvas ??= canvas();
        }
      });
      told?.(found);
    });
  };
}

/** A canvas that knows one thing, filled squares; a new width clears it, as everywhere. */
function canvas() {
  /** @type {{x: number, y: number, width: number, color: string}[]} */
  const filled = [];
  const context = {
    fillStyle: '',
    scale: () => undefined,
    fillRect: (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ width) => void filled.push({ x, y, width, color: context.fillStyle }),
  };
  return { filled, getContext: () => context, set width(/** @type {number} */ _) { filled.length = 0; } };
}

/** @param {any} node a canvas @returns {{size: number, dark: string[]}} how many squares a side has, and which are dark: x,y */
function drawnOn(node) {
  const { filled = [] } = node.__wxElement?.canvas ?? {};
  const [ground, ...modules] = filled;
  return { size: ground?.width ?? 0, dark: modules.map((/** @type {any} */ each) => `${each.x},${each.y}`) };
}

/** @param {any} node @returns {Record<string, any>} what WXML says of it */
function attributesOf(node) {
  const given = node.__wxElement?._vt?.attrs ?? [];
  return Object.fromEntries(
    given
      .filter((/** @type {any} */ each) => each.value !== undefined)
      .map((/** @type {any} */ each) => [each.name.replace(/^aria([A-Z])/, (/** @type {string} */ _, /** @type {string} */ first) => `aria-${first.toLowerCase()}`), each.value]),
  );
}

/** @param {any} node @param {string} name @param {object} detail */
function fire(node, name, detail) {
  // @ts-ignore: it comes without types
  const exparser = require('miniprogram-exparser');
  const everywhere = name === 'tap';
  exparser.Event.dispatchEvent(node.__wxElement, exparser.Event.create(name, detail, { bubbles: everywhere, composed: everywhere }));
}

module.exports = { Stage, attributesOf, drawnOn };
