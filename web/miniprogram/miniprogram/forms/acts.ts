/** What somebody can do with a matter that was filed, in the words of the portal's pages. */
import { given, length, text, type Answers, type Fault, type Field } from './field';
import { DELIVERIES, RATINGS } from './words';

/** One thing to do: what it is, what it asks, and the word on its button. */
export interface Act {
  title: string;
  lead: string;
  button: string;
  fields: Field[];
  /** Whether it cannot be taken back, so that it is asked again. */
  final?: boolean;
}

const TAIL: Field = {
  kind: 'line',
  name: 'idNumberTail',
  label: '信访人证件号码后六位',
  hint: '末位是 X 的，也要填。用来确认是您本人；来信、来电没有留过证件号码的，不用填',
  keyboard: 'idcard',
  optional: true,
};
const GROUNDS: Field = { kind: 'text', name: 'text', label: '为什么不服', hint: '写明对哪一点不服、理由是什么，最多 3000 个字', max: 3000 };

const PETITION: Record<string, Act> = {
  supplement: {
    title: '补充说明',
    lead: '想起了什么、有了新的情况，写在这里，会和您提交的内容一起交给办理单位。',
    button: '提交补充',
    fields: [{ kind: 'text', name: 'text', label: '补充的内容', hint: '最多 3000 个字', max: 3000 }],
  },
  rate: {
    title: '满意度评价',
    lead: '请对信访局和办理单位分别评价。每件事项评价一次，交了以后不能改。',
    button: '提交评价',
    fields: [
      { kind: 'one', name: 'office', label: '对信访局', choices: RATINGS },
      { kind: 'one', name: 'agency', label: '对办理单位', choices: RATINGS },
      { kind: 'text', name: 'text', label: '哪里不满意', hint: '一两句话就可以，最多 300 个字', max: 300, low: true, optional: true },
    ],
  },
  'ask-withdrawal': {
    title: '撤回',
    lead: '撤回以后不再办理。24 小时以后生效，之前随时可以取消；以后也可以重新提出。',
    button: '确定撤回',
    fields: [TAIL],
    final: true,
  },
  'take-back-withdrawal': { title: '取消撤回', lead: '取消以后，事项继续办理，期限照常计算。', button: '取消撤回，继续办理', fields: [] },
  'ask-review': {
    title: '请求复查',
    lead: '由办理单位的上一级单位重新看一遍，30 日内书面答复您。',
    button: '提交复查请求',
    fields: [GROUNDS, TAIL],
  },
  'ask-final-review': {
    title: '请求复核',
    lead: '由复查单位的上一级单位作最后一次审查，30 日内作出复核意见。',
    button: '提交复核请求',
    fields: [GROUNDS, TAIL],
  },
};

function words(label: string): Field {
  return { kind: 'text', name: 'text', label, hint: '最多 3000 个字', max: 3000 };
}

const REQUEST: Record<string, Act> = {
  correct: { title: '补正申请', lead: '按补正告知书写明的事项补充。提交以后，从今天起重新计算答复期限。', button: '提交补正', fields: [words('补正的内容')] },
  explain: { title: '说明理由', lead: '说明为什么需要申请这么多信息、这么多次。', button: '提交', fields: [words('申请的理由')] },
  'claim-payment': {
    title: '告诉我们已经缴费',
    lead: '工作人员核对到账以后，重新计算答复期限。',
    button: '提交',
    fields: [words('哪天、用什么方式缴的')],
  },
  'change-delivery': {
    title: '换一种获取方式',
    lead: '答复以前都可以换。',
    button: '换成这种方式',
    fields: [
      { kind: 'one', name: 'delivery', label: '改成', choices: DELIVERIES },
      { kind: 'line', name: 'text', label: '电子邮箱或者邮寄地址', hint: '选邮箱、邮寄的填写', optional: true },
    ],
  },
  withdraw: {
    title: '撤回申请',
    lead: '撤回以后不再办理，也不能恢复；需要时可以重新申请。',
    button: '确定撤回',
    fields: [{ ...TAIL, label: '申请人证件号码后六位', hint: '末位是 X 的，也要填。用来确认是您本人' }],
    final: true,
  },
  'suggest-publication': {
    title: '建议主动公开',
    lead: '认为这些信息涉及公众利益、大家都应当知道的，可以建议向社会公开。',
    button: '提交建议',
    fields: [words('为什么应当让公众知道')],
  },
};

/** What is done with a petition or a request under this word; none for what this copy does not know yet. */
export function act(of: string, kind: string): Act | undefined {
  return (of === 'request' ? REQUEST : PETITION)[kind];
}

/** Where the server's faults stand in our fields: grounds and reason are the one text. */
export function ours(fault: Fault): Fault {
  return ['/grounds', '/reason'].includes(fault.pointer) ? { ...fault, pointer: '/text' } : fault;
}

/** What is missing before anything is sent. */
export function missing(asked: Act, answers: Answers): Fault[] {
  return asked.fields
    .filter((field) => !field.optional && given(answers, field.name) === null)
    .map((field) => ({
      pointer: `/${field.name}`,
      detail: field.kind === 'one' ? `${field.label}，请选一项。` : `请填写${field.label}。`,
    }))
    .concat(
      asked.fields
        .filter((field) => field.max !== undefined && length(text(answers, field.name)) > field.max)
        .map((field) => ({ pointer: `/${field.name}`, detail: `最多 ${field.max} 个字。` })),
    );
}
