/** A regulation, by chapter and article, with what each article means in plain words. */
export interface Regulation {
  code: string;
  title: string;
  /** Who passed it and when, line by line. */
  history: string[];
  chapters: { name: string; articles: Article[] }[];
}

/** An article: its paragraphs (款) and items (项), and what it comes to. */
export interface Article {
  number: number;
  ordinal: string;
  paragraphs: { text: string; item: boolean }[];
  plain: { heading: string; paragraphs: string[]; cases: string[] } | null;
}
