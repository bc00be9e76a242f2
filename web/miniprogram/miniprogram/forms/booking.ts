/** The form for a place on a reception day, and the body that books it. */
import type { Booking } from '../services/receptions';
import { given, text, type Answers, type Fault, type Field } from './field';
import { PAPERS } from './words';

export function fields(answers: Answers): Field[] {
  return [
    { kind: 'text', name: 'about', label: '想反映什么事', hint: '简单写，最多 200 个字。当面可以细说', max: 200, low: true },
    { kind: 'line', name: 'petitionNumber', label: '信访编号', hint: '以前提交过的，写回执上的 18 位数字', optional: true },
    { kind: 'line', name: 'headcount', label: '这件事一共有多少人', hint: '只有您自己，填 1', keyboard: 'number' },
    { kind: 'heading', name: 'coming', label: '谁来' },
    { kind: 'line', name: 'name', label: '联系人姓名', hint: '来的人里的一位，和证件上一样' },
    { kind: 'line', name: 'phone', label: '联系电话', hint: '手机，或者带区号的固定电话。预约和变化会发到这个手机', ofPhone: true },
    { kind: 'list', name: 'idType', label: '证件类型', choices: PAPERS },
    {
      kind: 'line',
      name: 'idNumber',
      label: '证件号码',
      hint: '来的时候核对，防止别人冒用',
      keyboard: text(answers, 'idType') === 'resident-id' ? 'idcard' : 'text',
    },
    {
      kind: 'text',
      name: 'others',
      label: '其他代表的姓名',
      hint: '一行写一位。连联系人在内最多 5 位（《信访工作条例》第二十条第三款）',
      low: true,
      optional: true,
    },
  ];
}

export function missing(answers: Answers): Fault[] {
  return fields(answers)
    .filter((field) => field.kind !== 'heading' && !field.optional && given(answers, field.name) === null)
    .map((field) => ({ pointer: `/${field.name}`, detail: `请填写${field.label}。` }));
}

/** What was typed, as the server books it: the one to call first, then one a line. */
export function booking(answers: Answers): Booking {
  const others = text(answers, 'others')
    .split(/[\n、，,]/)
    .map((name) => name.trim())
    .filter((name) => name);
  const headcount = text(answers, 'headcount').trim().normalize('NFKC');
  return {
    about: given(answers, 'about') ?? '',
    petitionNumber: given(answers, 'petitionNumber'),
    representatives: [text(answers, 'name').trim(), ...others].map((name) => ({ name })),
    phone: given(answers, 'phone') ?? '',
    idType: text(answers, 'idType') as Booking['idType'],
    idNumber: given(answers, 'idNumber') ?? '',
    headcount: /^\d{1,6}$/.test(headcount) ? Number(headcount) : -1,
  };
}

/** Where the server's faults stand in our fields. */
export function ours(fault: Fault): Fault {
  if (fault.pointer === '/representatives/0/name') {
    return { ...fault, pointer: '/name' };
  }
  return fault.pointer.startsWith('/representatives') ? { ...fault, pointer: '/others' } : fault;
}
