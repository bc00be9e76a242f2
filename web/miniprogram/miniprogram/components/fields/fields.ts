import { counted, rows, type Answers, type Fault, type Field, type Row } from '../../forms/field';
import { signedIn } from '../../services/session';

/** The fields of a form, drawn one like the other. Tells `change` with name and value; never cuts or corrects a text. */
Component({
  options: { styleIsolation: 'apply-shared', virtualHost: true },
  properties: {
    fields: { type: Array, value: [] as Field[] },
    answers: { type: Object, value: {} as Answers },
    faults: { type: Array, value: [] as Fault[] },
  },
  data: { rows: [] as Row[] },
  observers: {
    'fields, answers, faults'(fields: Field[], answers: Answers, faults: Fault[]) {
      // WeChat's number goes through the account: without one the tap would end in a refusal.
      const phone = signedIn();
      this.setData({ rows: rows(fields, answers, faults).map((row) => ({ ...row, ofPhone: phone && row.ofPhone === true })) });
    },
  },
  methods: {
    typed(event: WechatMiniprogram.Input) {
      const index = event.currentTarget.dataset['index'] as number;
      const row = this.data.rows[index]!;
      const value = event.detail.value;
      // The value is not set again: the phone's own text, with its cursor, is the newest.
      if (row.max !== undefined) {
        this.setData({ [`rows[${index}].count`]: counted(value, row.max) });
      }
      this.tell(row.name, value);
    },
    chosen(event: WechatMiniprogram.TouchEvent) {
      const { index, place } = event.currentTarget.dataset as { index: number; place: number };
      const row = this.data.rows[index]!;
      const value = row.options[place]!.value;
      const on = row.kind === 'one' ? [value] : toggled(row.options.filter((each) => each.on).map((each) => each.value), value);
      this.setData({ [`rows[${index}].options`]: row.options.map((each) => ({ ...each, on: on.includes(each.value) })) });
      this.tell(row.name, row.kind === 'one' ? value : on);
    },
    picked(event: WechatMiniprogram.PickerChange) {
      const index = event.currentTarget.dataset['index'] as number;
      const row = this.data.rows[index]!;
      const at = Number(event.detail.value);
      this.setData({ [`rows[${index}].index`]: at });
      this.tell(row.name, row.options[at]!.value);
    },
    placed(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const index = event.currentTarget.dataset['index'] as number;
      this.tell(this.data.rows[index]!.name, event.detail.value);
    },
    phoned(event: WechatMiniprogram.CustomEvent<{ code?: string }>) {
      const index = event.currentTarget.dataset['index'] as number;
      if (event.detail.code) {
        this.triggerEvent('phone', { name: this.data.rows[index]!.name, code: event.detail.code });
      }
    },
    tell(name: string, value: string | string[]) {
      this.triggerEvent('change', { name, value });
    },
  },
});

/** 都没有 stands alone, as the rules have it. */
function toggled(on: string[], value: string): string[] {
  if (on.includes(value)) {
    return on.filter((each) => each !== value);
  }
  return value === 'none' ? ['none'] : [...on.filter((each) => each !== 'none'), value];
}
