import { question, turn, type Question, type Turn } from '../../forms/guidance';
import { call } from '../../screens/phone';
import { instead } from '../../screens/ways';
import { written } from '../../screens/written';
import { end } from '../../forms/writing';

/** The questions before the form, one at a time, in one page: WeChat keeps ten pages, and the form needs most of them. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { place: { type: String, value: '' } },
  data: {
    number: 1,
    question: null as Question | null,
    turn: null as Turn | null,
    draft: '',
  },
  methods: {
    onLoad() {
      this.show(this.data.place);
    },
    show(place: string) {
      this.setData({ place, number: place.length + 1, question: question(place) ?? null, turn: turn(place) ?? null });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
    before() {
      this.show(this.data.place.slice(0, -1));
    },
    onShow() {
      const draft = written().find((each) => each.kind === 'petition');
      this.setData({ draft: draft?.when ?? '' });
    },
    answer(event: WechatMiniprogram.TouchEvent) {
      this.show(this.data.place + String(event.currentTarget.dataset['letter']));
    },
    begin() {
      instead('write', { kind: 'petition', step: 'purpose' });
    },
    resume() {
      instead('write', { kind: 'petition', step: 'unfinished' });
    },
    async clear() {
      const { confirm } = await wx.showModal({ title: '清除没写完的内容？', content: '清除以后不能恢复。', confirmText: '清除' });
      if (confirm) {
        await end('petition').catch(() => undefined);
        this.setData({ draft: '' });
      }
    },
    track() {
      instead('track');
    },
    call(event: WechatMiniprogram.TouchEvent) {
      call(String(event.currentTarget.dataset['number']));
    },
  },
});
