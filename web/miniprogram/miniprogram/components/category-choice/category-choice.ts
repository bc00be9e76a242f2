import { below, parts, placed, type Category, type Group } from '../../forms/categories';
import { said } from '../../screens/said';
import { tree } from '../../services/categories';

const NONE = '不选';

/** What a petition is about, for whoever wants to say: the first level, then what lies below it. Tells `chosen` with a path. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { value: { type: String, value: '' }, label: { type: String, value: '' } },
  data: {
    open: false,
    trouble: '',
    roots: [] as Category[],
    firsts: [] as string[],
    first: '',
    groups: [] as Group[],
    columns: [] as { label: string }[][],
    at: [0, 0],
    detail: '',
  },
  observers: {
    value() {
      this.show();
    },
  },
  methods: {
    /** The list is fetched by whoever opens it. */
    turn() {
      this.setData({ open: !this.data.open });
      if (this.data.open && !this.data.firsts.length) {
        void this.load();
      }
    },
    async load() {
      try {
        this.setData({ trouble: '' });
        await tree((roots) => this.setData({ roots, firsts: [NONE, ...roots.map((root) => root.name)] }));
      } catch (failure) {
        this.setData({ trouble: this.data.roots.length ? '' : said(failure) });
      }
      this.show();
    },
    show() {
      const [first, detail] = parts(this.data.value);
      const place = placed(this.data.roots, this.data.value);
      const root = this.data.roots[place.root];
      this.setData({ first, detail, open: this.data.open || first !== '', groups: root ? below(root) : [] });
      this.turned(Math.max(place.group, 0), Math.max(place.option, 0));
      if (first && !this.data.firsts.length && !this.data.trouble) {
        void this.load();
      }
    },
    turned(group: number, option: number) {
      const chosen = this.data.groups[group];
      this.setData({ columns: chosen ? [this.data.groups, chosen.options] : [], at: [group, option] });
    },
    rooted(event: WechatMiniprogram.PickerChange) {
      const at = Number(event.detail.value);
      this.tell(at === 0 ? '' : this.data.roots[at - 1]!.path);
    },
    column(event: WechatMiniprogram.PickerColumnChange) {
      const { column, value } = event.detail;
      this.turned(column === 0 ? value : this.data.at[0]!, column === 0 ? 0 : value);
    },
    detailed(event: WechatMiniprogram.PickerChange) {
      const [group, option] = event.detail.value as unknown as [number, number];
      const path = this.data.groups[group]?.options[option]?.value;
      if (path) {
        this.tell(path);
      }
    },
    tell(path: string) {
      this.setData({ value: path });
      this.triggerEvent('chosen', { value: path });
    },
  },
});
