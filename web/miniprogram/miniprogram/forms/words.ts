/** The choices of the forms, in the words of the portal's pages; a test holds them against those. */
import type { Choice } from './field';

export const PURPOSES: Choice[] = [
  { value: 'appeal', label: '有问题要解决（申诉求决）', hint: '例如欠薪、房屋质量、补偿没到位' },
  { value: 'suggestion', label: '有建议要提（建议意见）', hint: '对政策、服务、城市管理的想法' },
  { value: 'accusation', label: '要反映工作人员违纪违法（检举控告）', hint: '走单独的保密通道，被反映的人和单位看不到' },
];

export const PRIOR: Choice[] = [
  { value: 'none', label: '都没有' },
  { value: 'litigation', label: '到法院打过官司（诉讼）' },
  { value: 'arbitration', label: '申请过仲裁' },
  { value: 'reconsideration', label: '申请过行政复议' },
  { value: 'petition', label: '以前信访过' },
];

/** The papers of a person. */
export const PAPERS: Choice[] = [
  { value: 'resident-id', label: '居民身份证' },
  { value: 'passport', label: '护照' },
  { value: 'hk-macau-permit', label: '港澳居民来往内地通行证' },
  { value: 'taiwan-permit', label: '台湾居民来往大陆通行证' },
  { value: 'hmt-residence', label: '港澳台居民居住证' },
  { value: 'foreign-residence', label: '外国人永久居留身份证' },
];

export const FOR: Choice[] = [
  { value: 'self', label: '为我自己' },
  { value: 'other', label: '替别人办', hint: '例如替父母、邻居；不满十四周岁的由监护人代办' },
  { value: 'organization', label: '为单位', hint: '公司、个体户、村（居）委会等，有统一社会信用代码的' },
];

export const RATINGS: Choice[] = [
  { value: 'satisfied', label: '满意' },
  { value: 'fairly-satisfied', label: '基本满意' },
  { value: 'dissatisfied', label: '不满意' },
];

export const APPLICANTS: Choice[] = [
  { value: 'person', label: '公民（自然人）' },
  { value: 'business', label: '商业企业' },
  { value: 'research', label: '科研机构' },
  { value: 'welfare', label: '社会公益组织' },
  { value: 'legal-service', label: '法律服务机构' },
  { value: 'other', label: '其他法人或者组织' },
];

export const DELIVERIES: Choice[] = [
  { value: 'online', label: '电子文件，在网上下载' },
  { value: 'email', label: '电子文件，发到电子邮箱' },
  { value: 'post', label: '纸质，邮寄' },
  { value: 'pick-up', label: '纸质，到窗口领取' },
  { value: 'disc', label: '光盘，到窗口领取' },
  { value: 'on-site', label: '到窗口查阅、抄录' },
];

export const HELP: Choice[] = [
  { value: 'reading', label: '阅读有困难，需要工作人员讲给我听或者代写' },
  { value: 'seeing', label: '看不清，需要大字或者读给我听' },
  { value: 'hearing', label: '听不清，请用文字或者手语和我联系' },
];

/** The label of a choice; empty for none. */
export function labelOf(choices: Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? '';
}
