import { createPublicKey } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type CompactJws, verifyJws } from '../../jose/index.ts';
import { asArray, isJsonObject, type JsonObject, stringsOf } from '../../json.ts';
import { type PublicKey, publicKeyOf } from '../../public-key.ts';
import { checkHeader } from '../check-jws.ts';
import type { Learned, SignatureAnswer } from '../envelope.ts';
import type { VerificationPowers } from '../powers.ts';
import { type Finding, ok, skipped, unknown, wrong } from '../report.ts';
import { findTooMuch } from './edc-form.ts';
import { checkAssertion, datesOfAssertion } from './open-badges-2-form.ts';

type Powers = Pick<VerificationPowers, 'fetchDocument'>;

/** Ends a check with its finding. */
class Found extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

/**
 * A hosted badge: what counts is what stands at its address now, and that the address is one of its issuer's (Open
 * Badges 2.0 §5.1). No key proves anything, so that it is as sure as that web service is.
 * @param given a copy of the assertion, which has to be the same as the one at the address
 */
export function checkHosted(
  url: string,
  given: JsonObject | undefined,
  powers: Powers,
): Promise<SignatureAnswer> {
  return answering(async () => {
    const assertion = await fetchJson(url, powers);
    const form = checkAssertion(assertion);
    if (form.result !== 'ok') throw new Found(form);
    if (assertion.id !== url || (given && !isDeepStrictEqual(given, assertion)))
      throw new Found(wrong('signature/hosted-different', { url }));
    if (!isOfType(assertion, ['HostedBadge', 'hosted'])) throw new Found(wrong('signature/missing'));
    const { issuer, claims } = await fetchIssuer(assertion, powers);
    if (!isWithin(url, issuer))
      throw new Found(wrong('signature/hosted-elsewhere', { url, issuer: String(issuer.id) }));
    const isRevoked = assertion.revoked !== undefined && assertion.revoked !== false;
    const status = isRevoked ? withdrawn(assertion.revocationReason) : ok('status/ok', { count: 1 });
    const learned = { claims, status, ...datesOfAssertion(assertion) };
    return { finding: ok('signature/ok-hosted', { url }), by: { id: String(issuer.id) }, learned };
  });
}

/**
 * A signed badge: the key has to be one that the issuer's profile names, and that names the issuer as its owner (Open
 * Badges 2.0 §5.2). Revocation stands in the list of the profile.
 */
export function checkSigned(jws: CompactJws, claims: JsonObject, powers: Powers): Promise<SignatureAnswer> {
  return answering(async () => {
    const refused = checkHeader(jws.header);
    if (refused) throw new Found(refused);
    if (!isOfType(claims, ['SignedBadge', 'signed'])) throw new Found(wrong('signature/missing'));
    const { issuer, claims: whole } = await fetchIssuer(claims, powers);
    const { url, key } = await fetchKey(claims, issuer, powers);
    if (!verifyJws(jws, key)) throw new Found(wrong('signature/does-not-match'));
    const learned: Learned = { claims: whole, status: await statusOf(claims, issuer, powers) };
    return { finding: ok('signature/ok-web-key', { key: url }), by: { id: String(issuer.id) }, learned };
  });
}

async function answering(check: () => Promise<SignatureAnswer>): Promise<SignatureAnswer> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Found) return { finding: error.finding };
    throw error;
  }
}

const WEB = /^https?:\/\//;

