/** A portal of a few lines for tests of the services: answers what it is told to, and remembers what it was asked. */
import { Phone } from './phone';

export interface Asked {
  method: string;
  /** Without the server's name. */
  path: string;
  header: Record<string, string>;
  body: any;
}

export interface Answer {
  status?: number;
  header?: Record<string, string>;
  body?: unknown;
  /** The request arrives and the answer does not. */
  lost?: boolean;
  /** Nothing arrives. */
  unsent?: boolean;
}

export type Handler = (asked: Asked, times: number) => Answer;

const SERVER = 'http://localhost:8080';

export class Server {
  readonly asked: Asked[] = [];
  private readonly handlers = new Map<string, Handler>();

  /** What is answered to a call such as "GET /api/v1/me"; times counts from 1. */
  on(call: string, handler: Handler | Answer): this {
    this.handlers.set(call, typeof handler === 'function' ? handler : () => handler);
    return this;
  }

  /** What is answered to this call now. */
  answering(call: string): Handler {
    return this.handlers.get(call) as Handler;
  }

  times(call: string): number {
    return this.to(call).length;
  }

  to(call: string): Asked[] {
    return this.asked.filter((asked) => `${asked.method} ${asked.path.split('?')[0]}` === call);
  }

  phone(): Phone {
    return new Phone(async (sent) => {
      const path = sent.url.replace(SERVER, '');
      const call = `${sent.method} ${path.split('?')[0]}`;
      const asked = { method: sent.method, path, header: { ...sent.header }, body: sent.data ? JSON.parse(sent.data) : null };
      const handler = this.handlers.get(call);
      if (!handler) {
        throw new Error(`nobody answers ${call}`);
      }
      const answer = handler(asked, this.times(call) + 1);
      if (!answer.unsent) {
        this.asked.push(asked);
      }
      await new Promise((resolve) => setImmediate(resolve));
      if (answer.lost || answer.unsent) {
        throw { errMsg: 'request:fail timeout' };
      }
      return {
        statusCode: answer.status ?? 200,
        header: answer.header ?? { 'Cache-Control': 'no-store' },
        data: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? null),
      };
    });
  }
}

/** Log-in as the portal does it, and a list of own petitions. */
export function withAccount(server: Server): Server {
  return server
    .on('POST /api/v1/wechat/sessions', (_asked, times) => ({
      status: 201,
      body: { token: `token-${times}`, expiresAt: inMinutes(30), refreshUntil: inMinutes(60 * 24), newcomer: times === 1 },
    }))
    .on('GET /api/v1/me/petitions', { header: { ETag: '"1"', 'Cache-Control': 'private, no-cache' }, body: NOTHING });
}

export const NOTHING = { items: [], page: 1, size: 20, total: 0 };

export function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}
