import { given, type Answers, type Fault, type Field } from '../../forms/field';
import { said } from '../../screens/said';
import * as calls from '../../services/calls';
import type { Access } from '../../services/petitions';
import { signedIn } from '../../services/session';

/** Whether the text of a suggestion may be published: said, and taken back, with number and code or by the account. */
Component({
  options: { styleIsolation: 'apply-shared' },
  data: { fields: [] as Field[], answers: {} as Answers, faults: [] as Fault[], refused: '', busy: false, consent: null as calls.Consent | null },
  methods: {
    onLoad() {
      this.setData({
        fields: [
          { kind: 'line', name: 'number', label: '信访编号', hint: '18 位数字，在回执上' },
          { kind: 'line', name: 'code', label: '查询码', hint: signedIn() ? '列在“我的信访”里的，可以不填' : '在回执上，和编号在一起', optional: signedIn() },
        ],
      });
    },
    changed(event: WechatMiniprogram.CustomEvent<{ name: string; value: string }>) {
      this.data.answers = { ...this.data.answers, [event.detail.name]: event.detail.value };
      if (this.data.consent) {
        this.setData({ consent: null });
      }
    },
    look() {
      return this.done((access) => calls.consent(access));
    },
    turn() {
      const agreed = this.data.consent?.given ?? false;
      return this.done((access) => calls.say(access, !agreed));
    },
    async done(what: (access: Access) => Promise<calls.Consent>) {
      const answers = this.data.answers;
      const faults = this.data.fields
        .filter((field) => !field.optional && !given(answers, field.name))
        .map((field) => ({ pointer: `/${field.name}`, detail: `请填写${field.label}。` }));
      this.setData({ faults, refused: '', answers });
      if (faults.length || this.data.busy) {
        return;
      }
      this.setData({ busy: true });
      try {
        const code = given(answers, 'code');
        const receiptNumber = given(answers, 'number')!.normalize('NFKC').replace(/\D/g, '');
        this.setData({ consent: await what(code ? { receiptNumber, queryCode: code } : { receiptNumber }) });
      } catch (failure) {
        this.setData({ refused: said(failure), consent: null });
      } finally {
        this.setData({ busy: false });
      }
    },
  },
});
