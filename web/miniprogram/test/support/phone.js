/**
 * A phone with WeChat on it, as far as the services know it: what it keeps outlives the mini-program, as on a real one.
 *
 * @typedef {{url: string, method: string, header: Record<string, string>, data?: string, timeout?: number, file?: Buffer}} Sent
 * @typedef {{statusCode: number, header: Record<string, string>, data: string | Buffer}} Given
 * @typedef {(sent: Sent) => Promise<Given>} Network fails with {errMsg} as wx does
 */
const { randomBytes } = require('node:crypto');

class Phone {
  /** @param {Network} network @param {() => string} code what wx.login answers */
  constructor(network, code = () => 'code') {
    this.network = network;
    this.code = code;
    /** @type {Map<string, string>} */
    this.storage = new Map();
    /** @type {Map<string, Buffer>} */
    this.files = new Map();
    /** @type {Sent[]} */
    this.sent = [];
    /** @type {Record<string, unknown>} what the citizen does when WeChat shows something */
    this.hand = {};
    /** @type {string[]} papers that were opened */
    this.opened = [];
    this.logins = 0;
  }

  /** What the mini-program sees. */
  wx() {
    const phone = this;
    const later = (/** @type {() => void} */ what) => setImmediate(what);
    return {
      env: { USER_DATA_PATH: 'wxfile://usr' },
      getAccountInfoSync: () => ({ miniProgram: { envVersion: 'develop', appId: 'touristappid', version: '' } }),
      getStorageSync: (/** @type {string} */ name) => {
        const value = phone.storage.get(name);
        return value === undefined ? '' : JSON.parse(value);
      },
      setStorageSync: (/** @type {string} */ name, /** @type {unknown} */ value) => {
        const text = JSON.stringify(value);
        if (text.length > 1024 * 1024) {
          throw new Error('setStorage:fail entry size limit reached');
        }
        phone.storage.set(name, text);
      },
      removeStorageSync: (/** @type {string} */ name) => void phone.storage.delete(name),
      getStorageInfoSync: () => ({ keys: [...phone.storage.keys()], currentSize: 0, limitSize: 10240 }),
      getRandomValues: (/** @type {any} */ asked) =>
        later(() => {
          const bytes = randomBytes(asked.length);
          asked.success({ randomValues: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
        }),
      getDeviceInfo: () => ({ brand: 'Honor', model: 'KIW-AL10' }),
      login: (/** @type {any} */ asked) => {
        phone.logins += 1;
        later(() => asked.success({ code: phone.code(), errMsg: 'login:ok' }));
      },
      request: (/** @type {any} */ asked) => {
        const sent = { url: asked.url, method: asked.method, header: asked.header, data: asked.data, timeout: asked.timeout };
        phone.sent.push(sent);
        phone.network(sent).then(
          (given) => asked.success({ ...given, data: String(given.data) }),
          (failed) => asked.fail(failed),
        );
      },
      uploadFile: (/** @type {any} */ asked) => phone.upload(asked),
      downloadFile: (/** @type {any} */ asked) => {
        const sent = { url: asked.url, method: 'GET', header: asked.header, timeout: asked.timeout };
        phone.sent.push(sent);
        phone.network(sent).then(
          (given) => {
            phone.files.set(asked.filePath, Buffer.from(given.data));
            asked.success({ statusCode: given.statusCode, filePath: asked.filePath, header: given.header });
          },
          (failed) => asked.fail(failed),
        );
      },
      openDocument: (/** @type {any} */ asked) => {
        phone.opened.push(asked.filePath);
        later(() => asked.success({}));
      },
      previewImage: async (/** @type {any} */ asked) => void phone.opened.push(...asked.urls),
      getFileSystemManager: () => phone.disk(),
      chooseMedia: (/** @type {any} */ asked) => phone.answer('chooseMedia', asked),
      chooseMessageFile: (/** @type {any} */ asked) => phone.answer('chooseMessageFile', asked),
      getImageInfo: (/** @type {any} */ asked) => phone.answer('getImageInfo', asked),
      compressImage: (/** @type {any} */ asked) => phone.answer('compressImage', asked),
      requestSubscribeMessage: (/** @type {any} */ asked) => phone.answer('requestSubscribeMessage', asked),
      requirePrivacyAuthorize: (/** @type {any} */ asked) =>
        phone.hand['requirePrivacyAuthorize'] ? phone.answer('requirePrivacyAuthorize', asked) : setImmediate(() => asked.success({})),
      getPrivacySetting: (/** @type {any} */ asked) => phone.answer('getPrivacySetting', asked),
      openPrivacyContract: (/** @type {any} */ asked) => phone.answer('openPrivacyContract', asked),
      onNeedPrivacyAuthorization: (/** @type {unknown} */ listener) => {
        phone.hand['privacyListener'] = listener;
      },
      getUpdateManager: () => ({ onUpdateReady: () => undefined, applyUpdate: () => undefined }),
    };
  }

  /** @param {string} what @param {any} asked */
  answer(what, asked) {
    const hand = /** @type {any} */ (this.hand[what]);
    const given = typeof hand === 'function' ? hand(asked) : hand;
    setImmediate(() => (given === undefined || given.errMsg?.includes('fail') ? asked.fail(given ?? { errMsg: `${what}:fail cancel` }) : asked.success(given)));
  }

  /** @param {any} asked */
  upload(asked) {
    const file = this.files.get(asked.filePath);
    /** @type {(now: {progress: number}) => void} */
    let progress = () => undefined;
    if (!file) {
      setImmediate(() => asked.fail({ errMsg: 'uploadFile:fail file not found' }));
      return { onProgressUpdate: () => undefined };
    }
    const mark = `----${randomBytes(8).toString('hex')}`;
    const head = `--${mark}\r\nContent-Disposition: form-data; name="${asked.name}"; filename="${encodeURIComponent(asked.fileName)}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    const sent = {
      url: asked.url,
      method: 'POST',
      header: { ...asked.header, 'Content-Type': `multipart/form-data; boundary=${mark}` },
      timeout: asked.timeout,
      file: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${mark}--\r\n`)]),
    };
    this.sent.push(sent);
    setImmediate(() => progress({ progress: 50 }));
    this.network(sent).then(
      (given) => {
        progress({ progress: 100 });
        asked.success({ statusCode: given.statusCode, header: given.header, data: String(given.data) });
      },
      (failed) => asked.fail(failed),
    );
    return { onProgressUpdate: (/** @type {typeof progress} */ listener) => (progress = listener) };
  }

  disk() {
    const held = (/** @type {string} */ path) => {
      const bytes = this.files.get(path);
      if (!bytes) {
        throw new Error(`no such file ${path}`);
      }
      return bytes;
    };
    return {
      copyFileSync: (/** @type {string} */ from, /** @type {string} */ to) => void this.files.set(to, held(from)),
      statSync: (/** @type {string} */ path) => ({ size: held(path).length }),
      accessSync: (/** @type {string} */ path) => void held(path),
      unlinkSync: (/** @type {string} */ path) => void (held(path) && this.files.delete(path)),
      readdirSync: (/** @type {string} */ folder) =>
        [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
      readFileSync: (/** @type {string} */ path) => held(path).toString('utf8'),
    };
  }
}

module.exports = { Phone };
