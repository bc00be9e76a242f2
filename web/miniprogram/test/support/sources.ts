import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All files below a folder that are ours: what is copied in from TDesign is not. */
export function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'tdesign') {
      return [];
    }
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}
