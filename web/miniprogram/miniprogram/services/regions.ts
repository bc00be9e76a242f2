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

/** All of them; the list is longer than one page and changes once in years. */
export async function all(): Promise<Region[]> {
  const regions: Region[] = [];
  for (let page = 1; ; page += 1) {
    const got = await see<Page<Region>>({ path: '/api/v1/regions', query: { page, size: 100 }, as: 'anybody' });
    regions.push(...got.items);
    if (regions.length >= got.total || got.items.length === 0) {
      return regions;
    }
  }
}
