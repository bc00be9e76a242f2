/** npm ci, but only when the lock file is another than the one that was installed. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(home, 'node_modules/.installed');

export function install() {
  const lock = readFileSync(join(home, 'package-lock.json'));
  if (/"resolved"\s*:/.test(lock.toString())) {
    throw new Error('package-lock.json names a registry: write it anew with omit-lockfile-registry-resolved (.npmrc)');
  }
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.version} ${process.platform} ${process.arch}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-progress'], {
    cwd: home,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    throw new Error('npm ci failed');
  }
  writeFileSync(stamp, wanted);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  install();
}
