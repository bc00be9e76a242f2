import { all } from '../../services/regions';
import { said } from '../../screens/said';
import { groups, placed, type Group } from '../../forms/regions';

/** Where something happened or somebody lives: the county, then the town. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    value: { type: String, value: '' },
    home: { type: Boolean, value: false },
    spoken: { type: String, value: '' },
  },
  data: { groups: [] as Group[], columns: [] as { label: string }[][], at: [0, 0], label: '', trouble: '' },
  lifetimes: {
    attached() {
      void this.load();
    },
  },
  observers: {
    value() {
      this.show();
    },
  },
  methods: {
    async load() {
      try {
        this.setData({ groups: groups(await all(), this.data.home), trouble: '' });
        this.show();
      } catch (failure) {
        this.setData({ trouble: said(failure) });
      }
    },
    show() {
      const [county, town] = placed(this.data.groups, this.data.value);
      const found = this.data.groups[county]?.options[town];
      this.turn(Math.max(county, 0), Math.max(town, 0), found?.long ?? '');
    },
    turn(county: number, town: number, label: string) {
      const group = this.data.groups[county];
      if (group) {
        this.setData({ columns: [this.data.groups, group.options], at: [county, town], label });
      }
    },
    turned(event: WechatMiniprogram.PickerColumnChange) {
      const { column, value } = event.detail;
      const [county = 0] = this.data.at;
      this.turn(column === 0 ? value : county, column === 0 ? 0 : value, this.data.label);
    },
    chosen(event: WechatMiniprogram.PickerChange) {
      const [county, town] = event.detail.value as unknown as [number, number];
      const option = this.data.groups[county]?.options[town];
      if (option) {
        this.turn(county, town, option.long);
        this.triggerEvent('chosen', { value: option.value });
      }
    },
  },
});
