import { given, type Answers, type Fault, type Field } from '../../forms/field';
import { said } from '../../screens/said';
import { instead } from '../../screens/ways';
import * as petitions from '../../services/petitions';
import * as requests from '../../services/requests';

const NUMBER: Record<string, Field> = {
  petition: { kind: 'line', name: 'number', label: '信访编号', hint: '18 位数字，在回执上' },
  request: { kind: 'line', name: 'number', label: '申请编号', hint: 'GK 开头，在回执上。GK 和横线可以不输' },
};
const PERSON: Field[] = [
  { kind: 'line', name: 'phone', label: '登记的手机号码', keyboard: 'number' },
  { kind: 'line', name: 'idNumberTail', label: '证件号码后六位', hint: '末位是 X 的，也要填；单位填统一社会信用代码的后六位', keyboard: 'idcard' },
];

/** A lost code is sent anew to the phone on file; what is answered tells nothing about whether that fits. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { kind: { type: String, value: 'petition' }, number: { type: String, value: '' } },
  data: { fields: [] as Field[], answers: {} as Answers, faults: [] as Fault[], refused: '', busy: false, asked: false },
  methods: {
    onLoad() {
      const fields = [NUMBER[this.data.kind] ?? NUMBER['petition']!, ...PERSON];
      this.setData({ fields, answers: this.data.number ? { number: this.data.number } : {} });
    },
    changed(event: WechatMiniprogram.CustomEvent<{ name: string; value: string }>) {
      this.data.answers = { ...this.data.answers, [event.detail.name]: event.detail.value };
    },
    async ask() {
      const answers = this.data.answers;
      const faults = this.data.fields
        .filter((field) => !given(answers, field.name))
        .map((field) => ({ pointer: `/${field.name}`, detail: `请填写${field.label}。` }));
      this.setData({ faults, refused: '', answers });
      if (faults.length || this.data.busy) {
        return;
      }
      this.setData({ busy: true });
      try {
        const service = this.data.kind === 'request' ? requests : petitions;
        await service.askForNewCode(given(answers, 'number')!, given(answers, 'phone')!, given(answers, 'idNumberTail')!);
        this.setData({ asked: true });
      } catch (failure) {
        this.setData({ refused: said(failure) });
      } finally {
        this.setData({ busy: false });
      }
    },
    track() {
      instead('track', { kind: this.data.kind, number: given(this.data.answers, 'number') ?? '' });
    },
  },
});
