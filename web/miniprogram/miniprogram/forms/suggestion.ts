/** The form of a suggestion in answer to a call: what the form of a petition asks, as far as it concerns a suggestion. */
import type { Suggestion } from '../services/calls';
import { given, list, type Answers, type Fault, type Field } from './field';
import * as petition from './petition';

/** What everybody who writes one says of themselves: they write in their own name, or as the guardian of a child. */
function whole(answers: Answers): Answers {
  return { ...answers, purpose: 'suggestion', for: 'self', headcount: '1' };
}

/** @param checked whether a text that may be published goes to WeChat's content check */
export function fields(answers: Answers, checked: boolean): Field[] {
  return [
    { kind: 'line', name: 'title', label: '一句话说明', hint: '4 到 50 个字，例如“在菜市场旁边设公交站”', max: 50 },
    { kind: 'text', name: 'facts', label: '您的建议和理由', hint: '10 到 3000 个字', max: 3000 },
    { kind: 'region', name: 'region', label: '发生在哪里', hint: '建议说的是哪里。选到乡镇、街道；不清楚的选县（市、区）' },
    {
      kind: 'many',
      name: 'original',
      label: '建议原文可以公开吗？（自愿）',
      hint: PUBLIC + (checked ? CHECKED : ''),
      choices: [{ value: 'yes', label: '我同意公开我的建议原文（不公开姓名和联系方式）' }],
    },
    { kind: 'heading', name: 'person', label: '姓名和联系方式' },
    ...petition.fields('person', whole(answers)),
  ];
}

/** What is promised and said at the end. */
export function statements(answers: Answers): Field[] {
  return petition.fields('check', whole(answers));
}

const PUBLIC =
  '勾选了，原文才可能选登在征集结果里，先由两个工作人员审查。不勾选不影响办理；勾选以后，随时可以收回。原文里请不要写姓名、电话、住址；反映违纪违法的，请走“我要信访”。';
const CHECKED =
  '勾选并且登录了的，标题和建议（隐去电话、证件等号码）会交给微信（深圳市腾讯计算机系统有限公司）做内容检测，只给工作人员提示，不影响登记。不勾选，就不给。';

/** What nobody may leave out; everything else is the server's to say. */
export function missing(answers: Answers): Fault[] {
  const needed: Record<string, string> = {
    title: '请填写一句话说明。',
    facts: '请填写您的建议和理由。',
    region: '请选择发生在哪里。',
  };
  const known = whole(answers);
  return [
    ...Object.entries(needed)
      .filter(([name]) => given(answers, name) === null)
      .map(([name, detail]) => ({ pointer: `/${name}`, detail })),
    ...petition.missing('person', known),
    ...petition.missing('check', known),
  ];
}

/** What was typed, as it is sent. */
export function suggestion(answers: Answers): Suggestion {
  const { title, facts, region, petitioner, agent, publishable, declaration, privacyNoticeRead } = petition.filing(whole(answers));
  return {
    title,
    facts,
    region,
    petitioner,
    agent,
    publishable,
    original: list(answers, 'original').includes('yes'),
    declaration,
    privacyNoticeRead,
  } as Suggestion;
}
