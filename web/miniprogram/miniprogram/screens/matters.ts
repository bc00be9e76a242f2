/** The account's matters of three kinds, as one kind of line. */
import type { Overview } from '../services/me';
import type { Mine } from '../services/petitions';
import type { MyBooking } from '../services/receptions';
import type { MyRequest } from '../services/requests';
import { date } from './days';
import { ending } from './numbers';
import { hours } from './reception';

/** A line of a list. */
export interface Matter {
  page: string;
  number: string;
  title: string;
  state: string;
  tone: string;
  next: string;
  about: string;
}

export function ofPetition(mine: Mine): Matter {
  const next = mine.nextStep;
  return {
    page: 'petition',
    number: mine.receiptNumber,
    title: mine.title,
    state: mine.statusLabel,
    tone: '',
    next: next ? [next.text, next.dueOn ? `最迟 ${date(next.dueOn)}` : ''].filter((part) => part).join('，') : '',
    about: `${date(mine.registeredAt)} 登记，编号尾号 ${ending(mine.receiptNumber)}`,
  };
}

export function ofRequest(mine: MyRequest): Matter {
  const next = mine.nextStep;
  return {
    page: 'request',
    number: mine.receiptNumber,
    title: mine.title,
    state: mine.statusLabel,
    tone: '',
    next: next ? [next.text, next.dueOn ? `最迟 ${date(next.dueOn)}` : ''].filter((part) => part).join('，') : '',
    about: `公开申请，${date(mine.registeredAt)} 登记，编号尾号 ${ending(mine.receiptNumber)}`,
  };
}

/** As the portal's own list has it (MyList). */
export const TONES: Record<MyBooking['status'], string> = { booked: 'good', cancelled: 'quiet', 'called-off': 'late' };

export function ofBooking(mine: MyBooking): Matter {
  return {
    page: 'my-booking',
    number: mine.bookingNumber,
    title: `${date(mine.reception.date)} 领导接访`,
    state: mine.statusLabel,
    tone: TONES[mine.status],
    next: mine.status !== 'booked' ? '' : `${hours(mine.reception)}，${mine.reception.place}`,
    about: `预约号尾号 ${ending(mine.bookingNumber)}`,
  };
}

/** Everything of the first screen in one list: petitions, then requests, then what is booked. */
export function overviewed(overview: Overview): Matter[] {
  return [
    ...overview.petitions.items.map(ofPetition),
    ...overview.requests.items.map(ofRequest),
    ...overview.bookings.items.filter((booking) => !booking.cancelled).map(ofBooking),
  ];
}
