/** From TypeScript to what WeChat takes, in dist/: tsc, the other files as they are, the one library as one file, TDesign. */
import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { copyIn } from './tdesign.mjs';

const require = createRequire(import.meta.url);
export const home = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(home, 'miniprogram');
const target = join(home, 'dist');
/** Scripts are TDesign's alone: ours are compiled. */
const CARRIED = ['.js', '.json', '.wxml', '.wxss', '.wxs', '.png', '.jpg', '.svg'];

/** All files below a folder. */
export function* filesIn(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      yield* filesIn(path);
    } else {
      yield path;
    }
  }
}

/** Compiles strictly; throws when a type is wrong. */
export function compile() {
  rmSync(target, { recursive: true, force: true });
  const tsc = spawnSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', home, '--noEmitOnError'], {
    stdio: 'inherit',
  });
  if (tsc.status !== 0) {
    throw new Error('tsc found errors');
  }
}

export function carry() {
  for (const path of filesIn(source)) {
    if (CARRIED.includes(extname(path))) {
      cpSync(path, join(target, path.slice(source.length + 1)));
    }
  }
}

/**
 * @noble/curves is written for bundlers; WeChat's own would take all of it. BigInt has no literal there and ** stays as it is
 * only from ES2016 on, so nothing older may be asked for, here or by WeChat ("es6": false in project.config.json).
 */
export async function bundle() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(source, 'vendor/p256.ts')],
    outfile: join(target, 'vendor/p256.js'),
    allowOverwrite: true,
    bundle: true,
    minify: true,
    format: 'cjs',
    target: 'es2018',
    supported: { bigint: true },
    legalComments: 'inline',
    logLevel: 'warning',
  });
}

export async function buildAll() {
  compile();
  await copyIn();
  carry();
  await bundle();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildAll();
}
