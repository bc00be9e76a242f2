/**
 * Uses the mini-program's own services, as they are packed, against a portal that runs:
 *
 *   node run.js <portal> <file in which the phone keeps its storage> <what> [<JSON>]
 *
 * Each run is WeChat started anew. The last line of the output is what came of it, as JSON.
 */
const { randomUUID } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { createRequire } = require('node:module');
const { Phone } = require('../support/phone');
const { overHttp } = require('./http');
const { Line } = require('./line');

const load = createRequire(__filename);
const DIST = resolve(__dirname, '../../dist');
const QUICKER = 20;
const asItIs = globalThis.setTimeout;

/** @typedef {import('../support/launch').Services & {once: typeof import('../../miniprogram/services/once')}} Services */

/** WeChat started on a phone. @param {string} portal @param {Phone} phone @returns {Services} */
function launch(portal, phone) {
  Object.keys(load.cache)
    .filter((path) => path.startsWith(DIST))
    .forEach((path) => delete load.cache[path]);
  Object.assign(globalThis, {
    wx: phone.wx(),
    setTimeout: (/** @type {() => void} */ what, time = 0) => asItIs(what, time / QUICKER),
  });
  load(`${DIST}/config.js`).portal = () => portal;
  return /** @type {Services} */ (new Proxy({}, { get: (_, name) => load(`${DIST}/services/${String(name)}.js`) }));
}

/** @type {Record<string, (services: Services, told: any, phone: Phone, portal: string) => Promise<unknown>>} */
const WHAT = {
  async 'sign-in-and-list'(services, _told, phone) {
    const { newcomer } = await services.session.signIn();
    const list = await services.petitions.mine(1);
    return { newcomer, list, requests: phone.sent.length };
  },
  async overview(services) {
    return services.me.overview();
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
  /** Files many over a bad line: taps again, is killed, goes on; at the end each has its receipt. */
  async stress(services, told, phone, portal) {
    const line = new Line(overHttp, told.seed);
    phone.network = line.carry;
    const receipts = [];
    let kills = 0;
    let taps = 0;
    let now = services;
    for (let at = 0; at < told.count; at += 1) {
      const filing = { ...told.filing, title: `${told.filing.title}${at + 1}` };
      for (let tap = 1; ; tap += 1) {
        taps += 1;
        const receipt = await now.petitions.file(filing).catch((/** @type {any} */ failure) => {
          if (!failure.uncertain) {
            throw new Error(`${failure.status} ${failure.code} ${failure.sentence}`);
          }
          return null;
        });
        if (receipt) {
          receipts.push({ at, ...receipt });
          break;
        }
        if (tap % 2 === 0) {
          kills += 1;
          now = launch(portal, phone);
        }
        if (tap > 60) {
          throw new Error('the line never let it through');
        }
      }
    }
    await line.quiet();
    return { receipts, fates: line.fates, kills, taps };
  },
};

async function main() {
  const [portal = '', keeping = '', what = '', told = '{}'] = process.argv.slice(2);
  const given = JSON.parse(told);
  const phone = new Phone(overHttp, () => `${given.who}.${randomUUID()}`);
  if (existsSync(keeping)) {
    phone.storage = new Map(JSON.parse(readFileSync(keeping, 'utf8')));
  }
  const deed = WHAT[what];
  if (!deed) {
    throw new Error(`unknown: ${what}`);
  }
  const came = await deed(launch(portal, phone), given, phone, portal);
  writeFileSync(keeping, JSON.stringify([...phone.storage]));
  console.log(JSON.stringify(came ?? null));
}

main().then(
  () => process.exit(0),
  (failed) => {
    console.error(failed?.sentence ?? failed, failed?.status ?? '', failed?.code ?? '');
    process.exit(1);
  },
);
