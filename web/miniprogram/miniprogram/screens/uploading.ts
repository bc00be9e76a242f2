/** A file that is being sent, as a line of the list. */
import type { Chosen } from '../services/files';
import { sized } from './numbers';

export function row(file: Chosen): { id: string; name: string; size: string; state: string; percent: number; trouble: string } {
  return { id: file.id, name: file.name, size: sized(file.size), state: file.state, percent: Math.round(file.progress), trouble: file.problem };
}
