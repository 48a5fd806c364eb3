import { Refusal } from '../../base/errors.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import type { Signer } from '../keys.ts';
import type { PublicKey } from '../public-key.ts';
import { readDateTimeStamp } from '../vc/date-time.ts';
import { type CompactJws, numericDate, signCompact, verifyCompact } from './compact.ts';

/** The parts of a credential that a JWT names again. */
type Named = JsonObject & { issuer?: unknown; validFrom?: unknown; validUntil?: unknown };

/**
 * A credential of the VC Data Model 2.0 as a signed JWT (Open Badges 3.0 §8.2.4): the credential itself, with the
 * claims of a JWT beside its members. Its key is the one that `kid` names in the issuer's DID document.
 */
export async function signVcJwt(credential: Named, signer: Signer): Promise<string> {
  const header = { typ: 'JWT', kid: signer.verificationMethod };
  return signCompact(header, { ...credential, ...claimsOf(credential) }, signer);
}

/**
 * The credential in a signed JWT, whose signature fits the key; whose key that is, and all else about it, the caller
 * has to have asked.
 * @throws Refusal 'jose/malformed', 'jose/signature', 'jose/claims-differ' (params: claim)
 */
export function verifyVcJwt(text: string, publicKey: PublicKey): JsonObject {
  const { credential, differs } = credentialOf(verifyCompact(text, publicKey));
  if (differs !== undefined) throw new Refusal('jose/claims-differ', 422, { claim: differs });
  return credential;
}

function claimsOf({ issuer, id, validFrom, validUntil, credentialSubject }: Named): JsonObject {
  const subject = isJsonObject(credentialSubject) ? credentialSubject.id : undefined;
  return {
    iss: isJsonObject(issuer) ? issuer.id : issuer,
    ...(id !== undefined && { jti: id }),
    ...(typeof validFrom === 'string' && { nbf: numericDate(validFrom) }),
    ...(subject !== undefined && { sub: subject }),
    ...(typeof validUntil === 'string' && { exp: numericDate(validUntil) }),
  };
}

/** What a JWT says of a credential; `differs` is the first claim that does not agree with the credential in it. */
export type CarriedCredential = { credential: JsonObject; differs?: string };

const CLAIMS = ['iss', 'jti', 'nbf', 'sub', 'exp', 'iat', 'aud', 'cnf'] as const;

/**
 * The credential that a JWT carries, in either manner: as the claim `vc` (VC Data Model 1.1 §6.3.1) or being the
 * credential itself (Open Badges 3.0 §8.2.4; Securing VCs using JOSE 1.0 §3.1.1). What stands in both places has to say
 * the same: else one reader believes the signer and another the name in the credential.
 */
export function credentialOf({ payload }: Pick<CompactJws, 'payload'>): CarriedCredential {
  const inner = isJsonObject(payload.vc) ? payload.vc : undefined;
  const members = inner ?? Object.fromEntries(Object.entries(payload).filter(([name]) => !isClaim(name)));
  const differs = CHECKS.find(({ agrees }) => !agrees(payload, members))?.claim;
  const credential = inner ? completed(inner, payload) : members;
  return { credential, ...(differs !== undefined && { differs }) };
}

function isClaim(name: string): boolean {
  return (CLAIMS as readonly string[]).includes(name);
}

/** In the manner of 1.1 members may stand in the claims alone. */
function completed(vc: JsonObject, { iss, jti, sub, nbf, exp }: JsonObject): JsonObject {
  const subject = vc.credentialSubject;
  const withSubject = isJsonObject(subject) && subject.id === undefined && typeof sub === 'string';
  return {
    ...vc,
    ...(vc.issuer === undefined && iss !== undefined && { issuer: iss }),
    ...(vc.id === undefined && jti !== undefined && { id: jti }),
    ...(withSubject && { credentialSubject: { ...subject, id: sub } }),
    ...(vc.issuanceDate === undefined && isDate(nbf) && { issuanceDate: dateOf(nbf) }),
    ...(vc.expirationDate === undefined && isDate(exp) && { expirationDate: dateOf(exp) }),
  };
}

type Check = { claim: string; agrees: (claims: JsonObject, credential: JsonObject) => boolean };

const CHECKS: readonly Check[] = [
  {
    claim: 'iss',
    agrees: ({ iss }, { issuer }) => isSame(iss, isJsonObject(issuer) ? issuer.id : issuer),
  },
  { claim: 'jti', agrees: ({ jti }, { id }) => isSame(jti, id) },
  {
    claim: 'sub',
    agrees: ({ sub }, { credentialSubject: subject }) => !isJsonObject(subject) || isSame(sub, subject.id),
  },
  { claim: 'nbf', agrees: ({ nbf }, vc) => isSameDate(nbf, vc.validFrom ?? vc.issuanceDate) },
  { claim: 'exp', agrees: ({ exp }, vc) => isSameDate(exp, vc.validUntil ?? vc.expirationDate) },
];

/** Where only one of the two says something, they agree. */
function isSame(claim: unknown, member: unknown): boolean {
  return claim === undefined || member === undefined || claim === member;
}

function isSameDate(claim: unknown, member: unknown): boolean {
  if (claim === undefined) return true;
  if (!isDate(claim)) return false;
  const instant = readDateTimeStamp(member);
  return instant === undefined || Math.abs(instant / 1000 - claim) < 1;
}

/** Years 1900 to 9999: others only make programs stumble. */
export function isDate(claim: unknown): claim is number {
  return typeof claim === 'number' && claim > -2_208_988_800 && claim < 253_402_300_800;
}

/** The instant of a NumericDate as a dateTimeStamp. */
export function dateOf(claim: number): string {
  return `${new Date(Math.floor(claim) * 1000).toISOString().slice(0, 19)}Z`;
}
