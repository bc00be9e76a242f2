/** Why something did not come about, with the sentence that the citizen reads. */

/** One wrong field, as the server names it. */
export interface Fault {
  /** JSON pointer, such as /petitioner/phone */
  pointer: string;
  code: string;
  detail: string;
}

/** The proof was used before: by the first copy of the same request, which may have been done. */
export const REPLAYED = 'session.replayed';

/** What is said before anything is looked up: it tells nothing of the same request, sent before. */
const FOR_NOW = [426, 429];

/** What the server says when it refuses (RFC 9457). */
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  incident?: string | null;
  errors?: Fault[] | null;
  /** The server's clock, when ours was wrong. */
  serverTime?: string | null;
}

/**
 * offline: the line is down; slow: no answer in time; server: it answered and is broken; refused: it said no, and why;
 * signed-out: an account is needed and there is none now; phone: the phone or WeChat did not let us.
 */
export type Kind = 'offline' | 'slow' | 'server' | 'refused' | 'signed-out' | 'phone';

export interface Details {
  status?: number;
  code?: string;
  faults?: Fault[];
  /** Seconds until it makes sense to try again. */
  retryAfter?: number | null;
  incident?: string | null;
  /** The problem's type, such as /problems/key-reused. */
  type?: string;
}

export class Failure extends Error {
  readonly status: number;
  readonly code: string;
  readonly faults: Fault[];
  readonly retryAfter: number | null;
  readonly incident: string | null;
  readonly type: string;
  /** Whether the same was sent before this answer, and that try was never answered. */
  unheard = false;

  constructor(
    readonly kind: Kind,
    /** Plain Chinese, to be shown as it is. */
    readonly sentence: string,
    details: Details = {},
  ) {
    super(`${kind} ${details.code ?? ''}`);
    this.name = 'Failure';
    this.status = details.status ?? 0;
    this.code = details.code ?? '';
    this.faults = details.faults ?? [];
    this.retryAfter = details.retryAfter ?? null;
    this.incident = details.incident ?? null;
    this.type = details.type ?? '';
  }

  /** An Idempotency-Key that the server knows with another content. */
  get keyReused(): boolean {
    return this.type.endsWith('/key-reused') || this.code === 'key-reused';
  }

  /** Whether what was asked may have happened all the same: the answer is missing, not the deed. */
  get uncertain(): boolean {
    const silent = this.kind === 'offline' || this.kind === 'slow' || this.kind === 'server';
    return silent || this.code === REPLAYED || (this.unheard && this.forNow);
  }

  /** A no for now: it says when to come back, or that another version is wanted, and nothing of what was sent. */
  get forNow(): boolean {
    return FOR_NOW.includes(this.status);
  }

  /** The sentence for one field, such as faultAt('/petitioner/phone'); empty when nothing is wrong with it. */
  faultAt(pointer: string): string {
    return this.faults.find((fault) => fault.pointer === pointer)?.detail ?? '';
  }
}

/** Whatever was thrown, as a failure that has a sentence. */
export function asFailure(thrown: unknown): Failure {
  return thrown instanceof Failure ? thrown : new Failure('phone', '没有完成，请再试一次。', { code: 'client.unexpected' });
}
