/** 政府信息公开: the columns, what stands in them, a search, one article. */
import * as papers from './papers';
import type { Page } from './petitions';
import { see } from './request';

export interface Column {
  code: string;
  label: string;
  place: string;
  placeLabel: string;
  description?: string | null;
  articles: number;
}

export interface Labelled {
  code: string;
  label: string;
}

export interface ArticleItem {
  id: number;
  indexNo: string;
  title: string;
  column: Labelled;
  docNo?: string | null;
  summary?: string | null;
  producedOn?: string | null;
  publishedAt: string;
  source?: string | null;
  validity?: Labelled | null;
  samples?: string[];
  url: string;
  /** Of a search: the words found are marked. */
  excerpt?: { text: string; marked: boolean }[] | null;
}

export interface ArticleList extends Page<ArticleItem> {
  /** There are more than the search lists. */
  more?: boolean;
  /** What may have been meant, when nothing was found. */
  instead?: string[];
}

export interface ArticleFile {
  name: string;
  mediaType: string;
  size: number;
  url: string;
}

export interface Article extends Omit<ArticleItem, 'excerpt'> {
  updatedAt?: string | null;
  issuer?: string | null;
  keywords?: string[];
  /** Safe markup for <rich-text>. */
  html: string;
  text: string;
  files: ArticleFile[];
}

export interface Sought {
  column?: string;
  q?: string;
  from?: string;
  to?: string;
  year?: string;
  validity?: 'in-force' | 'amended' | 'repealed' | 'expired';
  issuer?: string;
  page?: number;
  size?: number;
}

export async function columns(show?: (columns: Column[], fresh: boolean) => void): Promise<Column[]> {
  const answer = await see<Page<Column>>({ path: '/api/v1/columns', as: 'anybody' }, (page, fresh) =>
    show?.(page.items, fresh),
  );
  return answer.items;
}

/** The catalogue, newest first; with q a search, best first. */
export function list(sought: Sought, show?: (list: ArticleList, fresh: boolean) => void): Promise<ArticleList> {
  return see({ path: '/api/v1/disclosures', query: { ...sought }, as: 'anybody' }, show);
}

export function search(q: string, page = 1, more: Omit<Sought, 'q' | 'page'> = {}): Promise<ArticleList> {
  return list({ ...more, q, page });
}

export function article(id: number | string, show?: (article: Article, fresh: boolean) => void): Promise<Article> {
  return see({ path: `/api/v1/disclosures/${encodeURIComponent(String(id))}`, as: 'anybody' }, show);
}

export function openFile(file: ArticleFile): Promise<void> {
  return papers.open({ path: file.url, as: 'anybody' }, file.name);
}
