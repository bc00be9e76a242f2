/** The sentences for what goes wrong. The server's own sentence goes first; these stand where it has none to give. */
import { Failure } from './failure';
import type { Fault, Kind, Problem } from './failure';

/** What the phone itself finds. */
const HERE: Record<Kind, string> = {
  offline: '现在连不上网络。填写的内容已经保存在手机里，网络好了再试。',
  slow: '网络太慢，没有等到回答。填写的内容已经保存在手机里，请再试一次；同一件不会重复登记。',
  server: '系统出了故障，没有完成。请稍后再试。',
  refused: '没有办理，请检查填写的内容。',
  'signed-out': '请先登录。不登录也可以凭编号和查询码查询。',
  phone: '手机没有允许这个操作，请在微信的设置里允许以后再试。',
};

/** Where the phone can say more than the server: what to tap next. */
const BY_CODE: Record<string, string> = {
  'client.too-old': '这个小程序的版本太旧了。请关掉小程序，从微信里重新打开，会自动更新。',
  'client.offline': HERE.offline,
  'client.old-phone': '这台手机的系统太旧，不能登录。提交、查询和信息公开都可以不登录使用。',
  'client.unfinished': '上一次提交超过一天没有收到回答，可能已经登记。请先在“我的信访”里看一看，没有再重新提交。',
  'client.changed': '您上一次提交的内容其实已经登记，这次的修改没有提交。需要改的，请在办理情况里补充说明。',
  'client.file-too-large': '这个文件超过 20 MB，请换小一点的。',
  'client.file-gone': '手机里找不到这个文件了，请重新选择。',
  'client.cannot-open': '手机打不开这份文件，请换一台设备查看。',
  'client.no-room': '手机的存储空间不够，草稿没有保存在手机里。',
  'client.privacy': '没有同意隐私保护指引，这一步不能使用；其他功能不受影响。',
  'key-reused': '这份内容改过以后又提交了一次，上一次的已经收到。请先看看办理情况，再决定要不要重新提交。',
  'wechat.code': '微信登录没有成功，请再试一次。',
  'session.ended': '登录已经失效，请重新登录。',
  'session.replaced': '登录已经换过，请重新登录。',
  'session.expired': '登录已经过期，请重新登录。',
  'session.proof': '这次请求没有通过身份校验，请关掉小程序，重新打开再试。',
  'session.replayed': '这次操作已经发过一次，没有再办。请刷新以后看看结果。',
  'session.missing': HERE['signed-out'],
  'session.clock': '手机的时间不对，请在手机设置里打开“自动设置时间”，再试一次。',
};

/** By status, for an answer without a sentence (a proxy on the way, say). */
const BY_STATUS: Record<number, string> = {
  400: '提交的内容读不出来。请关掉小程序，重新打开再试；写下的内容还在。',
  401: '登录已经过期，请重新登录。',
  403: '不能这样操作。',
  404: '没有找到。请核对编号和查询码。',
  409: '现在不能办理，情况可能已经变了，请刷新以后再看。',
  410: '这篇文章已经撤回。',
  413: '内容太大，请减少文字或者文件。',
  415: '这种格式不支持。',
  422: '填写的内容有问题，请检查。',
  426: BY_CODE['client.too-old'] as string,
  429: '操作太频繁了，请过一会儿再试。',
  502: HERE.server,
  503: '系统正在维护，请稍后再试。',
  504: HERE.slow,
};

/** What the server says to programs, about what only a program can have done wrong. */
const FOR_PROGRAMS = /JSON|Idempotency|\bX-[A-Z]|接口/;

/** The failure for an answer with this status and, mostly, a problem in it. */
export function refusal(status: number, problem: Problem, retryAfter: number | null): Failure {
  const code = problem.code ?? '';
  const kind: Kind = status >= 500 ? 'server' : status === 401 ? 'signed-out' : 'refused';
  const faults: Fault[] = problem.errors ?? [];
  return new Failure(kind, sentence(status, code, problem, retryAfter), {
    status,
    code,
    faults,
    retryAfter,
    incident: problem.incident ?? null,
    type: problem.type ?? '',
  });
}

/** A failure that the phone found without asking anybody. */
export function here(kind: Kind, code = ''): Failure {
  return new Failure(kind, BY_CODE[code] ?? HERE[kind], { code });
}

function sentence(status: number, code: string, problem: Problem, retryAfter: number | null): string {
  const detail = problem.detail && !FOR_PROGRAMS.test(problem.detail) ? problem.detail : undefined;
  const said = BY_CODE[code] ?? detail ?? BY_STATUS[status] ?? HERE[status >= 500 ? 'server' : 'refused'];
  const wait = status === 429 && retryAfter ? `大约 ${minutes(retryAfter)}以后可以再试。` : '';
  const incident = problem.incident ? `故障编号：${problem.incident}。` : '';
  return said + (said.includes('以后可以再试') ? '' : wait) + incident;
}

function minutes(seconds: number): string {
  return seconds < 60 ? `${Math.max(1, Math.ceil(seconds))} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}

/** The codes that have a sentence of their own here. */
export const CODES: readonly string[] = Object.keys(BY_CODE);