/** Only what stands in the web has an origin that can be compared. */
async function fetchJson(url: string, { fetchDocument }: Powers): Promise<JsonObject> {
  if (!WEB.test(url) || !URL.canParse(url)) throw new Found(unknown('signature/hosted-unreachable', { url }));
  const answer = await fetchDocument?.(url).catch(() => undefined);
  if (answer === null) throw new Found(wrong('signature/hosted-gone', { url }));
  const read = typeof answer === 'string' ? parsed(answer) : answer;
  if (!isJsonObject(read)) throw new Found(unknown('signature/hosted-unreachable', { url }));
  const tooMuch = findTooMuch(read);
  if (tooMuch) throw new Found(tooMuch);
  return read;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The profile is always asked for at its own address: anybody could write one into a badge. */
async function fetchIssuer(
  assertion: JsonObject,
  powers: Powers,
): Promise<{ issuer: JsonObject; claims: JsonObject }> {
  const badge = isJsonObject(assertion.badge)
    ? assertion.badge
    : await fetchJson(String(assertion.badge), powers);
  const id = isJsonObject(badge.issuer) ? badge.issuer.id : badge.issuer;
  if (typeof id !== 'string' || !WEB.test(id) || !URL.canParse(id))
    throw new Found(unknown('signature/issuer-not-a-did', { issuer: String(id ?? '').slice(0, 200) }));
  const issuer = await fetchJson(id, powers);
  if (issuer.id !== id) throw new Found(wrong('signature/hosted-different', { url: id }));
  return { issuer, claims: { ...assertion, badge: { ...badge, issuer } } };
}

function isOfType({ verification }: JsonObject, types: readonly string[]): boolean {
  const [first] = asArray(verification);
  return isJsonObject(first) && stringsOf(first.type).some((type) => types.includes(type));
}

/** Where the issuer keeps its badges: what its profile says, else under its own host (Open Badges 2.0 §4.5). */
function isWithin(url: string, issuer: JsonObject): boolean {
  const { origin, hostname } = new URL(url);
  const said = isJsonObject(issuer.verification) ? issuer.verification : {};
  const starts = stringsOf(said.startsWith);
  // The origin is compared too: 'https://a.example' is also how 'https://a.example.evil.example' starts.
  const isStart = (start: string) =>
    URL.canParse(start) && new URL(start).origin === origin && url.startsWith(start);
  if (starts.length > 0) return starts.some(isStart);
  const hosts = stringsOf(said.allowedOrigins);
  if (hosts.length > 0) return hosts.includes(hostname);
  return new URL(String(issuer.id)).origin === origin;
}

async function fetchKey(
  { verification }: JsonObject,
  issuer: JsonObject,
  powers: Powers,
): Promise<{ url: string; key: PublicKey }> {
  const [first] = asArray(verification);
  const keys = asArray(issuer.publicKey).map((key) => (isJsonObject(key) ? key.id : key));
  const url = String((isJsonObject(first) ? first.creator : undefined) ?? keys[0] ?? '');
  const params = { key: url, issuer: String(issuer.id) };
  if (!keys.includes(url)) throw new Found(wrong('signature/key-unknown', params));
  const document = await fetchJson(url, powers);
  if (document.id !== url || document.owner !== issuer.id)
    throw new Found(wrong('signature/key-of-another', params));
  const key = readPem(document.publicKeyPem);
  if (!key) throw new Found(unknown('signature/key-unsupported', { key: url }));
  return { url, key };
}

function readPem(pem: unknown): PublicKey | undefined {
  if (typeof pem !== 'string' || !/^\s*-----BEGIN (?:RSA )?PUBLIC KEY-----/.test(pem) || pem.length > 10_000)
    return undefined;
  try {
    return publicKeyOf(createPublicKey(pem));
  } catch {
    return undefined;
  }
}

async function statusOf(assertion: JsonObject, issuer: JsonObject, powers: Powers): Promise<Finding> {
  const { revocationList: list } = issuer;
  if (typeof list !== 'string') return skipped('status/none');
  const answer = await fetchJson(list, powers).catch(() => undefined);
  if (!answer) return unknown('status/unreachable', { list });
  const named = asArray(answer.revokedAssertions).map((entry) =>
    isJsonObject(entry) ? entry : { id: entry },
  );
  const found = named.find(
    ({ id, uid }: JsonObject) =>
      id === assertion.id || (uid !== undefined && (uid === assertion.uid || uid === assertion.id)),
  );
  return found ? withdrawn((found as JsonObject).revocationReason) : ok('status/ok', { count: 1 });
}

function withdrawn(reason: unknown): Finding {
  return wrong('status/withdrawn', { reason: typeof reason === 'string' ? reason.slice(0, 300) : '' });
}
