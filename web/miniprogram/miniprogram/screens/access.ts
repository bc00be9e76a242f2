import type { Access } from '../services/petitions';

/** Codes that were typed, while the mini-program runs; they stand in no address and in no storage. */
const codes = new Map<string, string>();

/** A matter was opened by its number and code. */
export function opened(number: string, code: string): void {
  codes.set(number, code);
}

/** By what right a matter is seen: its code, or the account. */
export function accessTo(number: string): Access {
  const code = codes.get(number);
  return code ? { receiptNumber: number, queryCode: code } : { receiptNumber: number };
}

/** 结束查看: the code is forgotten. */
export function closed(number: string): void {
  codes.delete(number);
}
