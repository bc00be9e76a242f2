import { date, full } from '../../screens/days';
import { fill } from '../../screens/fill';
import { dressed } from '../../screens/markup';
import { to } from '../../screens/ways';
import * as calls from '../../services/calls';

/** 征集建议: the calls that are open, or one of them with what came of it. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { no: { type: String, value: '' } },
  data: { loading: false, trouble: '', asOf: '', calls: [] as unknown[], none: false, call: null as unknown },
  methods: {
    onShow() {
      void this.load();
    },
    onPullDownRefresh() {
      void this.load().then(() => wx.stopPullDownRefresh());
    },
    async load() {
      const no = this.data.no;
      await (no
        ? fill(this, `call:${no}`, (show) => calls.one(no, show), drawn)
        : fill(this, 'calls', calls.openOnes, (list) => ({ calls: list.map(line), none: list.length === 0 })));
    },
    read(event: WechatMiniprogram.TouchEvent) {
      to('recommend', { no: String(event.currentTarget.dataset['id']) });
    },
    article(event: WechatMiniprogram.TouchEvent) {
      to('article', { no: String(event.currentTarget.dataset['id']) });
    },
    suggest() {
      to('suggest', { call: this.data.no });
    },
    write() {
      to('guide');
    },
    original() {
      to('original');
    },
  },
});

function line(call: calls.CallItem): Record<string, unknown> {
  return { id: call.id, title: call.title, until: full(call.until) };
}

function drawn(call: calls.Call): Record<string, unknown> {
  return {
    call: {
      title: call.title,
      until: full(call.until),
      open: call.open,
      html: dressed(call.html),
      results: call.results.map((result) => ({ id: result.id, title: result.title, day: date(result.publishedAt) })),
    },
  };
}
