import type { Answers, Fault, Field } from '../../forms/field';
import { given } from '../../forms/field';
import { NUMBERED, type Numbered } from '../../screens/numbered';
import { opened } from '../../screens/access';
import { asFailure } from '../../services/failure';
import { instead, to } from '../../screens/ways';

/** Number and code, for whoever has no account or filed elsewhere. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { kind: { type: String, value: 'petition' }, number: { type: String, value: '' } },
  data: {
    words: NUMBERED.petition.words,
    fields: [] as Field[],
    others: [] as { kind: string; title: string }[],
    answers: {} as Answers,
    faults: [] as Fault[],
    refused: '',
    busy: false,
  },
  methods: {
    onLoad() {
      const kind = this.data.kind as Numbered;
      const { words, fields } = NUMBERED[kind];
      const others = (Object.keys(NUMBERED) as Numbered[])
        .filter((each) => each !== kind)
        .map((each) => ({ kind: each, title: NUMBERED[each].words.title }));
      this.setData({ words, fields, others, answers: this.data.number ? { number: this.data.number } : {} });
    },
    changed(event: WechatMiniprogram.CustomEvent<{ name: string; value: string }>) {
      this.data.answers = { ...this.data.answers, [event.detail.name]: event.detail.value };
    },
    async look() {
      const kind = this.data.kind as Numbered;
      const number = given(this.data.answers, 'number');
      const code = given(this.data.answers, 'code');
      const faults = [
        ...(number ? [] : [{ pointer: '/number', detail: `请填写${NUMBERED[kind].words.number}。` }]),
        ...(code ? [] : [{ pointer: '/code', detail: '请填写查询码。' }]),
      ];
      this.setData({ faults, refused: '', answers: this.data.answers });
      if (!number || !code || this.data.busy) {
        return;
      }
      this.setData({ busy: true });
      try {
        const found = await NUMBERED[kind].lookUp(number, code);
        opened(found, code);
        to(NUMBERED[kind].page, { number: found });
      } catch (thrown) {
        this.setData({ refused: asFailure(thrown).sentence });
        wx.pageScrollTo({ scrollTop: 0, duration: 0 });
      } finally {
        this.setData({ busy: false });
      }
    },
    lost() {
      to('lost-code', { kind: this.data.kind, number: given(this.data.answers, 'number') ?? '' });
    },
    other(event: WechatMiniprogram.TouchEvent) {
      instead('track', { kind: String(event.currentTarget.dataset['kind']) });
    },
  },
});
