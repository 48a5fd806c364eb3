import type { FieldError } from '../../base/errors.ts';
import { CREDENTIALS_V2 } from '../contexts.ts';
import { asArray, isAbsoluteUrl, isJsonObject, type JsonObject, stringsOf } from '../json.ts';
import { readDateTimeStamp } from './date-time.ts';
import type { Credential } from './types.ts';

/**
 * Everything wrong with the structure of a credential (VC Data Model 2.0 §4), in the order of the document.
 * An empty answer means the value may be read as a `Credential`.
 *
 * Codes: 'vc/not-an-object', 'vc/context-missing', 'vc/type-missing', 'vc/id-not-url', 'vc/issuer-missing',
 * 'vc/issuer-not-url', 'vc/subject-missing', 'vc/subject-empty', 'vc/subject-id-not-url', 'vc/date-malformed',
 * 'vc/dates-reversed', 'vc/status-malformed', 'vc/type-of-part-missing',
 * 'vc/schema-without-id', 'vc/resource-malformed', 'vc/text-malformed'.
 */
export function validateCredential(value: unknown): readonly FieldError[] {
  if (!isJsonObject(value)) return [{ path: '', code: 'vc/not-an-object' }];
  return [
    ...contextProblems(value),
    ...typeProblems(value),
    ...issuerProblems(value),
    ...subjectProblems(value),
    ...dateProblems(value),
    ...statusProblems(value),
    ...typedPartProblems(value),
    ...schemaProblems(value),
    ...resourceProblems(value),
    ...textProblems(value),
  ];
}

/** Whether the structure is right, for those who need no list of problems. */
export function isCredential(value: unknown): value is Credential {
  return validateCredential(value).length === 0;
}

function contextProblems(value: JsonObject): FieldError[] {
  const context = value['@context'];
  const isRight = Array.isArray(context) && context[0] === CREDENTIALS_V2;
  return isRight ? [] : [{ path: '@context', code: 'vc/context-missing' }];
}

function typeProblems(value: JsonObject): FieldError[] {
  const problems: FieldError[] = [];
  if (value.id !== undefined && !isAbsoluteUrl(value.id))
    problems.push({ path: 'id', code: 'vc/id-not-url' });
  const types = stringsOf(value.type);
  const onlyTexts = types.length === asArray(value.type).length;
  if (!onlyTexts || !types.includes('VerifiableCredential'))
    problems.push({ path: 'type', code: 'vc/type-missing' });
  return problems;
}

function issuerProblems({ issuer }: JsonObject): FieldError[] {
  if (issuer === undefined || issuer === null) return [{ path: 'issuer', code: 'vc/issuer-missing' }];
  const id = isJsonObject(issuer) ? issuer.id : issuer;
  return isAbsoluteUrl(id) ? [] : [{ path: 'issuer', code: 'vc/issuer-not-url' }];
}

function subjectProblems({ credentialSubject }: JsonObject): FieldError[] {
  const subjects = asArray(credentialSubject);
  if (subjects.length === 0) return [{ path: 'credentialSubject', code: 'vc/subject-missing' }];
  return subjects.flatMap((subject) => {
    const isFilled = isJsonObject(subject) && Object.keys(subject).length > 0;
    if (!isFilled) return [{ path: 'credentialSubject', code: 'vc/subject-empty' }];
    if (subject.id === undefined || isAbsoluteUrl(subject.id)) return [];
    return [{ path: 'credentialSubject.id', code: 'vc/subject-id-not-url' }];
  });
}

function dateProblems(value: JsonObject): FieldError[] {
  const problems = ['validFrom', 'validUntil']
    .filter((name) => value[name] !== undefined && readDateTimeStamp(value[name]) === undefined)
    .map((path) => ({ path, code: 'vc/date-malformed' }));
  const from = readDateTimeStamp(value.validFrom);
  const until = readDateTimeStamp(value.validUntil);
  if (from !== undefined && until !== undefined && until < from) {
    problems.push({ path: 'validUntil', code: 'vc/dates-reversed' });
  }
  return problems;
}

function statusProblems({ credentialStatus }: JsonObject): FieldError[] {
  if (credentialStatus === undefined) return [];
  const entries = asArray(credentialStatus);
  const isRight = entries.length > 0 && entries.every((entry) => isTyped(entry) && hasUrlId(entry));
  return isRight ? [] : [{ path: 'credentialStatus', code: 'vc/status-malformed' }];
}

/** These members hold objects that must say of which type they are (VC Data Model 2.0 §4.5). */
const TYPED_PARTS = ['credentialSchema', 'refreshService', 'termsOfUse', 'evidence', 'proof', 'renderMethod'];

function typedPartProblems(value: JsonObject): FieldError[] {
  const isWrong = (name: string) => asArray(value[name]).some((part) => !isTyped(part));
  return TYPED_PARTS.filter(isWrong).map((path) => ({ path, code: 'vc/type-of-part-missing' }));
}

/** A schema says where it is (VC Data Model 2.0 §4.11). */
function schemaProblems({ credentialSchema }: JsonObject): FieldError[] {
  const isRight = asArray(credentialSchema).every((part) => isJsonObject(part) && isAbsoluteUrl(part.id));
  return isRight ? [] : [{ path: 'credentialSchema', code: 'vc/schema-without-id' }];
}

/** Related resources are told apart by their addresses, and each has a digest (VC Data Model 2.0 §5.3). */
function resourceProblems({ relatedResource }: JsonObject): FieldError[] {
  const resources = asArray(relatedResource);
  const isDigested = (part: unknown) =>
    isJsonObject(part) &&
    isAbsoluteUrl(part.id) &&
    (typeof part.digestSRI === 'string' || typeof part.digestMultibase === 'string');
  const ids = new Set(resources.filter(isJsonObject).map(({ id }) => id));
  const isRight = resources.every(isDigested) && ids.size === resources.length;
  return isRight ? [] : [{ path: 'relatedResource', code: 'vc/resource-malformed' }];
}

/** A name or description is a text, or one or several texts with their languages (VC Data Model 2.0 §11.1). */
function textProblems(value: JsonObject): FieldError[] {
  const isText = (part: unknown) =>
    typeof part === 'string' || (isJsonObject(part) && typeof part['@value'] === 'string');
  return ['name', 'description']
    .filter((name) => value[name] !== undefined && !asArray(value[name]).every(isText))
    .map((path) => ({ path, code: 'vc/text-malformed' }));
}

function isTyped(value: unknown): value is JsonObject {
  return isJsonObject(value) && stringsOf(value.type).length > 0;
}

function hasUrlId({ id }: JsonObject): boolean {
  return id === undefined || isAbsoluteUrl(id);
}
