import { isJsonObject, type JsonObject } from '../json.ts';
import { type Certificate, readCertificate } from '../x509/index.ts';
import { isJadesAlgorithm, type JadesAlgorithm } from './algorithms.ts';

/** A sealed document, taken apart. Nothing in it is to be trusted before `verifyJades` has answered. */
export type JadesDocument = {
  /** Exactly the text that was signed. */
  payload: string;
  /** base64url as it stands in the document. */
  protectedHeader: string;
  algorithm: JadesAlgorithm;
  /** base64url. */
  signature: string;
  /** The signatory's own first. */
  certificates: readonly Certificate[];
  /** base64url of the SHA-256 of the own certificate, as the header claims. */
  thumbprint: string;
  /** When the signatory says that it was sealed. */
  claimedAt?: Date;
  /** Time stamps (DER) of the signature (`sigTst`), and of the payload before it (`adoTst`). */
  timestamps: { signature: readonly Uint8Array[]; payload: readonly Uint8Array[] };
};

/** The member that is wrong, or for 'unsupported' the one that is not known here. */
export type JadesProblem = { problem: 'malformed' | 'unsupported'; member: string };

class Wrong extends Error {
  readonly answer: JadesProblem;
  constructor(problem: JadesProblem['problem'], member: string) {
    super(problem);
    this.answer = { problem, member };
  }
}

/** Whether a JSON object looks like a JWS in the general JSON serialisation (RFC 7515 §7.2.1). */
export function looksLikeJades(json: JsonObject): boolean {
  return typeof json.payload === 'string' && Array.isArray(json.signatures);
}

/**
 * Reads an enveloping JAdES seal of baseline B in JSON serialisation with an unencoded payload (ETSI TS 119 182-1
 * §6.3, RFC 7797 §3). Strict: one signature, no critical member that is not checked here. Never throws.
 */
export function readJades(json: JsonObject): JadesDocument | JadesProblem {
  try {
    return read(json);
  } catch (error) {
    if (error instanceof Wrong) return error.answer;
    throw error;
  }
}

function read({ payload, signatures, ...rest }: JsonObject): JadesDocument {
  const stranger = Object.keys(rest)[0];
  if (stranger !== undefined) throw new Wrong('malformed', stranger.slice(0, 80));
  if (typeof payload !== 'string') throw new Wrong('malformed', 'payload');
  if (!Array.isArray(signatures) || signatures.length === 0) throw new Wrong('malformed', 'signatures');
  if (signatures.length > 1) throw new Wrong('unsupported', 'signatures');
  const entry: unknown = signatures[0];
  if (!isJsonObject(entry)) throw new Wrong('malformed', 'signatures');
  const { protected: protectedHeader, signature, header: unprotected = {} } = entry;
  if (!isBase64Url(protectedHeader)) throw new Wrong('malformed', 'protected');
  if (!isBase64Url(signature)) throw new Wrong('malformed', 'signature');
  const header = jsonOf(protectedHeader, 'protected');
  if (!isJsonObject(unprotected)) throw new Wrong('malformed', 'header');
  const outside = Object.keys(unprotected).find((name) => name !== 'etsiU');
  if (outside !== undefined) throw new Wrong('malformed', `header.${outside.slice(0, 80)}`);
  return {
    payload,
    protectedHeader,
    signature,
    ...readHeader(header),
    timestamps: {
      signature: signatureTimestamps(unprotected.etsiU),
      payload: 'adoTst' in header ? tokensOf(header.adoTst, 'adoTst') : [],
    },
  };
}

/** The critical members whose meaning is checked here; `x5t#S256`, `x5c`, `alg` are always. */
const CHECKED = new Set(['b64', 'sigT', 'iat', 'adoTst']);
const TYPES = new Set<unknown>([undefined, 'jose+json', 'jose', 'application/jose+json']);

