import { asArray, isJsonObject, type JsonObject } from '../../../standards/json.ts';
import type { RecipientMatch, VerifiedDocument } from '../../../standards/verify/index.ts';

/** What a credential says of itself, whoever wrote it: to be shown as a claim, beside what was found out. */
export type DocumentSummary = {
  name: string | null;
  holder: string | null;
  issuer: string | null;
  did: string | null;
  description: string | null;
  /** What had to be shown to get it (Open Badges: the achievement's criteria), line by line, as plain text. */
  criteria: readonly string[];
  /** Older badges (Open Badges 2.0) name their recipient by an address alone: hashed, so that it can only be compared, or plain. */
  addressed: 'hashed' | 'plain' | null;
};

/** What was found out, and what the document says of itself. */
export type Verified = VerifiedDocument['report'] & {
  format: VerifiedDocument['envelope'];
  summary: DocumentSummary | null;
  /** Whether it was given to the e-mail address that the reader gave to be compared; absent where she gave none. */
  recipient?: RecipientMatch;
};

const LONGEST = 300;
const LONGEST_TEXT = 5000;

/** Reads a few plain words out of a document of any origin; null where it is no JSON object. */
export function documentSummary(document: unknown): DocumentSummary | null {
  const read = typeof document === 'string' ? parsed(document) : document;
  if (!isJsonObject(read)) return null;
  if (typeof read.vct === 'string') return sdJwtSummary(read);
  if (isJsonObject(read.badge)) return badgeSummary(read, read.badge);
  const issuer = isJsonObject(read.issuer) ? read.issuer : { id: read.issuer };
  const subject = objectIn(read.credentialSubject);
  const achievement = objectIn(subject.achievement);
  return {
    name: words(read.name) ?? words(achievement.name),
    holder: holderName(subject),
    issuer: words(issuer.name),
    did: words(issuer.id),
    description: words(read.description, LONGEST_TEXT) ?? words(achievement.description, LONGEST_TEXT),
    criteria: lines(objectIn(achievement.criteria).narrative),
    addressed: null,
  };
}

/** An SD-JWT VC, in the words of ours; of others what they call by the same names. */
function sdJwtSummary(claims: JsonObject): DocumentSummary {
  const { title, name, iss, description, outcomes } = claims;
  const issuer = objectIn(claims.awarding_body);
  return {
    name: words(title),
    holder: words(name),
    issuer: words(issuer.name),
    did: words(iss) ?? words(issuer.id),
    description: words(description, LONGEST_TEXT),
    criteria: asArray(outcomes).flatMap((outcome) => words(objectIn(outcome).text, LONGEST_TEXT) ?? []),
    addressed: null,
  };
}

/** Open Badges 2.0: the holder is told only where her address is not hashed. */
function badgeSummary({ recipient }: JsonObject, badge: JsonObject): DocumentSummary {
  const { identity, hashed } = objectIn(recipient);
  const issuer = objectIn(badge.issuer);
  return {
    name: words(badge.name),
    holder: hashed === false ? words(identity) : null,
    issuer: words(issuer.name),
    did: words(issuer.id),
    description: words(badge.description, LONGEST_TEXT),
    criteria: lines(objectIn(badge.criteria).narrative),
    addressed: hashed === false ? 'plain' : 'hashed',
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

/** A narrative is Markdown; its marks of emphasis are dropped, and its list items become lines. */
function lines(narrative: unknown): string[] {
  return (words(narrative, LONGEST_TEXT) ?? '')
    .split('\n')
    .map((line) =>
      line
        .replaceAll('**', '')
        .replace(/^\s*[-*] /, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

function words(value: unknown, longest = LONGEST): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text.slice(0, longest);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
