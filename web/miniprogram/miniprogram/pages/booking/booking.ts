import { booking, fields, missing, ours } from '../../forms/booking';
import type { Answers, Fault, Field } from '../../forms/field';
import { fetched } from '../../screens/fill';
import { shown } from '../../screens/receipt';
import { drawn, type Day } from '../../screens/reception';
import { said } from '../../screens/said';
import { sending } from '../../screens/sending';
import { to } from '../../screens/ways';
import * as me from '../../services/me';
import * as receptions from '../../services/receptions';
import { forget, keep, kept } from '../../services/store';

const DRAFT = 'booking';

/** A place on one reception day; what is typed stays on the phone until the place is had. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { day: { type: String, value: '' } },
  data: {
    loading: false,
    trouble: '',
    asOf: '',
    shown: null as Day | null,
    gone: false,
    fields: [] as Field[],
    answers: {} as Answers,
    faults: [] as Fault[],
    refused: '',
    stale: false,
    busy: false,
  },
  methods: {
    async onLoad() {
      const answers = kept<Answers>(DRAFT) ?? {};
      this.setData({ answers, fields: fields(answers) });
      await fetched(this, () => receptions.list(), (days) => {
        const day = days.find((each) => String(each.id) === this.data.day);
        return { shown: day ? drawn(day) : null, gone: !day };
      });
    },
    changed(event: WechatMiniprogram.CustomEvent<{ name: string; value: string }>) {
      this.answer(event.detail.name, event.detail.value);
    },
    answer(name: string, value: string) {
      this.data.answers = { ...this.data.answers, [name]: value };
      keep(DRAFT, this.data.answers);
      if (name === 'idType') {
        this.setData({ answers: this.data.answers, fields: fields(this.data.answers) });
      }
    },
    async phoned(event: WechatMiniprogram.CustomEvent<{ name: string; code: string }>) {
      try {
        this.answer(event.detail.name, await me.phone(event.detail.code));
        this.setData({ answers: this.data.answers });
      } catch (failure) {
        wx.showModal({ title: '没有取到手机号', content: said(failure), showCancel: false });
      }
    },
    book() {
      return this.place(false);
    },
    /** The citizen looked: an old try that was never answered had not come through. */
    again() {
      this.setData({ stale: false });
      return this.place(true);
    },
    async place(again: boolean) {
      const answers = this.data.answers;
      await sending(this, missing(answers), ours, () => this.placed(answers, again));
    },
    async placed(answers: Answers, again: boolean) {
      const asked = booking(answers);
      const receipt = await receptions.book(Number(this.data.day), asked, again);
      shown({
        kind: 'booking',
        receiptNumber: receipt.bookingNumber,
        queryCode: receipt.queryCode,
        registeredAt: '',
        secret: false,
        earlier: receipt.earlier,
        title: this.data.shown?.when ?? '',
        name: asked.representatives[0]?.name ?? '',
        deadlines: [],
        at: Date.now(),
      });
      forget(DRAFT);
      wx.reLaunch({ url: '/pages/receipt/receipt' });
    },
    notice() {
      to('privacy');
    },
  },
});
