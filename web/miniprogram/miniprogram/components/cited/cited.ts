import { cited, type Part } from '../../screens/cited';
import { to } from '../../screens/ways';

/** A sentence in which the articles that it quotes lead to where they are explained. */
Component({
  options: { styleIsolation: 'apply-shared', virtualHost: true },
  properties: { text: { type: String, value: '' } },
  data: { parts: [] as Part[] },
  observers: {
    text(text: string) {
      this.setData({ parts: cited(text) });
    },
  },
  methods: {
    open(event: WechatMiniprogram.TouchEvent) {
      const { law, article } = event.currentTarget.dataset as { law: string; article: number };
      to('law', { law, article: String(article) });
    },
  },
});
