/** The form of a petition: its pages in their order, what each asks, and the body that is filed. */
import { given, list, named, text, type Answers, type Fault, type Field } from './field';
import type { Section } from './form';
import { FOR, PAPERS, PRIOR, PURPOSES, labelOf } from './words';

/** The pages, one thing each. */
export const STEPS = ['purpose', 'matter', 'facts', 'who', 'person', 'files', 'check'] as const;
export type Step = (typeof STEPS)[number];

export const TITLES: Record<Step, string> = {
  purpose: '您要办什么事',
  matter: '是什么事，发生在哪里',
  facts: '事情经过和您的要求',
  who: '您为谁提出',
  person: '姓名和联系方式',
  files: '上传材料',
  check: '检查并提交',
};

/** What a page asks for, as the places in the body begin. */
const ASKED: Record<Step, string[]> = {
  purpose: ['/purpose'],
  matter: ['/title', '/region', '/place', '/category', '/target', '/accused'],
  facts: ['/facts', '/request', '/reasons', '/priorProcedures'],
  who: ['/petitioner/kind', '/headcount'],
  person: ['/petitioner', '/agent', '/representatives'],
  files: ['/file'],
  check: ['/declaration', '/privacyNoticeRead', '/publishable'],
};

/** Most people who may be named beside the one who files. */
export const MOST_REPRESENTATIVES = 5;

export function secret(answers: Answers): boolean {
  return text(answers, 'purpose') === 'accusation';
}

function organization(answers: Answers): boolean {
  return text(answers, 'for') === 'organization';
}

function headcount(answers: Answers): number {
  const typed = text(answers, 'headcount').trim().normalize('NFKC');
  return typed === '' ? 1 : /^\d{1,6}$/.test(typed) ? Number(typed) : -1;
}

/** How many blocks for representatives are open. */
export function representatives(answers: Answers): number {
  return headcount(answers) > 1 ? Math.min(Number(text(answers, 'representatives.count')) || 0, MOST_REPRESENTATIVES) : 0;
}

/** Whether another representative can be named. */
export function another(answers: Answers): boolean {
  return headcount(answers) > 1 && representatives(answers) < MOST_REPRESENTATIVES;
}

/** What a page asks, given what was answered so far. */
export function fields(step: Step, answers: Answers): Field[] {
  switch (step) {
    case 'purpose':
      return [{ kind: 'one', name: 'purpose', label: '请选最接近的一项', choices: PURPOSES }];
    case 'matter':
      return matter(answers);
    case 'facts':
      return [
        { kind: 'text', name: 'facts', label: '事情的经过', hint: '什么时候、在哪里、涉及谁、找过哪个部门、结果怎样。10 到 3000 个字', max: 3000 },
        { kind: 'text', name: 'request', label: '您希望怎样解决', hint: '4 到 300 个字，例如“督促整改并退还部分费用”', max: 300, low: true },
        { kind: 'text', name: 'reasons', label: '依据和理由', hint: '例如合同约定、政策规定。最多 1000 个字', max: 1000, low: true, optional: true },
        { kind: 'many', name: 'priorProcedures', label: '这件事以前走过下面的途径吗？', hint: '可以选几项；没有走过，选“都没有”', choices: PRIOR },
      ];
    case 'who':
      return [
        { kind: 'one', name: 'for', label: '请选一项', choices: FOR },
        { kind: 'line', name: 'headcount', label: '一共几个人提这件事', hint: '只有一个人，填 1。几个人一起提的，下一页可以再写代表', keyboard: 'number' },
      ];
    case 'person':
      return people(answers);
    case 'files':
      return [];
    case 'check':
      return statements(answers);
  }
}

