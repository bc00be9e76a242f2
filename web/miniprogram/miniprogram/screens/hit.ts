/** An article as a row of a list. */
import type { ArticleItem } from '../services/disclosure';
import { date } from './days';

export interface Hit {
  id: number;
  title: string;
  about: string;
  invalid: string;
  excerpt: { text: string; marked: boolean }[];
}

export function hit(item: ArticleItem): Hit {
  const sample = item.samples?.includes('producedOn') ? '（示例）' : '';
  return {
    id: item.id,
    title: item.title,
    about: [date(item.producedOn) + sample, item.docNo ?? ''].filter((part) => part).join(' · '),
    invalid: item.validity && item.validity.label !== '有效' ? item.validity.label : '',
    excerpt: item.excerpt ?? [],
  };
}
