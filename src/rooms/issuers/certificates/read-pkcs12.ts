import type { KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { Refusal } from '../../../base/errors.ts';
import { importPrivateKey } from '../../../standards/keys.ts';
import type { SealMaterial } from './checked-seal.ts';

/** Files of trust services have a few kilobytes. */
export const MAX_PKCS12_BYTES = 200_000;

/** Whoever makes a file says how often the password is hashed: so often that a server stands still is refused. */
const MOST_ITERATIONS = 2_000_000;

/**
 * The key and the certificates of a PKCS #12 file (RFC 7292), with the ciphers of today (PBES2, AES) and of old.
 * @throws Refusal 'issuers/not-pkcs12', 'issuers/wrong-password', 'issuers/no-key-in-file'
 */
export function readPkcs12(bytes: Uint8Array, password: string): SealMaterial {
  const file = open(parse(bytes), password);
  const keys = ['pkcs8ShroudedKeyBag', 'keyBag'].flatMap(
    (kind) => file.getBags({ bagType: oid(kind) })[oid(kind)] ?? [],
  );
  const key = keys[0] && keyOf(keys[0]);
  if (!key || keys.length !== 1) throw new Refusal('issuers/no-key-in-file', 422);
  const certificates = (file.getBags({ bagType: oid('certBag') })[oid('certBag')] ?? []).map(certificateOf);
  return { key, certificates };
}

function oid(name: string): string {
  return String(forge.pki.oids[name]);
}

function parse(bytes: Uint8Array): forge.asn1.Asn1 {
  if (bytes.byteLength > MAX_PKCS12_BYTES) throw new Refusal('issuers/not-pkcs12', 422);
  try {
    const file = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('binary')));
    if (iterations(file) > MOST_ITERATIONS) throw new Error('too many iterations');
    return file;
  } catch {
    throw new Refusal('issuers/not-pkcs12', 422);
  }
}

/** The largest number behind a salt, also in parts that are wrapped as bytes: how often a password is hashed. */
function iterations({ type, value }: forge.asn1.Asn1): number {
  if (!Array.isArray(value)) return type === forge.asn1.Type.OCTETSTRING ? iterationsWithin(value) : 0;
  const counts = value.map((part, at) => {
    const isCount =
      part.type === forge.asn1.Type.INTEGER && value[at - 1]?.type === forge.asn1.Type.OCTETSTRING;
    return isCount ? Number.parseInt(forge.util.bytesToHex(String(part.value)), 16) : iterations(part);
  });
  return Math.max(0, ...counts);
}

function iterationsWithin(bytes: string): number {
  try {
    return iterations(forge.asn1.fromDer(bytes));
  } catch {
    return 0;
  }
}

function open(file: forge.asn1.Asn1, password: string): forge.pkcs12.Pkcs12Pfx {
  try {
    return forge.pkcs12.pkcs12FromAsn1(file, true, password);
  } catch (error) {
    // forge knows no codes: a wrong password is told by the check sum, or by a plain text that is none.
    const isPassword = /password|MAC|padding|decrypt/i.test(String(error));
    throw new Refusal(isPassword ? 'issuers/wrong-password' : 'issuers/not-pkcs12', 422);
  }
}

function keyOf({ key, asn1 }: forge.pkcs12.Bag): KeyObject | undefined {
  try {
    // Of elliptic curves forge knows nothing and hands on what it has decrypted.
    const info = key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1;
    return importPrivateKey(derOf(info));
  } catch {
    return undefined;
  }
}

function certificateOf({ cert, asn1 }: forge.pkcs12.Bag): Uint8Array {
  return derOf(cert ? forge.pki.certificateToAsn1(cert) : asn1);
}

function derOf(asn1: forge.asn1.Asn1): Uint8Array {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
}
