/** The questions before the form and where they lead, as the portal's pages have them; a test holds them against those. */

/** Somebody to call: who answers, and the number. */
export interface Call {
  who: string;
  number: string;
}

/** Where a matter is best taken. */
export interface Turn {
  title: string;
  /** The same in the words of the law. */
  term: string;
  advice: string[];
  calls: Call[];
  /** here: this office is the right place; track: what was filed is followed; away: elsewhere, and here all the same. */
  way: 'here' | 'track' | 'away';
}

/** One answer; it leads to a turn, or to the next question. */
export interface Answer {
  letter: string;
  label: string;
  hint: string;
  turn?: string;
}

/** One question with the answers to choose from. */
export interface Question {
  text: string;
  hint: string;
  answers: Answer[];
}

const TURNS: Record<string, Turn> = {
  DANGER: {
    title: '请马上打 110',
    term: '向公安机关报警',
    advice: [
      '人身安全最要紧。打电话时说清楚您在哪里、发生了什么。',
      '报警不影响您以后再来信访。',
    ],
    calls: [{ who: '报警', number: '110' }, { who: '火灾、抢险', number: '119' }, { who: '急救', number: '120' }],
    way: 'away',
  },
  ARBITRATION: {
    title: '先申请劳动仲裁',
    term: '劳动人事争议仲裁',
    advice: [
      '和单位之间关于工资、工伤、辞退的争议，一般要先仲裁，才能到法院起诉。',
      '到单位所在地的劳动人事争议仲裁委员会申请，不收费。申请有时间限制，请尽早。',
    ],
    calls: [{ who: '人力资源和社会保障服务热线', number: '12333' }, { who: '法律援助咨询', number: '12348' }],
    way: 'away',
  },
  LABOUR_INSPECTION: {
    title: '找劳动保障监察',
    term: '申请查处违法行为',
    advice: [
      '单位拖欠工资、不缴社会保险，可以请人力资源和社会保障部门查处，由它依法处理并答复您。',
      '带上合同、工资条、考勤、聊天记录等材料。',
    ],
    calls: [{ who: '人力资源和社会保障服务热线', number: '12333' }],
    way: 'away',
  },
  AFTER_ARBITRATION: {
    title: '向人民法院起诉',
    term: '民事诉讼',
    advice: [
      '对仲裁裁决不服，多数情况下可以向人民法院起诉。',
      '起诉的期限写在裁决书上，过了期限裁决就生效，请先看裁决书最后一段。',
    ],
    calls: [{ who: '法院诉讼服务热线', number: '12368' }, { who: '法律援助咨询', number: '12348' }],
    way: 'away',
  },
  CIVIL_SUIT: {
    title: '先调解，谈不拢向人民法院起诉',
    term: '人民调解、民事诉讼',
    advice: [
      '个人之间、个人和公司之间的纠纷，可以请村（居）委会或者街道乡镇的人民调解委员会调解，不收费。',
      '调解不成，可以向人民法院起诉。经济困难的可以申请法律援助。',
    ],
    calls: [{ who: '法律援助咨询', number: '12348' }, { who: '法院诉讼服务热线', number: '12368' }],
    way: 'away',
  },
  RECONSIDERATION: {
    title: '申请行政复议，或者向人民法院起诉',
    term: '行政复议、行政诉讼',
    advice: [
      '对处罚、征收补偿、许可、登记这类决定不服，一般可以自知道决定之日起 60 日内申请行政复议，或者 6 个月内向人民法院起诉。',
      '有的事要先复议才能起诉。决定书最后一段写着向谁申请、期限多长。',
    ],
    calls: [{ who: '法律援助咨询', number: '12348' }],
    way: 'away',
  },
  DUTY: {
    title: '先请那个部门履行职责',
    term: '申请履行法定职责',
    advice: [
      '写明请它管什么事，交给该管的部门，留好回执。它应当依法办理或者答复您。',
      '到期不办、不答复的，可以向它的本级人民政府申请行政复议。',
    ],
    calls: [{ who: '政务服务便民热线', number: '12345' }, { who: '法律援助咨询', number: '12348' }],
    way: 'away',
  },
  DISCIPLINARY_APPEAL: {
    title: '向作出处分的机关或者它的上级申诉',
    term: '党员申诉、复审复核',
    advice: [
      '党员对党纪处分不服，向作出处分的党组织申诉。',
      '公职人员对政务处分、人事处理不服，向作出决定的机关申请复审、复核。期限写在决定书上。',
    ],
    calls: [{ who: '纪检监察举报电话', number: '12388' }],
    way: 'away',
  },
  POLICE: {
    title: '向公安机关报案，或者问办案单位',
    term: '公安机关办案程序',
    advice: [
      '有人犯罪，到就近的派出所报案，索要回执。案子正在办的，直接问办案单位。',
      '公安机关应当立案而不立案的，可以请人民检察院监督。',
    ],
    calls: [{ who: '报警', number: '110' }, { who: '检察服务热线', number: '12309' }],
    way: 'away',
  },
  COURT: {
    title: '按法院的程序办',
    term: '诉讼程序',
    advice: [
      '案子正在法院审理，情况和证据要交给审理的法官。',
      '收到判决不服，在判决书写明的期限内上诉；过了期限判决就生效。',
    ],
    calls: [{ who: '法院诉讼服务热线', number: '12368' }, { who: '法律援助咨询', number: '12348' }],
    way: 'away',
  },
  RETRIAL: {
    title: '申请再审，或者请检察院监督',
    term: '审判监督程序',
    advice: [
      '判决、裁定已经生效而您认为确有错误，可以向人民法院申请再审。',
      '再审申请被驳回的，可以向人民检察院申请监督。',
    ],
    calls: [{ who: '法院诉讼服务热线', number: '12368' }, { who: '检察服务热线', number: '12309' }],
    way: 'away',
  },
  DISCIPLINE: {
    title: '可以直接向纪检监察机关举报',
    term: '检举控告',
    advice: [
      '党员、干部违纪和职务违法犯罪，由纪检监察机关受理。',
      '也可以在这里提交：走单独的保密通道，不会转给被反映的人和单位。',
    ],
    calls: [{ who: '纪检监察举报电话', number: '12388' }],
    way: 'away',
  },
  HOTLINE: {
    title: '打 12345 最快',
    term: '政务服务便民热线',
    advice: [
      '问政策、问手续，停水停电、路灯、噪声这类日常事情，热线当场答复或者派单，一天二十四小时都能打。',
    ],
    calls: [{ who: '政务服务便民热线', number: '12345' }],
    way: 'away',
  },
  SUGGEST: {
    title: '在这里提建议',
    term: '建议意见',
    advice: [
      '您的建议会交给管这件事的部门研究，采纳不采纳都给您答复。',
    ],
    calls: [],
    way: 'here',
  },
  TRACK: {
    title: '查一查办到哪一步了',
    term: '查询',
    advice: [
      '用信访编号和查询码就能看到现在由谁办、最晚哪一天办完。',
      '同一件事正在办理，又向上级提出的，上级不予受理（《信访工作条例》第十九条）。有新情况，告诉正在办理的单位就行。',
    ],
    calls: [],
    way: 'track',
  },
  REVIEW: {
    title: '请求复查或者复核',
    term: '复查、复核',
    advice: [
      '对信访处理意见不服，自收到之日起 30 日内，请原办理单位的上一级机关复查。',
      '对复查意见还不服，自收到之日起 30 日内，请复查机关的上一级机关复核。',
    ],
    calls: [],
    way: 'away',
  },
  HERE: {
    title: '可以在这里提交',
    term: '信访',
    advice: [
      '我们收到后会登记，转给有权处理的机关，并告诉您转到了哪里。',
    ],
    calls: [],
    way: 'here',
  },
};

