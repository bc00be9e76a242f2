import { REGULATIONS, articles } from '../../laws/laws';
import { fill } from '../../screens/fill';
import { hit, type Hit } from '../../screens/hit';
import { to } from '../../screens/ways';
import * as disclosure from '../../services/disclosure';

const LAWS = 3;

/** Looks for words in what is disclosed, and in the two regulations. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { q: { type: String, value: '' } },
  data: {
    loading: false,
    trouble: '',
    asOf: '',
    says: '',
    instead: [] as string[],
    laws: [] as unknown[],
    items: [] as Hit[],
    page: 1,
    more: false,
    none: false,
  },
  methods: {
    onLoad() {
      if (this.data.q) {
        this.search();
      }
    },
    typed(event: WechatMiniprogram.Input) {
      this.data.q = event.detail.value;
    },
    search() {
      const q = this.data.q.trim();
      this.setData({ laws: q ? lawsWith(q) : [], items: [], says: q ? '' : '请写下要找的词。', instead: [], none: false });
      if (q) {
        void this.read(1, []);
      }
    },
    next() {
      void this.read(this.data.page + 1, this.data.items);
    },
    async read(page: number, before: Hit[]) {
      const q = this.data.q.trim();
      await fill<disclosure.ArticleList>(this, `search:${q}`, (show) => disclosure.list({ q, page }, show), (list) => {
        const items = [...before, ...list.items.map(hit)];
        return { items, page, more: items.length < list.total, says: says(list), instead: list.instead ?? [], none: items.length === 0 };
      });
    },
    other(event: WechatMiniprogram.TouchEvent) {
      this.setData({ q: String(event.currentTarget.dataset['q']) });
      this.search();
    },
    ask() {
      to('ask');
    },
    law(event: WechatMiniprogram.TouchEvent) {
      const { law, article } = event.currentTarget.dataset as { law: string; article: number };
      to('law', { law, article: String(article) });
    },
  },
});

function says(list: disclosure.ArticleList): string {
  if (list.total === 0) {
    return '没有找到相关内容。可以换一个说法再试。';
  }
  return list.more ? `超过 ${list.total} 篇，先列出这些。再加一个词可以找得更准。` : `找到 ${list.total} 篇`;
}

/** The articles whose plain words, or whose text, hold what is looked for. */
function lawsWith(q: string): unknown[] {
  return REGULATIONS.flatMap((regulation) =>
    articles(regulation)
      .filter((article) => {
        const plain = article.plain;
        const words = plain ? [plain.heading, ...plain.paragraphs, ...plain.cases] : [];
        return [...words, ...article.paragraphs.map((paragraph) => paragraph.text)].some((text) => text.includes(q));
      })
      .map((article) => ({
        key: `${regulation.code}/${article.number}`,
        law: regulation.code,
        title: regulation.title,
        number: article.number,
        ordinal: article.ordinal,
        heading: article.plain?.heading ?? article.ordinal,
      })),
  ).slice(0, LAWS);
}
