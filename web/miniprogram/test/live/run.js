/** What the mini-program's own services, as they are packed, can be told to do against a portal that runs (see start.js). */
const { Line } = require('./line');
const { start, forgotten, load, DIST } = require('./start');

const QUICKER = 20;
const asItIs = globalThis.setTimeout;

/** @typedef {import('../support/phone').Phone} Phone */
/** @typedef {import('../support/launch').Services & {once: typeof import('../../miniprogram/services/once')}} Services */

/** WeChat started on a phone. @param {Phone} phone @returns {Services} */
function launch(phone) {
  forgotten();
  Object.assign(globalThis, {
    wx: phone.wx(),
    App: (/** @type {any} */ app) => (app.onLaunch(), app.onShow()),
    setTimeout: (/** @type {() => void} */ what, time = 0) => asItIs(what, time / QUICKER),
  });
  load(`${DIST}/app.js`);
  return /** @type {Services} */ (new Proxy({}, { get: (_, name) => load(`${DIST}/services/${String(name)}.js`) }));
}

/** @type {Record<string, (services: Services, told: any, phone: Phone) => Promise<unknown>>} */
const WHAT = {
  async 'sign-in-and-list'(services, _told, phone) {
    const { newcomer } = await services.session.signIn();
    const list = await services.petitions.mine(1);
    return { newcomer, list, requests: phone.sent.length };
  },
  async overview(services) {
    return services.me.overview();
  },
  async 'own-list'(services) {
    return services.petitions.mine(1).catch((failure) => ({ kind: failure.kind, code: failure.code }));
  },
  async 'end-account'(services) {
    return services.session.endAccount();
  },
  async file(services, told) {
    return services.petitions.file(told.filing);
  },
  async track(services, told) {
    const looked = await services.petitions.lookUp(told.receiptNumber, told.queryCode);
    const own = await services.petitions.own(told.receiptNumber);
    return { looked, own };
  },
  async link(services, told) {
    await services.petitions.link(told.receiptNumber, told.queryCode);
    return services.petitions.mine(1);
  },
  async upload(services, told, phone) {
    phone.files.set('tmp/photo.jpg', Buffer.from(told.photo, 'base64'));
    phone.hand['chooseMedia'] = { tempFiles: [{ tempFilePath: 'tmp/photo.jpg', size: 1 }] };
    services.files.list(told.access.receiptNumber, await services.files.choosePictures(1));
    return services.files.send(told.access);
  },
  async supplement(services, told) {
    return services.petitions.supplement(told.access, told.text);
  },
  async rate(services, told) {
    return services.petitions.rate(told.access, told.rating);
  },
  async paper(services, told, phone) {
    await services.petitions.openPaper(told.access, told.id);
    const path = phone.opened[0] ?? '';
    return { path, beginning: phone.files.get(path)?.subarray(0, 5).toString() };
  },
  async read(services, told) {
    const columns = await services.disclosure.columns();
    const list = await services.disclosure.list({});
    const found = await services.disclosure.search(told.words);
    const article = await services.disclosure.article(list.items[0]?.id ?? 0);
    return { columns, list, found, article };
  },
  async draft(services, told) {
    const saved = await services.drafts.save('petition', told.content);
    return { saved, loaded: await services.drafts.load('petition') };
  },
  async 'draft-of'(services) {
    return services.drafts.load('petition');
  },
  async refused(services, told) {
    return services.petitions.file(told.filing).then(
      () => null,
      (failure) => ({ kind: failure.kind, code: failure.code, sentence: failure.sentence, faults: failure.faults }),
    );
  },
  /**
   * Files many over a bad line, the later ones with an account, for which one signs in there too: taps again, changes a word, is killed and goes on; every fifth brings a file. At the end each
   * has its receipt, and each file lies there once.
   */
  async stress(services, told, phone) {
    const line = new Line(phone.network, told.seed);
    const citizen = new Line(phone.network, told.seed + 1);
    const network = phone.network;
    phone.network = line.carry;
    const came = { receipts: /** @type {any[]} */ ([]), kills: 0, taps: 0, changed: 0, earlier: 0, files: /** @type {number[]} */ ([]) };
    let now = services;
    const killed = () => {
      came.kills += 1;
      now = launch(phone);
    };
    for (let at = 1; at <= told.count; at += 1) {
      while (at > told.before && !now.session.signedIn()) {
        await now.session.signIn().catch(unlessRefused);
      }
      let filing = { ...told.filing, title: `${told.filing.title}${at}` };
      for (let receipt = null; !receipt; ) {
        came.taps += 1;
        receipt = await now.petitions.file(filing).catch(unlessRefused);
        if (receipt) {
          came.receipts.push(receipt);
          came.earlier += receipt.earlier ? 1 : 0;
        } else if (citizen.chance() < 0.4) {
          came.changed += 1;
          filing = { ...filing, facts: `${filing.facts}补充一句。` };
        } else if (citizen.chance() < 0.6) {
          killed();
        }
      }
      if (at % 5 === 0) {
        const { receiptNumber, queryCode } = came.receipts[at - 1];
        phone.files.set('tmp/photo.jpg', Buffer.from(told.photo, 'base64'));
        phone.hand['chooseMedia'] = { tempFiles: [{ tempFilePath: 'tmp/photo.jpg', size: 1 }] };
        now.files.list(receiptNumber, await now.files.choosePictures(1));
        while (now.files.listed(receiptNumber).length) {
          await now.files.send({ receiptNumber, queryCode });
          killed();
        }
      }
    }
    await line.quiet();
    phone.network = network;
    for (const receipt of came.receipts.filter((_, index) => (index + 1) % 5 === 0)) {
      const view = await now.petitions.lookUp(receipt.receiptNumber, receipt.queryCode);
      came.files.push(view.timeline.filter((entry) => entry.kind === 'add-file').length);
    }
    const { items, total } = await now.petitions.mine(1);
    return { ...came, fates: line.fates, listed: items.map((item) => item.receiptNumber), total };
  },
};

/** @param {any} failure @returns {null} */
function unlessRefused(failure) {
  if (!failure.uncertain) {
    throw new Error(`${failure.status} ${failure.code} ${failure.sentence}`);
  }
  return null;
}

start(Object.fromEntries(Object.entries(WHAT).map(([what, deed]) => [what, (phone, told) => deed(launch(phone), told, phone)])));
