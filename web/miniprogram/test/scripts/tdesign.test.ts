import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '../../scripts/tdesign.mjs');

/** Copies components into a folder of their own. */
function copied(...used: string[]): { folder: string; failed: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tdesign-'));
  const asked = used.length ? JSON.stringify(used) : 'undefined';
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', `import { copyIn } from ${JSON.stringify(SCRIPT)}; await copyIn(${asked}, ${JSON.stringify(folder)});`], { encoding: 'utf8' });
  return { folder, failed: run.stderr };
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
}

test('the components that are used come with all that they require, and with their licence', () => {
  const { folder, failed } = copied();
  expect(failed).toBe('');
  const scripts = files(folder).filter((name) => name.endsWith('.js') && name !== 'tslib.js');
  expect(scripts).toHaveLength(4);
  for (const script of scripts) {
    const text = readFileSync(join(folder, script), 'utf8');
    expect(text).toMatch(/^\/\*! TDesign \d+\.\d+\.\d+\n\nMIT License\n[\s\S]*?NO EVENT SHALL[\s\S]*?\*\//);
    expect(text).not.toMatch(/^\s*(import|export)\b/m);
  }
  expect(files(folder).filter((name) => name.includes('icon') && !name.startsWith(join('common', 'template')))).toEqual([]);
});

test('the font of the icons, which lies on another host, cannot come in', () => {
  const { folder, failed } = copied('icon/icon');
  expect(failed).toContain('names another host');
  expect(existsSync(join(folder, 'icon/icon.wxss'))).toBe(false);
});

test('a component that needs a library beside it cannot come in', () => {
  expect(copied('calendar/calendar').failed).toContain('dayjs');
});