function matter(answers: Answers): Field[] {
  const whom: Field[] = secret(answers)
    ? [
        { kind: 'line', name: 'accused.name', label: '反映的是哪个单位或者哪个人', hint: '写全称，例如“某局某科张某”' },
        { kind: 'line', name: 'accused.position', label: '职务', optional: true },
      ]
    : [{ kind: 'line', name: 'target', label: '涉及的单位或者个人', hint: '例如哪家公司、物业或者部门', optional: true }];
  const channel: Field[] = secret(answers)
    ? [
        {
          kind: 'note',
          name: 'channel',
          label: '这里是保密通道',
          hint: '您写的内容单独加密保存，由专人处理，不转给被反映的人和单位，不公开。以后查询时只显示“您的来件”，不显示标题。不想走这个通道，请回上一步改选。',
        },
      ]
    : [];
  return [
    ...channel,
    { kind: 'line', name: 'title', label: '一句话说明', hint: '4 到 50 个字，例如“小区供暖温度长期不达标”', max: 50 },
    { kind: 'region', name: 'region', label: '发生在哪里', hint: '选到乡镇、街道；不清楚的选县（市、区）' },
    { kind: 'line', name: 'place', label: '详细地点', hint: '小区、村组、门牌或者单位名称', optional: true },
    ...whom,
    { kind: 'category', name: 'category', label: '选一个类别（可以不选，工作人员会归类）' },
  ];
}

function people(answers: Answers): Field[] {
  const other = text(answers, 'for') === 'other';
  const fields: Field[] = [];
  if (organization(answers)) {
    fields.push(
      { kind: 'line', name: 'petitioner.name', label: '单位名称', hint: '和营业执照上一样的全称' },
      { kind: 'line', name: 'petitioner.idNumber', label: '统一社会信用代码', hint: '营业执照上的 18 位代码' },
    );
  } else {
    if (other) {
      fields.push({ kind: 'heading', name: 'whom', label: '被代办的人', hint: '这件事是谁的，就写谁。' });
    }
    fields.push(
      { kind: 'line', name: 'petitioner.name', label: '姓名', hint: '和证件上一样' },
      { kind: 'list', name: 'petitioner.idType', label: '证件类型', choices: PAPERS },
      { kind: 'line', name: 'petitioner.idNumber', label: '证件号码', hint: '用来确认身份，防止别人冒用', keyboard: idKeyboard(answers, 'petitioner') },
    );
  }
  fields.push(
    { kind: 'line', name: 'petitioner.phone', label: '联系电话', hint: '手机，或者带区号的固定电话。编号和进展会发到这个手机', ofPhone: !other },
    { kind: 'line', name: 'petitioner.email', label: '电子邮箱', optional: true },
    { kind: 'region', name: 'petitioner.region', label: organization(answers) ? '单位在哪里' : '现在住在哪里', hint: '在外地的，选最后面的“外省、外市”', home: true },
    { kind: 'line', name: 'petitioner.address', label: '详细地址', hint: '写到门牌、村组，书面答复寄到这里' },
  );
  if (other || given(answers, 'agent.name') || agentAsked(answers)) {
    fields.push(
      { kind: 'heading', name: 'agent', label: '代办人', hint: '就是您自己。' },
      { kind: 'line', name: 'agent.name', label: '您的姓名' },
      { kind: 'line', name: 'agent.relation', label: '您和他（她）是什么关系', hint: '例如女儿、监护人、邻居、律师' },
      { kind: 'line', name: 'agent.phone', label: '您的联系电话', ofPhone: true },
    );
  }
  if (headcount(answers) > 1) {
    fields.push({ kind: 'heading', name: 'representatives', label: '其他代表（可以不填）', hint: '几个人一起提的，除了上面的人，还可以写最多 5 位代表。' });
    for (let i = 0; i < representatives(answers); i += 1) {
      fields.push(...representative(i, answers));
    }
  }
  return fields;
}

/** The rules asked for an agent, as they do of somebody under fourteen. */
function agentAsked(answers: Answers): boolean {
  return text(answers, 'agent.asked') === 'yes';
}

function representative(i: number, answers: Answers): Field[] {
  const at = `representatives.${i}`;
  return [
    { kind: 'heading', name: at, label: `第 ${i + 1} 位代表` },
    { kind: 'line', name: `${at}.name`, label: '姓名' },
    { kind: 'list', name: `${at}.idType`, label: '证件类型', choices: PAPERS },
    { kind: 'line', name: `${at}.idNumber`, label: '证件号码', keyboard: idKeyboard(answers, at) },
    { kind: 'line', name: `${at}.phone`, label: '联系电话' },
    { kind: 'region', name: `${at}.region`, label: '现在住在哪里', home: true },
    { kind: 'line', name: `${at}.address`, label: '详细地址' },
  ];
}

