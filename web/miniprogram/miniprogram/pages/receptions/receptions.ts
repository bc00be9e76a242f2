import { fill } from '../../screens/fill';
import { drawn, type Day } from '../../screens/reception';
import { to } from '../../screens/ways';
import * as receptions from '../../services/receptions';

/** The coming reception days, the next first. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: { loading: false, trouble: '', asOf: '', days: [] as Day[], none: false },
  methods: {
    onShow() {
      void this.load();
    },
    onPullDownRefresh() {
      void this.load().then(() => wx.stopPullDownRefresh());
    },
    async load() {
      await fill(this, 'receptions', receptions.list, (days) => ({ days: days.map(drawn), none: days.length === 0 }));
    },
    book(event: WechatMiniprogram.TouchEvent) {
      to('booking', { day: String(event.currentTarget.dataset['id']) });
    },
    write() {
      to('guide');
    },
    mine() {
      to('track', { kind: 'booking' });
    },
  },
});
