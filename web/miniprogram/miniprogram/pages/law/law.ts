import { articles, regulationOf } from '../../laws/laws';
import type { Article } from '../../laws/regulation';
import { instead } from '../../screens/ways';

/** One article: what it comes to, then how it is worded. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { law: { type: String, value: '' }, article: { type: String, value: '' } },
  data: { title: '', shown: null as Article | null, before: null as Article | null, after: null as Article | null },
  methods: {
    onLoad() {
      this.show(Number(this.data.article));
    },
    show(number: number) {
      const regulation = regulationOf(this.data.law);
      const all = regulation ? articles(regulation) : [];
      const at = all.findIndex((each) => each.number === number);
      this.setData({ title: regulation?.title ?? '', shown: all[at] ?? null, before: all[at - 1] ?? null, after: all[at + 1] ?? null });
    },
    turn(event: WechatMiniprogram.TouchEvent) {
      this.show(Number(event.currentTarget.dataset['number']));
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
    all() {
      instead('laws', { law: this.data.law });
    },
  },
});
