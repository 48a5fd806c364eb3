import { createECDH, createPrivateKey, type KeyObject } from 'node:crypto';

/**
 * The P-256 key whose private half is `secret`, so that it need not be kept.
 * @param secret 32 bytes that look random; one in 2³² of them is none of the curve, and throws
 */
export function derivedP256Key(secret: Uint8Array): KeyObject {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(Buffer.from(secret));
  const point = curve.getPublicKey();
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  const [x, y] = [text(point.subarray(1, 33)), text(point.subarray(33))];
  return createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x, y, d: text(secret) }, format: 'jwk' });
}
