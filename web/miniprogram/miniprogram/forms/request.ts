/** The form of a request for information: its pages in their order, what each asks, and the body that is filed. */
import { given, list, text, type Answers, type Fault, type Field } from './field';
import type { Section } from './form';
import { APPLICANTS, DELIVERIES, HELP, PAPERS, labelOf } from './words';

export const STEPS = ['what', 'how', 'kind', 'who', 'files', 'check'] as const;
export type Step = (typeof STEPS)[number];

export const TITLES: Record<Step, string> = {
  what: '您要什么信息',
  how: '怎样把信息给您',
  kind: '谁来申请',
  who: '申请人和联系方式',
  files: '有材料就附上',
  check: '检查并提交',
};

export const LEADS: Partial<Record<Step, string>> = {
  what: '写得越清楚，找得越快。三样至少写一样；一件申请写一个内容。',
  files: '受别人委托来申请的，附上委托书；手里有能帮我们找到信息的材料，也可以附上。没有，直接下一步。',
};

function organization(answers: Answers): boolean {
  const kind = text(answers, 'applicant.kind');
  return kind !== '' && kind !== 'person';
}

/** What a page asks, given what was answered so far. */
export function fields(step: Step, answers: Answers): Field[] {
  switch (step) {
    case 'what':
      return [
        { kind: 'line', name: 'information.name', label: '信息的名称', hint: '2 到 100 个字，例如“2025年度信访工作考核办法”', max: 100 },
        { kind: 'line', name: 'information.documentNumber', label: '文号', hint: '例如 许信〔2025〕8号；不知道可以不填', optional: true },
        { kind: 'text', name: 'information.description', label: '能找到它的其他特征', hint: '例如大概的时间、哪个单位发的、和什么事有关', max: 1000, low: true, optional: true },
      ];
    case 'how':
      return [
        { kind: 'one', name: 'delivery', label: '您想怎样拿到这些信息', choices: DELIVERIES },
        { kind: 'many', name: 'help', label: '需要帮助吗', hint: '阅读有困难、看不清或者听不清的，我们提供帮助，不收费（《政府信息公开条例》第四十三条）', optional: true, choices: HELP },
      ];
    case 'kind':
      return [{ kind: 'one', name: 'applicant.kind', label: '申请人是', choices: APPLICANTS }];
    case 'who':
      return who(answers);
    case 'files':
      return [];
    case 'check':
      return [
        {
          kind: 'many',
          name: 'privacyNoticeRead',
          label: '您的个人信息',
          hint: '办理申请依法要用到您填写的信息，怎样保存、给谁看、保存多久，写在《个人信息处理告知》里。',
          choices: [{ value: 'yes', label: '已阅读《个人信息处理告知》' }],
        },
      ];
  }
}

function who(answers: Answers): Field[] {
  const whose: Field[] = organization(answers)
    ? [
        { kind: 'line', name: 'applicant.name', label: '单位名称', hint: '和营业执照、登记证书上一样的全称' },
        { kind: 'line', name: 'applicant.idNumber', label: '统一社会信用代码', hint: '18 位' },
        { kind: 'line', name: 'applicant.contact', label: '联系人' },
      ]
    : [
        { kind: 'line', name: 'applicant.name', label: '姓名', hint: '和证件上一样' },
        { kind: 'list', name: 'applicant.idType', label: '证件类型', choices: PAPERS },
        {
          kind: 'line',
          name: 'applicant.idNumber',
          label: '证件号码',
          hint: '条例要求提供身份证明',
          keyboard: text(answers, 'applicant.idType') === 'resident-id' ? 'idcard' : 'text',
        },
      ];
  const delivery = text(answers, 'delivery');
  return [
    ...whose,
    { kind: 'line', name: 'applicant.phone', label: '联系电话', hint: '工作人员会打这个电话和您确认收到申请，进展也发到这个手机', ofPhone: true },
    delivery === 'email'
      ? { kind: 'line', name: 'applicant.email', label: '电子邮箱', hint: '信息发到这里' }
      : { kind: 'line', name: 'applicant.email', label: '电子邮箱', optional: true },
    delivery === 'post'
      ? { kind: 'line', name: 'applicant.address', label: '邮寄地址', hint: '写到门牌、村组' }
      : { kind: 'line', name: 'applicant.address', label: '通信地址', hint: '书面材料寄到这里', optional: true },
  ];
}