function idKeyboard(answers: Answers, of: string): 'idcard' | 'text' {
  return text(answers, `${of}.idType`) === 'resident-id' ? 'idcard' : 'text';
}

function statements(answers: Answers): Field[] {
  const both: Field[] = [
    { kind: 'many', name: 'declaration', label: '《信访工作条例》第十九条要求的承诺', choices: [{ value: 'yes', label: '以上四点，我都做到' }] },
    {
      kind: 'many',
      name: 'privacyNoticeRead',
      label: '您的个人信息',
      hint: '办理信访事项依法要用到您填写的信息，怎样保存、给谁看、保存多久，写在《个人信息处理告知》里。',
      choices: [{ value: 'yes', label: '已阅读《个人信息处理告知》' }],
    },
  ];
  return secret(answers)
    ? both
    : [
        ...both,
        {
          kind: 'one',
          name: 'publishable',
          label: '办理结果可以公开吗？（自愿）',
          hint: '公开前会去掉姓名、住址、电话等。选“不公开”不影响办理',
          choices: [
            { value: 'no', label: '不公开' },
            { value: 'yes', label: '可以公开' },
          ],
        },
      ];
}

/** The page that asks for what a fault names; the last one for what none asks. */
export function asking(pointer: string): Step {
  return STEPS.find((step) => ASKED[step].some((asked) => within(pointer, asked))) ?? 'check';
}

function within(pointer: string, asked: string): boolean {
  return pointer === asked || pointer.startsWith(`${asked}/`);
}

/** The same fault under the name that the form gives its field: the kind of petitioner is asked as 为谁提出. */
export function ours(fault: Fault): Fault {
  if (fault.pointer === '/petitioner/kind') {
    return { ...fault, pointer: '/for' };
  }
  return fault.pointer === '/accused' ? { ...fault, pointer: '/accused/name' } : fault;
}

/** Those of the faults that a page can mend. */
export function mine(step: Step, faults: Fault[]): Fault[] {
  return faults.filter((fault) => asking(fault.pointer) === step).map(ours);
}

/**
 * What is missing on a page, before anything is sent: only what nobody could leave out. Everything else is the server's
 * to say, in its own words.
 */
export function missing(step: Step, answers: Answers): Fault[] {
  const needed: Record<string, string> = {
    purpose: '请选择信访目的。',
    title: '请填写一句话说明。',
    region: '请选择事情发生在哪里。',
    facts: '请填写事情经过。',
    request: '请填写您的要求。',
    priorProcedures: '请选择这件事以前走过哪些途径；没有走过，选“都没有”。',
    for: '请选择您为谁提出。',
    'accused.name': '请写明检举控告的是哪个单位或者哪个人。',
    'petitioner.name': '请填写姓名或者单位名称。',
    'petitioner.idType': '请选择证件类型。',
    'petitioner.idNumber': '请填写证件号码。',
    'petitioner.phone': '请填写联系电话，方便把办理情况告诉您。',
    'petitioner.region': '请选择现在住的地方。',
    'petitioner.address': '请填写详细地址。',
    'agent.name': '请填写代办人姓名。',
    'agent.relation': '请填写代办人与被代办人的关系。',
    'agent.phone': '请填写代办人的联系电话。',
    declaration: '提交前请承诺所写的情况客观真实。',
    privacyNoticeRead: '请先阅读《个人信息处理告知》，再勾选“已阅读”。',
  };
  return fields(step, answers)
    .filter((field) => needed[field.name] && !field.optional && given(answers, field.name) === null)
    .map((field) => ({ pointer: `/${field.name.replace(/\./g, '/')}`, detail: needed[field.name]! }));
}

