import { another, asksForAgent, representatives } from '../../forms/petition';
import { formOf, unfinished } from '../../forms/form';
import * as writing from '../../forms/writing';
import type { Answers, Fault, Field } from '../../forms/field';
import { moment } from '../../screens/days';
import { filed } from '../../screens/filed';
import { sized } from '../../screens/numbers';
import { said } from '../../screens/said';
import { back, to } from '../../screens/ways';
import * as drafts from '../../services/drafts';
import type { Draft, Kind } from '../../services/drafts';
import { asFailure } from '../../services/failure';
import * as files from '../../services/files';
import * as me from '../../services/me';
import { all, type Region } from '../../services/regions';

const KEPT = '写下的内容自动保存，30 天内可以接着写。';
const WAITING = '现在连不上网络，写下的内容保存在这台手机里，连上以后再存到您的账号。';
const NO_ROOM = '手机的存储空间不够，现在写的没有保存在手机里，请不要关掉小程序。';

/** One page of a form that is written over several; everything typed is kept at once. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    kind: { type: String, value: 'petition' },
    step: { type: String, value: '' },
    /** Where the page was opened from to change one thing. */
    from: { type: String, value: '' },
  },
  data: {
    loading: true,
    number: 1,
    count: 1,
    title: '',
    lead: '',
    last: false,
    fields: [] as Field[],
    answers: {} as Answers,
    faults: [] as Fault[],
    refused: '',
    refusedTitle: '没有提交成功',
    stale: false,
    busy: false,
    sections: [] as unknown[],
    promises: '',
    another: false,
    removable: false,
    kept: KEPT,
    resumed: '',
    other: null as (Draft<Answers> & { when: string }) | null,
    /** When something was saved elsewhere that this has now replaced. */
    overwrote: '',
  },
  methods: {
    async onLoad() {
      const kind = this.data.kind as Kind;
      const begun = await writing.begin(kind);
      const form = formOf(kind);
      wx.setNavigationBarTitle({ title: form.name });
      if (!form.steps.includes(this.data.step)) {
        this.setData({ step: unfinished(form, begun.answers, []) });
      }
      const other = begun.other && { ...begun.other, when: moment(begun.other.savedAt) };
      const resumed = begun.savedAt && Object.keys(begun.answers).length ? moment(begun.savedAt) : '';
      this.setData({ loading: false, other, resumed });
      await this.show();
    },
    onShow() {
      drafts.onSaved((kind, saved) => this.saved(kind, saved));
      if (!this.data.loading) {
        void this.show();
      }
    },
    /** Draws the page from what is written now. */
    async show() {
      const { kind, step } = this.data as { kind: Kind; step: string };
      const form = formOf(kind);
      const answers = writing.answers(kind);
      const last = step === 'check';
      const persons = kind === 'petition' && step === 'person';
      this.setData({
        number: form.steps.indexOf(step) + 1,
        count: form.steps.length,
        title: form.title(step),
        lead: form.lead(step),
        last,
        answers: shown(step, answers),
        fields: form.fields(step, answers),
        faults: last ? writing.faults(kind) : form.mine(step, writing.faults(kind)),
        another: persons && another(answers),
        removable: persons && representatives(answers) > 0,
        promises: last && kind === 'petition' ? '《信访工作条例》第十九条说了什么' : '',
      });
      if (last) {
        await this.showReview();
      }
    },
    async showReview() {
      const kind = this.data.kind as Kind;
      const regions: Region[] = kind === 'petition' ? await all().catch(() => []) : [];
      const place = (code: string) => regions.find((region) => region.code === code)?.label ?? code;
      const names = files.listed(kind).map((file) => `${file.name}（${sized(file.size)}）`);
      this.setData({ sections: formOf(kind).review(writing.answers(kind), place, names) });
    },
    changed(event: WechatMiniprogram.CustomEvent<{ name: string; value: string | string[] }>) {
      this.answer(event.detail.name, event.detail.value);
    },
    answer(name: string, value: string | string[]) {
      const kind = this.data.kind as Kind;
      const kept = writing.answer(kind, name, value);
      if (kept === (this.data.kept === NO_ROOM)) {
        this.setData({ kept: kept ? KEPT : NO_ROOM });
      }
      if (formOf(kind).turns(name)) {
        void this.show();
      }
    },
    /** What became of the copy on the server: last write wins, and says what it replaced. */
    saved(kind: Kind, saved: drafts.Saved) {
      if (kind !== this.data.kind) {
        return;
      }
      const kept = !saved.phone ? NO_ROOM : saved.server === 'waiting' ? WAITING : KEPT;
      if (kept !== this.data.kept || saved.overwrote) {
        this.setData({ kept, overwrote: saved.overwrote ? moment(saved.overwrote.savedAt) : this.data.overwrote });
      }
    },
    async phoned(event: WechatMiniprogram.CustomEvent<{ name: string; code: string }>) {
      try {
        this.answer(event.detail.name, await me.phone(event.detail.code));
        await this.show();
      } catch (failure) {
        wx.showModal({ title: '没有取到手机号', content: said(failure), showCancel: false });
      }
    },
    takeOther() {
      if (this.data.other) {
        writing.take(this.data.kind as Kind, this.data.other.content);
        this.setData({ other: null, resumed: '' });
        void this.show();
      }
    },
    /** Whether the page is whole; what is missing is shown and scrolled to. */
    whole(): boolean {
      const { kind, step } = this.data as { kind: Kind; step: string };
      const faults = formOf(kind).missing(step, writing.answers(kind));
      this.setData({ faults, refused: '', answers: shown(step, writing.answers(kind)) });
      if (faults.length) {
        wx.pageScrollTo({ scrollTop: 0, duration: 0 });
      }
      return faults.length === 0;
    },
    next() {
      const { kind, step } = this.data as { kind: Kind; step: string };
      if (this.whole()) {
        const steps = formOf(kind).steps;
        to('write', { kind, step: steps[steps.indexOf(step) + 1] ?? 'check' });
      }
    },
    checked() {
      if (this.whole()) {
        back();
      }
    },
    change(event: WechatMiniprogram.TouchEvent) {
      to('write', { kind: this.data.kind, step: String(event.currentTarget.dataset['step']), from: 'check' });
    },
    notice() {
      to('privacy');
    },
    again() {
      this.setData({ stale: false });
      void this.send(true);
    },
    submit() {
      if (!this.data.busy && this.whole()) {
        void this.send(false);
      }
    },
    async send(again: boolean) {
      const kind = this.data.kind as Kind;
      const step = unfinished(formOf(kind), writing.answers(kind), []);
      if (step !== 'check') {
        this.setData({ refused: `“${formOf(kind).title(step)}”这一步还没有写完。`, refusedTitle: '还差一步' });
        wx.pageScrollTo({ scrollTop: 0, duration: 0 });
        to('write', { kind, step, from: 'check' });
        return;
      }
      this.setData({ busy: true, refused: '' });
      try {
        await filed(kind, writing.answers(kind), again);
        wx.reLaunch({ url: '/pages/receipt/receipt' });
      } catch (thrown) {
        this.refuse(kind, thrown);
      } finally {
        this.setData({ busy: false });
      }
    },
    /** What was typed stays; what is wrong leads to its page. */
    refuse(kind: Kind, thrown: unknown) {
      const failure = asFailure(thrown);
      const faults = failure.faults.map(({ pointer, detail }) => ({ pointer, detail }));
      writing.found(kind, faults);
      if (kind === 'petition' && asksForAgent(faults)) {
        writing.answer(kind, 'agent.asked', 'yes');
      }
      this.setData({
        faults: [],
        refused: faults.length ? `${faults.map((fault) => fault.detail).join('')}` : failure.sentence,
        refusedTitle: faults.length ? `还有 ${faults.length} 处需要修改` : '没有提交成功',
        stale: failure.code === 'client.unfinished',
      });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
      const step = unfinished(formOf(kind), writing.answers(kind), faults);
      if (faults.length && step !== 'check') {
        to('write', { kind, step, from: 'check' });
      } else if (faults.length) {
        this.setData({ faults, refused: '' });
      }
    },
    addRepresentative() {
      this.answer('representatives.count', String(representatives(this.data.answers) + 1));
    },
    dropRepresentative() {
      this.answer('representatives.count', String(representatives(this.data.answers) - 1));
    },
    async clear() {
      const { confirm } = await wx.showModal({ title: '清除写下的内容？', content: '清除以后不能恢复。', confirmText: '清除' });
      if (confirm) {
        files.listed(this.data.kind).forEach((file) => files.remove(this.data.kind, file.id));
        await writing.end(this.data.kind as Kind).catch(() => undefined);
        wx.switchTab({ url: '/pages/home/home' });
      }
    },
  },
});

/** What is typed, with the choice that stands until another is made: the outcome is not made public. */
function shown(step: string, answers: Answers): Answers {
  return step === 'check' ? { publishable: 'no', ...answers } : answers;
}