const NEEDED: Record<string, string> = {
  delivery: '请选择获取信息的方式。',
  'applicant.kind': '请选择申请人类型。',
  'applicant.name': '请填写姓名或者单位名称。',
  'applicant.idType': '请选择证件类型。',
  'applicant.idNumber': '请填写证件号码。',
  'applicant.contact': '请填写联系人。',
  'applicant.phone': '请填写联系电话。',
  'applicant.email': '您选了发到电子邮箱，请填写邮箱。',
  'applicant.address': '您选了邮寄，请填写邮寄地址。',
  privacyNoticeRead: '请先阅读《个人信息处理告知》，再勾选。',
};

/** What nobody could leave out; the rest is the server's to say. */
export function missing(step: Step, answers: Answers): Fault[] {
  if (step === 'what') {
    return ['name', 'documentNumber', 'description'].every((name) => given(answers, `information.${name}`) === null)
      ? [{ pointer: '/information/name', detail: '请写明要什么信息：名称、文号或者别的特征，至少写一样。' }]
      : [];
  }
  return fields(step, answers)
    .filter((field) => NEEDED[field.name] && !field.optional && given(answers, field.name) === null)
    .map((field) => ({ pointer: `/${field.name.replace(/\./g, '/')}`, detail: NEEDED[field.name]! }));
}

/** The page that asks for what a fault names. */
export function asking(pointer: string): Step {
  if (pointer.startsWith('/information')) {
    return 'what';
  }
  if (pointer === '/delivery' || pointer === '/help') {
    return 'how';
  }
  if (pointer === '/applicant/kind') {
    return 'kind';
  }
  return pointer.startsWith('/applicant') ? 'who' : 'check';
}

/** Everything typed, as one request. */
export function filing(answers: Answers): Record<string, unknown> {
  const said = (name: string) => given(answers, `applicant.${name}`);
  const about = (name: string) => given(answers, `information.${name}`);
  return {
    applicant: {
      kind: said('kind'),
      name: said('name'),
      idType: organization(answers) ? 'credit-code' : said('idType'),
      idNumber: said('idNumber'),
      contact: organization(answers) ? said('contact') : null,
      phone: said('phone'),
      email: said('email'),
      address: said('address'),
    },
    information: { name: about('name'), documentNumber: about('documentNumber'), description: about('description') },
    delivery: given(answers, 'delivery'),
    help: list(answers, 'help'),
    privacyNoticeRead: list(answers, 'privacyNoticeRead').includes('yes'),
  };
}

/** What was typed, as the last page shows it for checking. */
export function review(answers: Answers, files: string[]): Section[] {
  const line = (label: string, value: string) => ({ label, value: value.trim() || '（没有填）' });
  const help = list(answers, 'help').map((value) => labelOf(HELP, value));
  return [
    {
      title: '要什么信息',
      step: 'what',
      lines: [
        line('名称', text(answers, 'information.name')),
        line('文号', text(answers, 'information.documentNumber')),
        line('其他特征', text(answers, 'information.description')),
      ],
    },
    {
      title: '怎样获取',
      step: 'how',
      lines: [line('怎样获取', labelOf(DELIVERIES, text(answers, 'delivery'))), ...(help.length ? [line('需要的帮助', help.join('、'))] : [])],
    },
    { title: '谁来申请', step: 'kind', lines: [line('类型', labelOf(APPLICANTS, text(answers, 'applicant.kind')))] },
    {
      title: '申请人',
      step: 'who',
      lines: fields('who', answers).map((field) =>
        line(field.label, field.kind === 'list' ? labelOf(PAPERS, text(answers, field.name)) : text(answers, field.name)),
      ),
    },
    { title: '附上的材料', step: 'files', lines: [line('文件', files.join('\n') || '没有')] },
  ];
}
