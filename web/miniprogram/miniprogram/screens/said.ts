import { asFailure } from '../services/failure';

/** The sentence for whatever went wrong. */
export function said(thrown: unknown): string {
  return asFailure(thrown).sentence;
}
