import { fill } from '../../screens/fill';
import { hit, type Hit } from '../../screens/hit';
import * as disclosure from '../../services/disclosure';

/** One column, the newest first, a page at a time. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { code: { type: String, value: '' }, label: { type: String, value: '' } },
  data: { loading: false, trouble: '', asOf: '', items: [] as Hit[], page: 1, total: 0, more: false },
  methods: {
    onLoad() {
      void this.load();
    },
    onPullDownRefresh() {
      void this.load().then(() => wx.stopPullDownRefresh());
    },
    load() {
      return this.read(1, []);
    },
    older() {
      void this.read(this.data.page + 1, this.data.items);
    },
    async read(page: number, before: Hit[]) {
      const column = this.data.code;
      await fill<disclosure.ArticleList>(this, `column:${column}`, (show) => disclosure.list({ column, page }, show), (list) => {
        const items = [...before, ...list.items.map(hit)];
        return { items, page, total: list.total, more: items.length < list.total };
      });
    },
  },
});
