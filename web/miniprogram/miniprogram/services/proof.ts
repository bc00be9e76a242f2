/** Proof that a request comes from this phone: DPoP (RFC 9449) with ES256. The private key never leaves the phone. */
import { p256, sha256 } from '../vendor/p256';
import { base64url, bytesOf, hex, unhex } from './encoding';
import { randomBytes } from './random';
import { forget, keep, kept } from './store';

const KEY = 'proof:key';
const OFFSET = 'proof:offset';

let seed: Uint8Array | null = null;
let count = 0;

/** Whether this phone can make proofs: iOS before 14 has no BigInt. */
export function able(): boolean {
  return typeof BigInt === 'function';
}

/** A proof for one request; never the same twice. */
export async function proofFor(method: string, url: string, token: string | null): Promise<string> {
  const secret = await key();
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: publicKey(secret) };
  const claims: Record<string, unknown> = {
    jti: await fresh(),
    htm: method,
    htu: url.split('?')[0],
    iat: Math.floor(now() / 1000),
  };
  if (token !== null) {
    claims['ath'] = base64url(sha256(bytesOf(token)));
  }
  const said = `${part(header)}.${part(claims)}`;
  const signature = p256.sign(sha256(bytesOf(said)), secret, { prehash: false, lowS: false });
  return `${said}.${base64url(signature.toCompactRawBytes())}`;
}

/** The time by the server's clock, as far as it is known. */
export function now(): number {
  return Date.now() + (kept<number>(OFFSET) ?? 0);
}

/** The server said what time it is. */
export function setClock(server: string): boolean {
  const time = Date.parse(server);
  if (Number.isNaN(time)) {
    return false;
  }
  keep(OFFSET, time - Date.now());
  return true;
}

/** A session that ended takes its key along. */
export function dropKey(): void {
  forget(KEY);
}

async function key(): Promise<Uint8Array> {
  const known = kept<string>(KEY);
  if (known) {
    return unhex(known);
  }
  const made = p256.keyFromSeed(await randomBytes(48));
  keep(KEY, hex(made));
  return made;
}

function publicKey(secret: Uint8Array): Record<string, string> {
  const point = p256.getPublicKey(secret, false);
  return { kty: 'EC', crv: 'P-256', x: base64url(point.slice(1, 33)), y: base64url(point.slice(33)) };
}

async function fresh(): Promise<string> {
  seed = seed ?? (await randomBytes(32));
  count += 1;
  return base64url(sha256(bytesOf(`${hex(seed)}.${count}`)).slice(0, 16));
}

function part(value: unknown): string {
  return base64url(bytesOf(JSON.stringify(value)));
}