function readHeader(
  header: JsonObject,
): Pick<JadesDocument, 'algorithm' | 'certificates' | 'thumbprint' | 'claimedAt'> {
  const { alg, typ, b64, crit } = header;
  if (!isJadesAlgorithm(alg)) throw new Wrong('unsupported', 'alg');
  if (!TYPES.has(typ)) throw new Wrong('unsupported', 'typ');
  if (b64 !== false) throw new Wrong('unsupported', 'b64');
  checkCritical(header, crit);
  const thumbprint = header['x5t#S256'];
  if (!isBase64Url(thumbprint)) throw new Wrong('malformed', 'x5t#S256');
  const claimedAt = claimedTime(header);
  return {
    algorithm: alg,
    certificates: certificatesOf(header.x5c),
    thumbprint,
    ...(claimedAt && { claimedAt }),
  };
}

/** RFC 7515 §4.1.11: each name once, present, and known; RFC 7797 §6: `b64` is among them. */
function checkCritical(header: JsonObject, crit: unknown): void {
  if (!Array.isArray(crit) || crit.length > 20) throw new Wrong('malformed', 'crit');
  if (new Set(crit).size !== crit.length) throw new Wrong('malformed', 'crit');
  for (const name of crit) {
    if (typeof name !== 'string') throw new Wrong('malformed', 'crit');
    if (!CHECKED.has(name)) throw new Wrong('unsupported', name.slice(0, 80));
    if (!Object.hasOwn(header, name)) throw new Wrong('malformed', 'crit');
  }
  if (!crit.includes('b64')) throw new Wrong('malformed', 'crit');
}

const SIGNING_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** `sigT` (TS 119 182-1 V1.1.1 §5.2.1), or `iat` in its place (V1.2.1 §5.1.11). */
function claimedTime({ sigT, iat }: JsonObject): Date | undefined {
  if (sigT === undefined && iat === undefined) return undefined;
  if (sigT === undefined) {
    if (!Number.isSafeInteger(iat) || Math.abs(Number(iat)) > 1e11) throw new Wrong('malformed', 'iat');
    return new Date(Number(iat) * 1000);
  }
  const time = typeof sigT === 'string' && SIGNING_TIME.test(sigT) ? new Date(sigT) : undefined;
  if (!time || Number.isNaN(time.getTime())) throw new Wrong('malformed', 'sigT');
  return time;
}

const MAX_CERTIFICATES = 10;

function certificatesOf(x5c: unknown): readonly Certificate[] {
  if (!Array.isArray(x5c) || x5c.length === 0 || x5c.length > MAX_CERTIFICATES)
    throw new Wrong('malformed', 'x5c');
  return x5c.map((text: unknown) => {
    const certificate = isBase64(text) ? readCertificate(Buffer.from(text, 'base64')) : undefined;
    if (!certificate) throw new Wrong('malformed', 'x5c');
    return certificate;
  });
}

/** The items of `etsiU` are base64url of JSON, or JSON (TS 119 182-1 §5.3.1); those of other kinds are left alone. */
function signatureTimestamps(etsiU: unknown): Uint8Array[] {
  if (etsiU === undefined) return [];
  if (!Array.isArray(etsiU) || etsiU.length > 50) throw new Wrong('malformed', 'etsiU');
  return etsiU.flatMap((item: unknown) => {
    const member = isBase64Url(item) ? jsonOf(item, 'etsiU') : item;
    if (!isJsonObject(member)) throw new Wrong('malformed', 'etsiU');
    return member.sigTst === undefined ? [] : tokensOf(member.sigTst, 'sigTst');
  });
}

const MAX_TOKENS = 5;

function tokensOf(container: unknown, member: string): Uint8Array[] {
  const tokens = isJsonObject(container) ? container.tstTokens : undefined;
  if (!Array.isArray(tokens) || tokens.length === 0 || tokens.length > MAX_TOKENS)
    throw new Wrong('malformed', member);
  return tokens.map((token: unknown) => {
    if (!isJsonObject(token) || !isBase64(token.val)) throw new Wrong('malformed', member);
    return Uint8Array.from(Buffer.from(token.val, 'base64'));
  });
}

function jsonOf(text: string, member: string): JsonObject {
  try {
    const json: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (isJsonObject(json)) return json;
  } catch {
    // Told below.
  }
  throw new Wrong('malformed', member);
}

function isBase64Url(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]+$/.test(value);
}

function isBase64(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9+/]+={0,2}$/.test(value);
}
