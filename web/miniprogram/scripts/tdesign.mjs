/**
 * The few components of TDesign that our screens use, copied out of its package into miniprogram/tdesign, which is not kept:
 * each one's script with all that it requires in one file under its licence, its template, its styles. What could show an icon
 * is left out, for TDesign's icons are a font on another host.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const from = join(home, 'node_modules/tdesign-miniprogram');
const source = join(from, 'miniprogram_dist');

/** The components; of the QR code what draws it, for its frame brings words in a calendar's library for states we never have. */
const USED = ['empty/empty', 'progress/progress', 'qrcode/components/qrcode-canvas/qrcode-canvas', 'skeleton/skeleton'];
/** Parts of them that none of our screens shows. */
const LEFT_OUT = ['t-icon', 't-image'];

/** What a template or its script takes from another file. */
const TAKES = /<(?:import|include|wxs)\b[^>]*?\bsrc="([^"]+)"|\brequire\('([^']+)'\)/g;
const REMOTE = /(?:https?:)?\/\/[\w-]+(?:\.[\w-]+)+|\burl\(/i;

/** Copies the components anew; throws when one of them would ask another host for something. */
export async function copyIn(used = USED, target = join(home, 'miniprogram/tdesign')) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  write(target, 'tslib.js', read('miniprogram_npm/tslib/index.js'));
  const waiting = [...used];
  const copied = new Set();
  for (const path of waiting) {
    if (!copied.has(path)) {
      copied.add(path);
      const parts = described(path);
      write(target, `${path}.json`, JSON.stringify(parts.told));
      waiting.push(...parts.places);
      carry(target, `${path}.wxml`, copied);
      write(target, `${path}.js`, await bundled(`${path}.js`));
      write(target, `${path}.wxss`, await bundled(`${path}.wxss`));
    }
  }
}

/** What a component says of itself, and where the components lie that it stands on. */
function described(path) {
  const told = JSON.parse(read(`${path}.json`));
  const parts = Object.entries(told.usingComponents ?? {}).filter(([name]) => !LEFT_OUT.includes(name));
  const places = parts.map(([, place]) => posix.join(posix.dirname(path), place));
  return { told: { ...told, usingComponents: Object.fromEntries(parts) }, places };
}

/** A template or its script as it is, and the files that it takes from. */
function carry(target, path, copied) {
  if (copied.has(path)) {
    return;
  }
  copied.add(path);
  const text = read(path);
  write(target, path, text);
  for (const [, template, script] of text.matchAll(TAKES)) {
    carry(target, posix.join(posix.dirname(path), template ?? script), copied);
  }
}

/** A script or a sheet with all that it requires: modules of ES6 would be read neither by WeChat here nor by the tests. */
async function bundled(path) {
  const { build } = await import('esbuild');
  const { version } = createRequire(import.meta.url)(join(from, 'package.json'));
  const built = await build({
    entryPoints: [join(source, path)],
    bundle: true,
    write: false,
    minify: true,
    format: 'cjs',
    target: 'es2018',
    plugins: [library(path)],
    loader: { '.wxss': 'css' },
    banner: { js: `/*! TDesign ${version}\n\n${readFileSync(join(from, 'LICENSE'), 'utf8').trim()} */` },
    logLevel: 'silent',
  });
  return built.outputFiles[0].text;
}

/** The library of TDesign's compiler stands once beside all scripts; whatever needs another is not found, and fails. */
function library(path) {
  const place = posix.join(posix.relative(posix.dirname(path), '.'), 'tslib');
  return { name: 'library', setup: (build) => build.onResolve({ filter: /^tslib$/ }, () => ({ path: place, external: true })) };
}

function read(path) {
  return readFileSync(join(source, path), 'utf8');
}

function write(target, path, text) {
  const found = REMOTE.exec(text);
  if (found) {
    throw new Error(`${path} of TDesign names another host or a file of its own: ${found[0]}`);
  }
  mkdirSync(dirname(join(target, path)), { recursive: true });
  writeFileSync(join(target, path), text);
}

/** As jest asks for it before the pages are opened. */
export default () => copyIn();

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await copyIn();
}
