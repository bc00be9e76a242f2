/** 领导接访: the days, a place on one, and giving it back. */
import { once } from './once';
import type { IdType, Page } from './petitions';
import { BOOKINGS, lettered } from './registers';
import { ask, see } from './request';

export interface Reception {
  id: number;
  date: string;
  from: string;
  to: string;
  place: string;
  leader: string;
  position: string;
  field?: string | null;
  agency?: string | null;
  /** Places that are still free. */
  left: number;
  bookUntil: string;
  status: string;
  statusLabel: string;
  /** Why the day was called off. */
  calledOff?: string | null;
}

export interface Booking {
  about: string;
  petitionNumber?: string | null;
  /** Who comes, at most five; the first is the one to call. */
  representatives: { name: string }[];
  phone: string;
  idType: Exclude<IdType, 'credit-code'>;
  idNumber: string;
  headcount: number;
}

export interface BookingReceipt {
  bookingNumber: string;
  queryCode: string;
}

export interface BookingView {
  bookingNumber: string;
  reception: Reception;
  about: string;
  representatives: string[];
  headcount: number;
  status: 'booked' | 'cancelled' | 'called-off';
  statusLabel: string;
  cancelled: boolean;
  cancellable: boolean;
}

/** A line of the account's own list. */
export type MyBooking = BookingView;

const ROOT = '/api/v1/receptions';

/** From today on, the nearest first. */
export async function list(show?: (days: Reception[], fresh: boolean) => void): Promise<Reception[]> {
  const answer = await see<{ items: Reception[] }>({ path: ROOT, as: 'anybody' }, (days, fresh) => show?.(days.items, fresh));
  return answer.items;
}

/** Books once, however often it is sent. */
export async function book(reception: number, booking: Booking, again = false): Promise<BookingReceipt & { earlier: boolean }> {
  const done = await once<BookingReceipt>({
    slot: `book:${reception}`,
    path: `${ROOT}/${reception}/bookings`,
    body: booking,
    again,
  });
  return { ...numbered(done.value), earlier: done.earlier };
}

export async function lookUp(bookingNumber: string, queryCode: string): Promise<BookingView> {
  const body = { bookingNumber, queryCode };
  return numbered(await ask<BookingView>({ path: `${ROOT}/bookings/lookup`, method: 'POST', body, repeatable: true, as: 'anybody' }));
}

/** Gives the place back, at the latest on the day before; by the code, or by the account that has the booking. */
export async function cancel(bookingNumber: string, queryCode?: string): Promise<BookingView> {
  const body = queryCode ? { bookingNumber, queryCode } : { bookingNumber };
  return numbered(await ask<BookingView>({ path: `${ROOT}/bookings/cancellation`, method: 'POST', body, repeatable: true }));
}

export async function mine(
  page: number,
  show?: (list: Page<MyBooking>, fresh: boolean) => void,
  size = 20,
): Promise<Page<MyBooking>> {
  const drawn = (list: Page<MyBooking>): Page<MyBooking> => ({ ...list, items: list.items.map(numbered) });
  const asked = { path: '/api/v1/me/bookings', query: { page, size }, as: 'account' as const };
  return drawn(await see<Page<MyBooking>>(asked, (list, fresh) => show?.(drawn(list), fresh)));
}

/** Its number with the letters of its register. */
export function numbered<T extends { bookingNumber: string }>(found: T): T {
  return { ...found, bookingNumber: lettered(BOOKINGS, found.bookingNumber) };
}
