import { createPublicKey, type KeyObject } from 'node:crypto';
import { Refusal } from '../../../base/errors.ts';
import { algorithmOf } from '../../../standards/keys.ts';
import { type Certificate, readCertificate } from '../../../standards/x509/index.ts';

/** What a file held: a private key, and certificates as DER in any order. */
export type SealMaterial = { key: KeyObject; certificates: readonly Uint8Array[] };

/**
 * The seal in order: its own certificate first, then each one's issuer.
 * @throws Refusal 'issuers/weak-key' for anything but RSA from 2048 bits and P-256; and as `orderedChain`
 */
export function checkedSeal({ key, certificates }: SealMaterial, now: Date) {
  mustBeStrong(key);
  return { key, certificates: orderedChain(createPublicKey(key), certificates, now) };
}

function mustBeStrong(key: KeyObject): void {
  try {
    if (algorithmOf(key) !== 'EdDSA') return;
  } catch {
    // Said below.
  }
  throw new Refusal('issuers/weak-key', 422);
}

/**
 * The certificates that belong to a key, its own first. A chain is complete when its own certificate is self-signed or
 * its issuer stands beside it, and so on up; the root itself may be left out, verifiers have their own.
 * @param publicKey that the certificate has to be about
 * @throws Refusal 'issuers/certificate-unreadable', 'issuers/certificate-of-another-key', 'issuers/certificate-expired',
 *   'issuers/certificate-not-yet-valid', 'issuers/certificate-wrong-use', 'issuers/chain-incomplete'
 */
export function orderedChain(publicKey: KeyObject, ders: readonly Uint8Array[], now: Date): Uint8Array[] {
  const certificates = ders.map((der) => {
    const certificate = readCertificate(der);
    if (!certificate) throw new Refusal('issuers/certificate-unreadable', 422);
    return certificate;
  });
  const own = certificates.find((certificate) => certificate.publicKey.equals(publicKey));
  if (!own) throw new Refusal('issuers/certificate-of-another-key', 422);
  mustBeUsable(own, now);
  return chainFrom(own, certificates, now).map(({ der }) => der);
}

function mustBeUsable({ notBefore, notAfter, keyUsage, isAuthority }: Certificate, now: Date): void {
  if (notAfter <= now) throw new Refusal('issuers/certificate-expired', 422);
  if (notBefore > now) throw new Refusal('issuers/certificate-not-yet-valid', 422);
  const maySign = !keyUsage || keyUsage.has('digitalSignature') || keyUsage.has('nonRepudiation');
  if (!maySign || isAuthority) throw new Refusal('issuers/certificate-wrong-use', 422);
}

function chainFrom(own: Certificate, all: readonly Certificate[], now: Date): Certificate[] {
  const path = [own];
  for (let last = own; !isSelfSigned(last); last = path.at(-1)!) {
    const next = all.find((candidate) => !path.includes(candidate) && signedBy(last, candidate));
    if (!next) break;
    if (next.notAfter <= now) throw new Refusal('issuers/certificate-expired', 422);
    path.push(next);
  }
  if (path.length === 1 && !isSelfSigned(own)) throw new Refusal('issuers/chain-incomplete', 422);
  return path;
}

function signedBy(certificate: Certificate, issuer: Certificate): boolean {
  return (
    issuer.isAuthority &&
    issuer.subjectBytes === certificate.issuerBytes &&
    certificate.isSignedBy(issuer.publicKey)
  );
}

/** Whether nobody but the key itself vouches for it. */
export function isSelfSigned(certificate: Certificate): boolean {
  return (
    certificate.subjectBytes === certificate.issuerBytes && certificate.isSignedBy(certificate.publicKey)
  );
}
