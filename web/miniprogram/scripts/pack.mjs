/**
 * WeChat's own compiler over dist/, as at an upload but without WeChat: what it asks WeChat's servers for, the account's
 * limits and the endings of files, is answered here, and the key that would sign an upload is made for the moment and thrown away.
 */
import { generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';
import { home } from './build.mjs';

const require = createRequire(import.meta.url);
const LARGEST_KB = 1024;
const KB = 1024;
/** WeChat's limits for an ordinary account, in KB. */
const LIMITS = { MaxCodeSize: 2, MaxSubpackageSubCodeSize: 2, MaxSubpackageFullCodeSize: 20, MaxTabbarCount: 5, MinTabbarCount: 2 };

const ci = require('miniprogram-ci');
const endings = require('miniprogram-ci/dist/utils/white_ext_list.js');
endings.getWhiteExtList = async () => ({
  MiniProgramWhiteList: new Set(endings.MiniProgramWhiteList),
  GameWhiteList: new Set(endings.GameWhiteList),
});

class OfflineProject extends ci.Project {
  async attr() {
    return { platform: false, appType: 0, isSandbox: true, released: false, gameApp: false, setting: LIMITS };
  }
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const project = new OfflineProject({
  appid: 'wx0000000000000000',
  type: 'miniProgram',
  projectPath: home,
  privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }),
  ignores: ['node_modules/**/*', 'miniprogram/**/*', 'test/**/*', 'scripts/**/*'],
});
const setting = { es6: false, minify: true, minifyJS: true, minifyWXML: true, minifyWXSS: true, autoPrefixWXSS: true };
const files = await ci.getCompiledResult({ project, version: '1.0.0', setting, onProgressUpdate: () => undefined });
const bytes = Object.values(files).reduce((sum, content) => sum + Buffer.byteLength(content), 0);
const size = Math.ceil(bytes / KB);
console.log(`packed: ${size} KB in ${Object.keys(files).length} files`);
if (size >= LARGEST_KB) {
  const largest = Object.entries(files).sort(([, one], [, other]) => Buffer.byteLength(other) - Buffer.byteLength(one));
  console.error(`too large: at most ${LARGEST_KB} KB`);
  largest.slice(0, 10).forEach(([name, content]) => console.error(`${Math.ceil(Buffer.byteLength(content) / KB)} KB ${name}`));
  process.exit(1);
}
process.exit(0);