/** Everything typed, as one filing: what belongs to another purpose or another way to file is left out. */
export function filing(answers: Answers): Record<string, unknown> {
  const kind = organization(answers) ? 'organization' : text(answers, 'for') ? 'person' : null;
  const agent = person(answers, 'agent', ['name', 'relation', 'phone']);
  const agentTyped = Object.values(agent).some((value) => value !== null);
  return {
    purpose: given(answers, 'purpose'),
    title: given(answers, 'title'),
    request: given(answers, 'request'),
    facts: given(answers, 'facts'),
    reasons: given(answers, 'reasons'),
    region: given(answers, 'region'),
    place: given(answers, 'place'),
    category: given(answers, 'category'),
    target: secret(answers) ? null : given(answers, 'target'),
    accused: secret(answers) ? person(answers, 'accused', ['name', 'position']) : null,
    priorProcedures: list(answers, 'priorProcedures'),
    headcount: headcount(answers),
    petitioner: petitioner(answers, 'petitioner', kind),
    agent: text(answers, 'for') === 'other' || agentTyped ? agent : null,
    representatives: Array.from({ length: representatives(answers) }, (_, i) => petitioner(answers, `representatives.${i}`, 'person')),
    publishable: !secret(answers) && text(answers, 'publishable') === 'yes',
    declaration: list(answers, 'declaration').includes('yes'),
    privacyNoticeRead: list(answers, 'privacyNoticeRead').includes('yes'),
  };
}

function petitioner(answers: Answers, at: string, kind: string | null): Record<string, unknown> {
  return {
    kind,
    ...person(answers, at, ['name', 'idType', 'idNumber', 'phone', 'email', 'region', 'address']),
    ...(kind === 'organization' ? { idType: 'credit-code' } : {}),
  };
}

function person(answers: Answers, at: string, names: string[]): Record<string, string | null> {
  return Object.fromEntries(names.map((name) => [name, given(answers, `${at}.${name}`)]));
}

/** What was typed, as the last page shows it for checking; `place` reads a region's code. */
export function review(answers: Answers, place: (code: string) => string, files: string[]): Section[] {
  const line = (label: string, value: string) => ({ label, value: value.trim() || '（没有填）' });
  const said = (label: string, name: string) => line(label, text(answers, name));
  const whom = { self: '我自己', other: '别人，由我代办', organization: '单位' }[text(answers, 'for')] ?? '';
  return [
    { title: '要办的事', step: 'purpose', lines: [line('目的', labelOf(PURPOSES, text(answers, 'purpose')))] },
    {
      title: '什么事，在哪里',
      step: 'matter',
      lines: [
        said('一句话说明', 'title'),
        line('发生在哪里', place(text(answers, 'region'))),
        said('详细地点', 'place'),
        ...(secret(answers)
          ? [said('反映的单位或者个人', 'accused.name'), said('职务', 'accused.position')]
          : [said('涉及的单位或者个人', 'target')]),
        said('类别', 'category'),
      ],
    },
    {
      title: '经过和要求',
      step: 'facts',
      lines: [
        said('事情的经过', 'facts'),
        said('您的要求', 'request'),
        said('理由', 'reasons'),
        line('以前走过的途径', list(answers, 'priorProcedures').map((value) => labelOf(PRIOR, value)).join('、')),
      ],
    },
    { title: '为谁提出', step: 'who', lines: [line('为谁提出', whom), line('一共几个人', `${text(answers, 'headcount').trim() || '1'} 人`)] },
    { title: '姓名和联系方式', step: 'person', lines: persons(answers, place) },
    { title: '材料', step: 'files', lines: [line('文件', files.join('\n') || '没有')] },
  ];
}

function persons(answers: Answers, place: (code: string) => string): Section['lines'] {
  return fields('person', answers)
    .filter((field) => field.kind !== 'heading')
    .map((field) => {
      const value = text(answers, field.name);
      const shown = field.kind === 'region' ? place(value) : field.kind === 'list' ? labelOf(PAPERS, value) : value;
      return { label: field.label, value: shown.trim() || '（没有填）' };
    });
}

/** Whether an answer changes what the page asks. */
export function turns(name: string): boolean {
  return ['purpose', 'for', 'petitioner.idType', 'representatives.count', 'agent.asked'].includes(name) || /idType$/.test(name);
}

/** Whether the server asked for somebody to file for a child. */
export function asksForAgent(faults: Fault[]): boolean {
  return faults.some((fault) => named(fault.pointer) === 'agent');
}
