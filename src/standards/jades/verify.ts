import { fitsKey, isRight } from './algorithms.ts';
import type { JadesDocument } from './read.ts';
import { signingInput } from './signing-input.ts';

/** What speaks against a seal, apart from whether its certificate is to be believed. */
export type SealProblem = 'wrong-certificate' | 'wrong-key' | 'does-not-match';

/**
 * Whether a seal is right: the certificate is the one that the protected header names, its key is of the kind that the
 * algorithm needs, and it signed exactly this text. Whether the certificate leads to an anchor is asked of
 * `validateChain`. Never throws.
 */
export function checkSeal(document: JadesDocument): SealProblem | undefined {
  const { certificates, thumbprint, algorithm, payload, protectedHeader, signature } = document;
  const own = certificates[0];
  if (own?.thumbprint !== thumbprint) return 'wrong-certificate';
  if (!fitsKey(algorithm, own.publicKey)) return 'wrong-key';
  const bytes = signingInput(protectedHeader, payload);
  // A decoder takes several texts for the same bytes; one spelling is right.
  const given = Buffer.from(signature, 'base64url');
  if (given.toString('base64url') !== signature) return 'does-not-match';
  return isRight(algorithm, { key: own.publicKey, bytes, signature: given }) ? undefined : 'does-not-match';
}
