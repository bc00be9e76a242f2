/** The three kinds of matter that are found by number and code. */
import type { Field } from '../forms/field';
import * as petitions from '../services/petitions';
import * as receptions from '../services/receptions';
import * as requests from '../services/requests';

export type Numbered = 'petition' | 'request' | 'booking';

interface Kind {
  words: { title: string; lead: string; number: string; button: string };
  fields: Field[];
  page: string;
  /** Answers with the number as the portal writes it. */
  lookUp(number: string, code: string): Promise<string>;
}

const CODE: Field = { kind: 'line', name: 'code', label: '查询码', hint: '12 位数字和字母，大小写都可以' };

export const NUMBERED: Record<Numbered, Kind> = {
  petition: {
    words: { title: '查询进度', lead: '看看谁在办、办到哪一步、最迟哪天答复您。', number: '信访编号', button: '查询' },
    fields: [{ kind: 'line', name: 'number', label: '信访编号', hint: '18 位数字，在回执上。中间的横线可以不输' }, CODE],
    page: 'petition',
    lookUp: async (number, code) => (await petitions.lookUp(number, code)).receiptNumber,
  },
  request: {
    words: { title: '查询公开申请', lead: '看看办到哪一步、最迟哪天答复，下载文书和信息。', number: '申请编号', button: '查询' },
    fields: [{ kind: 'line', name: 'number', label: '申请编号', hint: 'GK 开头，在回执上。GK 和横线可以不输' }, CODE],
    page: 'request',
    lookUp: async (number, code) => (await requests.lookUp(number, code)).receiptNumber,
  },
  booking: {
    words: { title: '查看或者取消预约', lead: '看看约的是哪天、在哪里，来不了可以取消。', number: '预约号', button: '查看' },
    fields: [{ kind: 'line', name: 'number', label: '预约号', hint: 'JF 和 18 位数字，预约成功时给您的。JF 和横线可以不输' }, CODE],
    page: 'my-booking',
    lookUp: async (number, code) => (await receptions.lookUp(number, code)).bookingNumber,
  },
};
