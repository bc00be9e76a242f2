import type { Answers, Fault, Field } from '../../forms/field';
import { asksForAgent, ours, turns } from '../../forms/petition';
import { fields, missing, statements, suggestion } from '../../forms/suggestion';
import { full } from '../../screens/days';
import { fetched } from '../../screens/fill';
import { shown } from '../../screens/receipt';
import { said } from '../../screens/said';
import { sending } from '../../screens/sending';
import { to } from '../../screens/ways';
import * as calls from '../../services/calls';
import * as me from '../../services/me';
import { forget, keep, kept } from '../../services/store';

/** 我来提建议: a suggestion in answer to one call; what is typed stays on the phone until it is registered. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { call: { type: String, value: '' } },
  data: {
    loading: false,
    trouble: '',
    asOf: '',
    title: '',
    until: '',
    over: false,
    checked: false,
    fields: [] as Field[],
    statements: [] as Field[],
    answers: {} as Answers,
    faults: [] as Fault[],
    refused: '',
    stale: false,
    busy: false,
  },
  methods: {
    async onLoad() {
      this.setData({ answers: kept<Answers>(this.draft()) ?? {} });
      await fetched(this, () => calls.one(this.data.call), (call) => ({
        title: call.title,
        until: full(call.until),
        over: !call.open,
        checked: call.contentCheck,
        fields: fields(this.data.answers, call.contentCheck),
        statements: statements(this.data.answers),
      }));
    },
    draft(): string {
      return `suggestion:${this.data.call}`;
    },
    changed(event: WechatMiniprogram.CustomEvent<{ name: string; value: string | string[] }>) {
      this.answer(event.detail.name, event.detail.value);
    },
    answer(name: string, value: string | string[]) {
      this.data.answers = { ...this.data.answers, [name]: value };
      keep(this.draft(), this.data.answers);
      if (turns(name)) {
        this.draw();
      }
    },
    draw() {
      this.setData({ answers: this.data.answers, fields: fields(this.data.answers, this.data.checked) });
    },
    async phoned(event: WechatMiniprogram.CustomEvent<{ name: string; code: string }>) {
      try {
        this.answer(event.detail.name, await me.phone(event.detail.code));
        this.draw();
      } catch (failure) {
        wx.showModal({ title: '没有取到手机号', content: said(failure), showCancel: false });
      }
    },
    send() {
      return this.file(false);
    },
    /** The citizen looked: an old try that was never answered had not come through. */
    again() {
      this.setData({ stale: false });
      return this.file(true);
    },
    async file(again: boolean) {
      const answers = this.data.answers;
      const faults = await sending(this, missing(answers), ours, () => this.filed(answers, again));
      if (asksForAgent(faults)) {
        this.answer('agent.asked', 'yes');
      }
    },
    async filed(answers: Answers, again: boolean) {
      const body = suggestion(answers);
      const receipt = await calls.suggest(this.data.call, body, again);
      shown({
        kind: 'petition',
        receiptNumber: receipt.receiptNumber,
        queryCode: receipt.queryCode,
        registeredAt: receipt.registeredAt,
        secret: false,
        earlier: receipt.earlier,
        title: body.title,
        name: body.petitioner.name,
        deadlines: receipt.deadlines,
        at: Date.now(),
      });
      forget(this.draft());
      wx.reLaunch({ url: '/pages/receipt/receipt' });
    },
    notice() {
      to('privacy');
    },
  },
});
