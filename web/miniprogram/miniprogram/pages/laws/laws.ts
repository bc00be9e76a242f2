import { REGULATIONS, regulationOf } from '../../laws/laws';
import { to } from '../../screens/ways';

/** The regulations, and of one its chapters and articles. They lie in the mini-program: no line is needed. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { law: { type: String, value: '' } },
  data: { regulations: [] as unknown[], chosen: null as unknown, open: '' },
  methods: {
    onLoad() {
      const chosen = regulationOf(this.data.law);
      if (chosen) {
        const chapters = chosen.chapters.map((chapter) => ({
          name: chapter.name,
          articles: chapter.articles.map((article) => ({
            number: article.number,
            ordinal: article.ordinal,
            heading: article.plain?.heading ?? '',
          })),
        }));
        this.setData({ chosen: { title: chosen.title, chapters } });
      } else {
        this.setData({ regulations: REGULATIONS.map(({ code, title, history }) => ({ code, title, history })) });
      }
    },
    choose(event: WechatMiniprogram.TouchEvent) {
      to('laws', { law: String(event.currentTarget.dataset['code']) });
    },
    turn(event: WechatMiniprogram.TouchEvent) {
      const name = String(event.currentTarget.dataset['name']);
      this.setData({ open: this.data.open === name ? '' : name });
    },
    read(event: WechatMiniprogram.TouchEvent) {
      to('law', { law: this.data.law, article: String(event.currentTarget.dataset['number']) });
    },
  },
});
