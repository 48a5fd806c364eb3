import { asArray, isJsonObject, type JsonObject } from '../../../standards/json.ts';

/** What a credential says of itself, whoever wrote it: to be shown as a claim, beside what was found out. */
export type DocumentSummary = {
  name: string | null;
  holder: string | null;
  issuer: string | null;
  did: string | null;
};

const LONGEST = 300;

/** Reads a few plain words out of a document of any origin; null where it is no JSON object. */
export function documentSummary(document: unknown): DocumentSummary | null {
  const read = typeof document === 'string' ? parsed(document) : document;
  if (!isJsonObject(read)) return null;
  const issuer = isJsonObject(read.issuer) ? read.issuer : { id: read.issuer };
  const subject = objectIn(read.credentialSubject);
  const achievement = objectIn(subject.achievement);
  return {
    name: words(read.name) ?? words(achievement.name),
    holder: holderName(subject),
    issuer: words(issuer.name),
    did: words(issuer.id),
  };
}

function holderName(subject: JsonObject): string | null {
  const named = asArray(subject.identifier)
    .filter(isJsonObject)
    .find(({ identityType, hashed }) => identityType === 'name' && hashed !== true);
  return words(named?.identityHash) ?? words(subject.name);
}

function objectIn(value: unknown): JsonObject {
  const first = asArray(value)[0];
  return isJsonObject(first) ? first : {};
}

function words(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text.slice(0, LONGEST);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
