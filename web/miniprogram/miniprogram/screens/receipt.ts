/** The receipt of what was just filed: shown again for half an hour on this phone, as the portal's pages do, then never. */
import * as files from '../services/files';
import type { Due, Filing, Receipt } from '../services/petitions';
import { forget, keep, kept } from '../services/store';
import { opened } from './access';

/** What the receipt shows. */
export interface Kept {
  kind: 'petition' | 'request' | 'booking';
  receiptNumber: string;
  queryCode: string;
  registeredAt: string;
  secret: boolean;
  /** What was filed before stands, and the last changes were not sent. */
  earlier: boolean;
  title: string;
  name: string;
  deadlines: Due[];
  at: number;
}

const NAME = 'receipt';
const SHOWN = 30 * 60 * 1000;

export function keepReceipt(receipt: Receipt & { earlier?: boolean }, filing: Filing | null): void {
  const secret = filing?.purpose === 'accusation';
  files.handOver('petition', receipt.receiptNumber);
  shown({
    kind: 'petition',
    receiptNumber: receipt.receiptNumber,
    queryCode: receipt.queryCode,
    registeredAt: receipt.registeredAt,
    secret,
    earlier: receipt.earlier ?? false,
    title: secret ? '您的来件' : (filing?.title ?? ''),
    name: filing?.petitioner.name ?? '',
    deadlines: receipt.deadlines,
    at: Date.now(),
  });
}

/** Keeps what is to be shown, and the code for looking at the matter. */
export function shown(receipt: Kept): void {
  keep(NAME, receipt);
  opened(receipt.receiptNumber, receipt.queryCode);
}

/** The receipt, while it may be shown; null after that. */
export function receipt(): Kept | null {
  const given = kept<Kept>(NAME);
  if (given && Date.now() - given.at > SHOWN) {
    forget(NAME);
    return null;
  }
  return given;
}

/** After WeChat was killed: while the receipt may be shown, its code opens the matter again. */
export function reopened(number: string): void {
  const kept = receipt();
  if (kept?.receiptNumber === number) {
    opened(number, kept.queryCode);
  }
}

/** The citizen has written it down. */
export function putAway(): void {
  forget(NAME);
}
