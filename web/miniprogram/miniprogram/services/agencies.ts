/** 办理单位, for whoever complains about one. */
import type { Page } from './petitions';
import { see } from './request';

export interface Agency {
  code: string;
  name: string;
  region?: string | null;
  phone?: string | null;
  /** An example that came with the software. */
  sample?: boolean;
}

export function list(page: number, show?: (list: Page<Agency>, fresh: boolean) => void): Promise<Page<Agency>> {
  return see({ path: '/api/v1/agencies', query: { page, size: 100 }, as: 'anybody' }, show);
}
