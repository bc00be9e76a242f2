/** Every image, input and button, ours or TDesign's, has an accessible name: the simulator drops aria-*, so the sources are asked. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesIn, home } from './build.mjs';
import wxml from './wxml.js';

/** TDesign's own templates: how each of its tags is to be named where we use it stands in wxml.js. */
const COPIED = join(home, 'miniprogram/tdesign');

export function lint() {
  const wrong = [];
  let files = 0;
  for (const path of filesIn(join(home, 'miniprogram'))) {
    if (path.endsWith('.wxml') && !path.startsWith(COPIED)) {
      files += 1;
      wrong.push(...wxml.unnamed(readFileSync(path, 'utf8')).map((problem) => `${relative(home, path)}: ${problem}`));
    }
  }
  if (files === 0) {
    throw new Error('no WXML was found');
  }
  if (wrong.length) {
    throw new Error(`${wrong.length} without an accessible name\n${wrong.join('\n')}`);
  }
  console.log(`lint: every image, input and button of ${files} WXML files has a name`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  lint();
}
