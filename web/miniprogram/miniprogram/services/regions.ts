/** 行政区划: the city, its counties, their towns; shown from the phone at once. */
import type { Page } from './petitions';
import { see } from './request';

export interface Region {
  code: string;
  name: string;
  /** With the county's name before a town's. */
  label: string;
  parent?: string | null;
}

/** What lies in one region; without one, from the top. */
export async function inside(parent?: string, show?: (regions: Region[], fresh: boolean) => void): Promise<Region[]> {
  const answer = await see<Page<Region>>(
    { path: '/api/v1/regions', query: { parent, size: 100 }, as: 'anybody' },
    (page, fresh) => show?.(page.items, fresh),
  );
  return answer.items;
}

/**
 * All of them; the list is longer than one page and changes once in years, so what the phone knows is enough, whatever the
 * line is like. It is asked for once while the mini-program runs, so that the next start knows what is fresh.
 */
export function all(): Promise<Region[]> {
  asked ??= pages().catch((failure: unknown) => {
    asked = null;
    throw failure;
  });
  return asked;
}

let asked: Promise<Region[]> | null = null;

async function pages(): Promise<Region[]> {
  const regions: Region[] = [];
  for (let number = 1; ; number += 1) {
    const got = await page(number);
    regions.push(...got.items);
    if (regions.length >= got.total || got.items.length === 0) {
      return regions;
    }
  }
}

/** As the phone knows it, or else as it comes. */
function page(number: number): Promise<Page<Region>> {
  return new Promise((resolve, reject) => {
    see<Page<Region>>({ path: '/api/v1/regions', query: { page: number, size: 100 }, as: 'anybody' }, resolve).then(resolve, reject);
  });
}
