/** One exchange over wx.request: no retry, no cache, no meaning. */
import { here } from './texts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: unknown;
}

export interface Sent {
  method: Method;
  url: string;
  headers: Record<string, string>;
  /** As JSON text, so that a repetition is the same to the byte. */
  text: string | undefined;
  timeout: number;
}

export function exchange(sent: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    wx.request({
      url: sent.url,
      method: sent.method,
      header: sent.headers,
      data: sent.text as string,
      dataType: '其他', // we read JSON ourselves: WeChat's own reading takes application/json only
      timeout: sent.timeout,
      success: (given) =>
        resolve({
          status: given.statusCode,
          headers: lowered(given.header as Record<string, unknown>),
          body: read(given.data as unknown),
        }),
      fail: (failed) => reject(here(broken(failed.errMsg))),
    });
  });
}

/** Whether the line was slow or down, as WeChat words it. */
export function broken(message: string): 'slow' | 'offline' {
  return /time\s?out/i.test(message) ? 'slow' : 'offline';
}

export function lowered(headers: Record<string, unknown> | undefined): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    names[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
  }
  return names;
}

export function read(data: unknown): unknown {
  if (typeof data !== 'string') {
    return data;
  }
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return data;
  }
}
