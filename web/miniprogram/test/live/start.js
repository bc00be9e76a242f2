/**
 * One run of the mini-program against a portal that runs:
 *
 *   node <script> <portal> <file in which the phone keeps its storage> <what> [<JSON>]
 *
 * Each run is WeChat started anew. The last line of the output is what came of it, as JSON.
 */
const { randomUUID } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { resolve } = require('node:path');
const { Phone } = require('../support/phone');
const { overHttp } = require('./http');

const DIST = resolve(__dirname, '../../dist');
const load = createRequire(__filename);

/** Nothing of the mini-program is left in memory, as after WeChat was killed. */
function forgotten() {
  Object.keys(load.cache)
    .filter((path) => path.startsWith(DIST))
    .forEach((path) => delete load.cache[path]);
}

/** @param {Record<string, (phone: Phone, told: any) => Promise<unknown>>} deeds */
async function run(deeds) {
  const [portal = '', keeping = '', what = '', told = '{}'] = process.argv.slice(2);
  const given = JSON.parse(told);
  const phone = new Phone(overHttp(portal), () => `${given.who}.${randomUUID()}`);
  if (existsSync(keeping)) {
    phone.storage = new Map(JSON.parse(readFileSync(keeping, 'utf8')));
  }
  const deed = deeds[what];
  if (!deed) {
    throw new Error(`unknown: ${what}`);
  }
  const came = await deed(phone, given);
  writeFileSync(keeping, JSON.stringify([...phone.storage]));
  console.log(JSON.stringify(came ?? null));
}

/** @param {Parameters<typeof run>[0]} deeds */
function start(deeds) {
  run(deeds).then(
    () => process.exit(0),
    (failed) => {
      console.error(failed?.sentence ?? failed, failed?.status ?? '', failed?.code ?? '');
      process.exit(1);
    },
  );
}

module.exports = { start, forgotten, load, DIST };
