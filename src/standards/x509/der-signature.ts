import { Integer, Sequence } from 'asn1js';
import type { Algorithm } from '../keys.ts';

/**
 * A signature as certificates, PDF and time stamps hold it: that of ES256 as SEQUENCE of r and s (RFC 3279 §2.2.3)
 * instead of the 64 bytes of JOSE, the others as they are.
 */
export function derSignature(algorithm: Algorithm, signature: Uint8Array): Uint8Array {
  if (algorithm !== 'ES256') return signature;
  const half = signature.length / 2;
  const number = (bytes: Uint8Array) => Integer.fromBigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  const value = [number(signature.subarray(0, half)), number(signature.subarray(half))];
  return new Uint8Array(new Sequence({ value }).toBER());
}
