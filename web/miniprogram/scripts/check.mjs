/** All that is asked of the mini-program before it may be uploaded, in the order in which it fails soonest. */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const STEPS = ['scripts/lint.mjs', 'scripts/build.mjs', 'node_modules/typescript/bin/tsc -p test', 'node_modules/jest/bin/jest.js', 'scripts/pack.mjs'];

install();
for (const step of STEPS) {
  const started = Date.now();
  const run = spawnSync(process.execPath, step.split(' '), { cwd: home, stdio: 'inherit' });
  if (run.status !== 0) {
    console.error(`${step} failed`);
    process.exit(1);
  }
  console.log(`${step}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
