import { date, full } from '../../screens/days';
import { fill } from '../../screens/fill';
import { dressed } from '../../screens/markup';
import { sized } from '../../screens/numbers';
import * as disclosure from '../../services/disclosure';

/** One disclosed article with its particulars and files. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { no: { type: String, value: '' } },
  data: { loading: false, trouble: '', asOf: '', article: null as unknown, facts: [] as { label: string; value: string }[], files: [] as unknown[] },
  methods: {
    onLoad() {
      void this.load();
    },
    async load() {
      await fill(this, `article:${this.data.no}`, (show) => disclosure.article(this.data.no, show), drawn);
    },
  },
});

function drawn(article: disclosure.Article): Record<string, unknown> {
  const sample = article.samples?.includes('producedOn') ? '（示例）' : '';
  return {
    article: {
      title: article.title,
      published: date(article.publishedAt),
      source: article.source ?? '',
      invalid: article.validity && article.validity.label !== '有效' ? article.validity.label : '',
      html: dressed(article.html),
    },
    facts: [
      { label: '索引号', value: article.indexNo },
      { label: '发布机构', value: article.issuer ?? '' },
      { label: '生成日期', value: full(article.producedOn) + sample },
      { label: '文号', value: article.docNo ?? '无' },
      { label: '有效性', value: article.validity?.label ?? '' },
    ].filter((fact) => fact.value),
    files: article.files.map((file, id) => ({ id, ...file, about: sized(file.size) })),
  };
}
