/** The registers beside that of petitions: people write their letters before a number, the portal answers with its digits alone. */
export const REQUESTS = 'GK';
export const BOOKINGS = 'JF';

/** A number as it stands on papers, so that it tells by itself what it belongs to; the portal reads it either way. */
export function lettered(letters: string, number: string): string {
  return number.startsWith(letters) ? number : letters + number;
}
