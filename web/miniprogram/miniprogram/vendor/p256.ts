/** What the proofs need of @noble/curves and @noble/hashes, bundled to one file by scripts/build.mjs. */
import { mapHashToField } from '@noble/curves/abstract/modular';
import { p256 as curve } from '@noble/curves/nist';

export { sha256 } from '@noble/hashes/sha2';

export const p256 = {
  sign: curve.sign,
  verify: curve.verify,
  getPublicKey: curve.getPublicKey,
  /** A private key from 48 random bytes, without bias (FIPS 186-5, A.2.1). */
  keyFromSeed: (seed: Uint8Array): Uint8Array => mapHashToField(seed, curve.CURVE.n),
};
