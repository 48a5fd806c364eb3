import { X509Certificate } from 'node:crypto';
import { assertionUrls, didOf, findAssertionKey, resolveDidDocument } from '../did/index.ts';
import { type CompactJws, headerProblem, verifyJws } from '../jose/index.ts';
import { asArray, isJsonObject, type JsonObject, stringsOf } from '../json.ts';
import { type PublicKey, publicKeyOf, publicMembers } from '../public-key.ts';
import { findingOf, keyFinding } from './check-signature.ts';
import type { SignatureAnswer } from './envelope.ts';
import type { VerificationPowers } from './powers.ts';
import { type Finding, ok, unknown, wrong } from './report.ts';

type Powers = Pick<VerificationPowers, 'resolveDid' | 'now'>;

/**
 * The signature step of a JWT: signed with a key that the issuer's DID document lists, or with that of the certificate
 * in its header. The header chooses neither the algorithm nor whose key counts.
 * @param issuer who the credential says it is from; undefined: only a certificate can tell
 */
export async function checkJws(
  jws: CompactJws,
  issuer: string | undefined,
  powers: Powers,
): Promise<SignatureAnswer> {
  const refused = checkHeader(jws.header);
  if (refused) return { finding: refused };
  const certificates = certificatesOf(jws.header);
  if (certificates === null) return { finding: wrong('signature/malformed', { member: 'x5c' }) };
  if (issuer?.startsWith('did:')) {
    const finding = await checkWithDid(jws, issuer, powers);
    const by = { id: issuer, ...(certificates && { certificates }) };
    if (finding.result !== 'ok') return { finding };
    return { finding, by: isOfLeaf(jws, certificates) ? by : { id: issuer } };
  }
  if (certificates) return checkWithCertificate(jws, issuer, certificates, powers);
  return { finding: unknown('signature/issuer-not-a-did', { issuer: issuer ?? '' }) };
}

/** What is wrong with a header, as an answer of the signature step. */
export function checkHeader(header: JsonObject): Finding | undefined {
  const found = headerProblem(header);
  if (!found) return undefined;
  if (found.problem === 'critical') return wrong('signature/critical-unknown', { name: found.name });
  if (found.problem === 'refused-algorithm') return wrong('signature/algorithm-refused', { alg: found.alg });
  return unknown('signature/unsupported', { type: found.alg });
}

async function checkWithDid(jws: CompactJws, issuer: string, { resolveDid, now }: Powers): Promise<Finding> {
  const { kid } = jws.header;
  const named = typeof kid === 'string' ? keyUrlOf(kid, issuer) : undefined;
  if (named !== undefined && didOf(named) !== issuer)
    return wrong('signature/key-of-another', { key: named, issuer });
  try {
    const document = await resolveDidDocument(issuer, resolveDid);
    if (named === undefined) return checkWithAny(jws, document, issuer, now);
    const found = findAssertionKey(document, named, now);
    if ('problem' in found) return keyFinding(found.problem, named, issuer);
    return isSigned(jws, found) ? ok('signature/ok', { key: named }) : wrong('signature/does-not-match');
  } catch (error) {
    return findingOf(error, issuer);
  }
}

/** 'key-1' and '#key-1' are keys of the issuer's own. */
function keyUrlOf(kid: string, issuer: string): string {
  if (kid.startsWith('#')) return issuer + kid;
  return kid.startsWith('did:') ? kid : `${issuer}#${kid}`;
}

/** Without a name of the key, any of the issuer's that fits. */
function checkWithAny(jws: CompactJws, document: JsonObject, issuer: string, now: Date): Finding {
  for (const url of assertionUrls(document)) {
    const found = findAssertionKey(document, url, now);
    if ('key' in found && isSigned(jws, found)) return ok('signature/ok', { key: url });
  }
  return wrong('signature/key-unknown', { key: '', issuer });
}

/** A key in the header is a hint at most: it has to be the one that was found otherwise. */
function isSigned(jws: CompactJws, found: PublicKey): boolean {
  const { jwk } = jws.header;
  if (jwk !== undefined && !(isJsonObject(jwk) && isSameKey(jwk, found))) return false;
  return verifyJws(jws, found);
}

function isSameKey(jwk: JsonObject, { key }: PublicKey): boolean {
  const own = publicMembers(key.export({ format: 'jwk' }) as JsonObject);
  return own !== undefined && JSON.stringify(publicMembers(jwk)) === JSON.stringify(own);
}

const MOST_CERTIFICATES = 10;

/** The certificates of a header as DER; undefined where it has none, null where they cannot be read. */
function certificatesOf({ x5c }: JsonObject): readonly Uint8Array[] | undefined | null {
  if (x5c === undefined) return undefined;
  const texts = stringsOf(x5c);
  const isRight =
    texts.length > 0 && texts.length === asArray(x5c).length && texts.length <= MOST_CERTIFICATES;
  if (!isRight || texts.some((text) => !/^[A-Za-z0-9+/]{100,20000}={0,2}$/.test(text))) return null;
  return texts.map((text) => Buffer.from(text, 'base64'));
}

function leafOf(certificates: readonly Uint8Array[]): X509Certificate | undefined {
  try {
    return new X509Certificate(certificates[0]!);
  } catch {
    return undefined;
  }
}

function isOfLeaf(jws: CompactJws, certificates: readonly Uint8Array[] | undefined): boolean {
  const leaf = certificates && leafOf(certificates);
  const key = leaf && publicKeyOf(leaf.publicKey);
  return key !== undefined && verifyJws(jws, key);
}

/**
 * Signed with a certificate (SD-JWT VC §3.5, `x5c`). Whether the certificate is to be trusted the issuer step asks; here,
 * that the credential does not speak for an address which the certificate is not for.
 */
async function checkWithCertificate(
  jws: CompactJws,
  issuer: string | undefined,
  certificates: readonly Uint8Array[],
  powers: Powers,
): Promise<SignatureAnswer> {
  const leaf = leafOf(certificates);
  const key = leaf && publicKeyOf(leaf.publicKey);
  if (!leaf) return { finding: wrong('signature/malformed', { member: 'x5c' }) };
  const subject = leaf.subject.replaceAll('\n', ', ');
  if (!key) return { finding: unknown('signature/key-unsupported', { key: subject }) };
  if (issuer !== undefined && !isFor(leaf, issuer))
    return { finding: wrong('signature/key-of-another', { key: subject, issuer }) };
  if (!verifyJws(jws, key)) return { finding: wrong('signature/does-not-match') };
  const id = issuer ?? (await confirmedDid(jws, powers)) ?? subject;
  return { finding: ok('signature/ok', { key: subject }), by: { id, certificates } };
}

/** Where the certificate is for nobody by name: the DID that `kid` names, if that lists the same key as its own. */
async function confirmedDid(jws: CompactJws, powers: Powers): Promise<string | undefined> {
  const { kid } = jws.header;
  if (typeof kid !== 'string' || !kid.startsWith('did:')) return undefined;
  const { result } = await checkWithDid(jws, didOf(kid), powers);
  return result === 'ok' ? didOf(kid) : undefined;
}

/** The address stands in the certificate as such, or its host does. */
function isFor(leaf: X509Certificate, issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const names = (leaf.subjectAltName ?? '').split(', ');
  const { protocol, hostname } = new URL(issuer);
  if (names.includes(`URI:${issuer}`)) return true;
  return (
    protocol === 'https:' && leaf.checkHost(hostname, { subject: 'never', wildcards: false }) !== undefined
  );
}
