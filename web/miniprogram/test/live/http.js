/** Carries what a phone sends to a portal that runs, over node:http, wherever its public address leads here. */
const http = require('node:http');

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** @param {string} portal @returns {import('../support/phone').Network} */
const overHttp = (portal) => (sent) =>
  new Promise((resolve, reject) => {
    const bytes = sent.file ?? (sent.data === undefined ? undefined : Buffer.from(sent.data));
    const headers = { ...sent.header, ...(bytes ? { 'Content-Length': bytes.length } : {}) };
    const url = sent.url.replace(/^https?:\/\/[^/]+/, portal);
    const request = http.request(url, { method: sent.method, agent, headers }, (answer) => {
      /** @type {Buffer[]} */
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({
          statusCode: answer.statusCode ?? 0,
          header: /** @type {Record<string, string>} */ (answer.headers),
          data: Buffer.concat(parts),
        }),
      );
    });
    request.setTimeout(sent.timeout ?? 60_000, () => request.destroy(new Error('timeout')));
    request.on('error', (failed) => reject({ errMsg: `request:fail ${failed.message}` }));
    request.end(bytes);
  });

module.exports = { overHttp };
