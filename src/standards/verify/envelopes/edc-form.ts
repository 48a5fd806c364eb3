import { asArray, isJsonObject, type JsonObject, stringsOf } from '../../json.ts';
import { readDateTimeStamp } from '../../vc/date-time.ts';
import { type Finding, ok, wrong } from '../report.ts';

const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
const EDC_CONTEXT = 'http://data.europa.eu/snb/model/context/edc-ap';

/** Whether a JSON object says that it is a European Digital Credential. */
export function isEdc(json: JsonObject): boolean {
  const contexts = stringsOf(json['@context']);
  return contexts.includes(CREDENTIALS_V1) && contexts.includes(EDC_CONTEXT);
}

/** What one credential may hold at most; one with a printed preview has some thousands of values. */
const LIMITS = { depth: 64, values: 50_000 };

/** Undefined: within bounds. The seal covers the text itself, so that nothing in it can be read in two ways. */
export function findTooMuch(document: JsonObject): Finding | undefined {
  const pending: { value: unknown; depth: number }[] = [{ value: document, depth: 0 }];
  let seen = 0;
  for (let visit = pending.pop(); visit; visit = pending.pop()) {
    seen += 1;
    const { value, depth } = visit;
    if (depth > LIMITS.depth || seen + pending.length > LIMITS.values)
      return wrong('format/too-complex', { path: '', limit: LIMITS.values });
    if (typeof value !== 'object' || value === null) continue;
    for (const child of Object.values(value)) {
      pending.push({ value: child, depth: depth + 1 });
      if (pending.length > LIMITS.values) break;
    }
  }
  return undefined;
}

const dates = ['issued', 'issuanceDate', 'validFrom', 'validUntil', 'expirationDate'] as const;

/** The schema step: what every European Digital Credential has (ELM 3.2, profile EDC generic), in the right form. */
export function checkEdcForm(claims: JsonObject): Finding {
  const fault = faultOf(claims);
  return fault ? wrong('schema/malformed', { path: fault, problem: 'edc/malformed' }) : ok('schema/ok');
}

/** The path of the first member that is missing or malformed. */
function faultOf(claims: JsonObject): string | undefined {
  if (!isEdc(claims)) return '@context';
  const types = stringsOf(claims.type);
  if (!types.includes('VerifiableCredential') || !types.includes('EuropeanDigitalCredential')) return 'type';
  if (typeof claims.id !== 'string') return 'id';
  const { issuer, credentialSubject } = claims;
  if (!isJsonObject(issuer) || typeof issuer.id !== 'string') return 'issuer';
  if (!isTexts(issuer.legalName)) return 'issuer.legalName';
  if (asArray(credentialSubject).length !== 1 || !isJsonObject(asArray(credentialSubject)[0]))
    return 'credentialSubject';
  if (claims.issued === undefined) return 'issued';
  if (claims.validFrom === undefined && claims.issuanceDate === undefined) return 'validFrom';
  return dates.find((name) => claims[name] !== undefined && readDateTimeStamp(claims[name]) === undefined);
}

/** Texts by language: one a language, or several. */
function isTexts(value: unknown): boolean {
  return isJsonObject(value) && Object.values(value).some((text) => stringsOf(text).length > 0);
}

/** From when and until when it holds; the end has had two names. */
export function datesOfEdc(claims: JsonObject): { validFrom?: string; validUntil?: string } {
  const validFrom = claims.validFrom ?? claims.issuanceDate;
  const validUntil = earlier(claims.validUntil, claims.expirationDate);
  return {
    ...(typeof validFrom === 'string' && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
  };
}

function earlier(...given: readonly unknown[]): string | undefined {
  const texts = given.filter((text): text is string => readDateTimeStamp(text) !== undefined);
  return texts.sort((a, b) => readDateTimeStamp(a)! - readDateTimeStamp(b)!)[0];
}
