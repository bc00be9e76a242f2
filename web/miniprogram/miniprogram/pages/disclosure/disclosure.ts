import { fill } from '../../screens/fill';
import { to } from '../../screens/ways';
import * as disclosure from '../../services/disclosure';

/** What the office discloses, by its fixed places; the search; the way to ask for what is not there. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: { loading: false, trouble: '', asOf: '', q: '', places: [] as { label: string; columns: disclosure.Column[] }[] },
  methods: {
    onLoad() {
      void this.load();
    },
    onPullDownRefresh() {
      void this.load().then(() => wx.stopPullDownRefresh());
    },
    async load() {
      await fill(this, 'columns', disclosure.columns, (columns) => ({ places: placed(columns) }));
    },
    typed(event: WechatMiniprogram.Input) {
      this.data.q = event.detail.value;
    },
    search() {
      to('search', { q: this.data.q.trim() });
    },
    go(event: WechatMiniprogram.TouchEvent) {
      const { page, kind } = event.currentTarget.dataset as { page: string; kind?: string };
      to(page, kind ? { kind } : {});
    },
    column(event: WechatMiniprogram.TouchEvent) {
      const { code, label } = event.currentTarget.dataset as { code: string; label: string };
      to('column', { code, label });
    },
  },
});

function placed(columns: disclosure.Column[]): { label: string; columns: disclosure.Column[] }[] {
  const labels = [...new Set(columns.map((column) => column.placeLabel))];
  return labels.map((label) => ({ label, columns: columns.filter((column) => column.placeLabel === label) }));
}
