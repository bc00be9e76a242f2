/** Carries what a phone sends to a portal that runs, over node:http. */
const http = require('node:http');

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** @type {import('../support/phone').Network} */
function overHttp(sent) {
  return new Promise((resolve, reject) => {
    const bytes = sent.file ?? (sent.data === undefined ? undefined : Buffer.from(sent.data));
    const request = http.request(sent.url, { method: sent.method, agent, headers: { ...sent.header, ...(bytes ? { 'Content-Length': bytes.length } : {}) } }, (answer) => {
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
}

module.exports = { overHttp };
