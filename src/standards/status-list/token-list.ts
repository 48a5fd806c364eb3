import { Refusal } from '../../base/errors.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import type { Signer } from '../keys.ts';
import { decodeStatuses, encodeStatuses, type PackedStatuses, readPacked } from './packed-statuses.ts';

/** The media type of a list, and what its header says without 'application/' (Token Status List §5.1). */
export const TOKEN_LIST_TYPE = 'application/statuslist+jwt';
const TYP = 'statuslist+jwt';

/** A list longer than this is not read; one of 33 million entries that are all different is shorter. */
const LONGEST = 8 * 1024 * 1024;

/** Where the status of a token stands: member `status` of the token (Token Status List §6.2). */
export type TokenStatus = { status_list: { idx: number; uri: string } };

/** @param uri where the list is published, which is also its `sub` */
export function buildTokenStatus(uri: string, index: number): TokenStatus {
  return { status_list: { idx: index, uri } };
}

/** What a list is made of. `ttlSeconds`: for so long a copy of it may be used. */
export type TokenListContent = {
  uri: string;
  issuer: string;
  statuses: PackedStatuses;
  issuedAt: Date;
  expiresAt: Date;
  ttlSeconds: number;
};

/** The list as a signed JWT in compact form (Token Status List §5.1). */
export async function signTokenList(content: TokenListContent, signer: Signer): Promise<string> {
  const { uri, issuer, statuses, issuedAt, expiresAt, ttlSeconds } = content;
  const { algorithm, verificationMethod, certificates, sign } = signer;
  const x5c = certificates?.map((certificate) => Buffer.from(certificate).toString('base64'));
  const header = { alg: algorithm, kid: verificationMethod, typ: TYP, ...(x5c?.length && { x5c }) };
  const claims = {
    sub: uri,
    iss: issuer,
    iat: seconds(issuedAt),
    exp: seconds(expiresAt),
    ttl: ttlSeconds,
    status_list: encodeStatuses(statuses),
  };
  const input = `${base64url(header)}.${base64url(claims)}`;
  const signature = await sign(Buffer.from(input));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}

/**
 * Says whether the signature of a JWT is right and of the one who may speak for the token's issuer.
 * @param signed the bytes before the last dot
 */
export type VerifyTokenList = (given: {
  header: JsonObject;
  claims: JsonObject;
  signed: Uint8Array;
  signature: Uint8Array;
}) => Promise<boolean>;

/**
 * The status of a token in its list (Token Status List §8.3): what the list says of the index once its type, address,
 * dates and signature have been found right. A time to live is the business of who keeps copies.
 * @returns the value of the entry; see `tokenStatuses`
 * @throws Refusal 'status-list/malformed', 'status-list/expired', 'status-list/signature', 'status-list/length',
 * 'status-list/index'
 */
export async function readTokenStatus(
  jwt: unknown,
  { idx, uri }: TokenStatus['status_list'],
  { now, verify }: { now: Date; verify: VerifyTokenList },
): Promise<number> {
  const { header, claims, signed, signature } = parse(jwt);
  const list = claims.status_list;
  const isOfHere = header.typ === TYP && header.crit === undefined && claims.sub === uri;
  if (!isOfHere || typeof claims.iat !== 'number' || !isJsonObject(list)) throw malformed();
  if (claims.exp !== undefined && typeof claims.exp !== 'number') throw malformed();
  if (claims.exp !== undefined && claims.exp <= seconds(now)) throw new Refusal('status-list/expired', 422);
  if (!(await verify({ header, claims, signed, signature }))) throw new Refusal('status-list/signature', 422);
  return readPacked(decodeStatuses(list), idx);
}

function parse(jwt: unknown) {
  if (typeof jwt !== 'string' || jwt.length > LONGEST) throw malformed();
  const parts = jwt.trim().split('.');
  const [header = '', claims = '', signature = ''] = parts;
  if (parts.length !== 3 || parts.some((part) => !/^[\w-]+$/.test(part))) throw malformed();
  return {
    header: object(header),
    claims: object(claims),
    signed: Buffer.from(`${header}.${claims}`),
    signature: Buffer.from(signature, 'base64url'),
  };
}

function object(part: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    throw malformed();
  }
  if (!isJsonObject(value)) throw malformed();
  return value;
}

const malformed = () => new Refusal('status-list/malformed', 422);
const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