/** By the letters chosen so far. */
const QUESTIONS: Record<string, Question> = {
  '': {
    text: '现在有人有危险吗？',
    hint: '例如正在被打、被拘禁，有人要自伤，起火，或者有人正在违法犯罪。',
    answers: [
      { letter: 'a', label: '有，情况紧急', hint: '', turn: 'DANGER' },
      { letter: 'b', label: '没有', hint: '' },
    ],
  },
  b: {
    text: '您要说的是哪一类事？',
    hint: '选最接近的一项，选错了也没有关系。',
    answers: [
      { letter: 'a', label: '工资、工伤、辞退等劳动上的事', hint: '和用人单位之间' },
      { letter: 'b', label: '和个人或者公司的纠纷', hint: '借钱、买卖、租房、物业、婚姻、继承、邻里', turn: 'CIVIL_SUIT' },
      { letter: 'c', label: '对政府部门的决定不服，或者没人管', hint: '处罚、征收补偿、许可、登记，该管不管，处分' },
      { letter: 'd', label: '公安、检察院、法院的案件', hint: '报案、立案、审理、判决' },
      { letter: 'e', label: '工作人员违纪违法', hint: '贪污受贿、以权谋私、欺压群众', turn: 'DISCIPLINE' },
      { letter: 'f', label: '问政策，或者日常小事', hint: '停水停电、路灯、噪声、怎么办证', turn: 'HOTLINE' },
      { letter: 'g', label: '提意见、建议', hint: '对政策、服务、城市管理的想法', turn: 'SUGGEST' },
      { letter: 'h', label: '这件事以前已经提交过', hint: '想催办、补充，或者对处理意见不服' },
      { letter: 'i', label: '都不是，或者说不清', hint: '', turn: 'HERE' },
    ],
  },
  ba: {
    text: '事情到了哪一步？',
    hint: '',
    answers: [
      { letter: 'a', label: '和单位有争议，还没有申请过仲裁', hint: '', turn: 'ARBITRATION' },
      { letter: 'b', label: '单位欠薪、不缴社保，想请政府查处', hint: '', turn: 'LABOUR_INSPECTION' },
      { letter: 'c', label: '仲裁结果出来了，不服', hint: '', turn: 'AFTER_ARBITRATION' },
      { letter: 'd', label: '都不是，或者说不清', hint: '', turn: 'HERE' },
    ],
  },
  bc: {
    text: '是下面哪一种？',
    hint: '',
    answers: [
      { letter: 'a', label: '对一个决定不服', hint: '处罚、征收补偿、许可、登记', turn: 'RECONSIDERATION' },
      { letter: 'b', label: '该管的事没人管', hint: '反映过，一直不办、不答复', turn: 'DUTY' },
      { letter: 'c', label: '对自己受到的处分不服', hint: '党员、公职人员', turn: 'DISCIPLINARY_APPEAL' },
      { letter: 'd', label: '都不是，或者说不清', hint: '', turn: 'HERE' },
    ],
  },
  bd: {
    text: '案件到了哪一步？',
    hint: '',
    answers: [
      { letter: 'a', label: '要报案，或者公安机关正在办', hint: '', turn: 'POLICE' },
      { letter: 'b', label: '法院正在审，或者还在上诉期', hint: '', turn: 'COURT' },
      { letter: 'c', label: '判决已经生效，不服', hint: '', turn: 'RETRIAL' },
      { letter: 'd', label: '都不是，或者说不清', hint: '', turn: 'HERE' },
    ],
  },
  bh: {
    text: '您想做什么？',
    hint: '',
    answers: [
      { letter: 'a', label: '还在办理，想催办或者补充', hint: '', turn: 'TRACK' },
      { letter: 'b', label: '收到了处理意见，不服', hint: '', turn: 'REVIEW' },
      { letter: 'c', label: '有新的事实或者理由', hint: '以前没有说过的', turn: 'HERE' },
    ],
  },
};

/** The question at a place; none where a path of answers has ended. */
export function question(place: string): Question | undefined {
  return QUESTIONS[place];
}

/** Where a path of answers ends; none where it does not. */
export function turn(place: string): Turn | undefined {
  const answer = QUESTIONS[place.slice(0, -1)]?.answers.find((each) => place.endsWith(each.letter));
  return answer?.turn === undefined ? undefined : TURNS[answer.turn];
}
