/** The two regulations that the office works by. */
import { regulation as disclosure } from './disclosure-regulation';
import { regulation as petition } from './petition-regulation';
import type { Article, Regulation } from './regulation';

export const REGULATIONS: Regulation[] = [petition, disclosure];

export function regulationOf(code: string): Regulation | undefined {
  return REGULATIONS.find((regulation) => regulation.code === code);
}

/** All articles in their order. */
export function articles(regulation: Regulation): Article[] {
  return regulation.chapters.flatMap((chapter) => chapter.articles);
}
