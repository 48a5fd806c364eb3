import { type LocalizedText, pick } from '../../base/language.ts';
import type { AwardedOutcome, AwardRecord } from '../award.ts';
import { numericDate } from '../jose/index.ts';
import type { JsonObject } from '../json.ts';
import type { TokenStatus } from '../status-list/index.ts';
import { type ClaimPath, type Concealment, concealmentOf } from './paths.ts';

/** What a micro-credential as an SD-JWT VC needs beside the award. */
export type MicroCredentialOptions = {
  /** URI of the credential. */
  id: string;
  /** URL of the type metadata. */
  vct: string;
  issuedAt: Date;
  /** Where its status stands; absent: it can never be revoked. */
  status?: TokenStatus;
  /** Public JWK of the holder's key (RFC 7800 §3.2); absent: bound to nobody. */
  holderKey?: Readonly<JsonObject>;
  /** Left out of `iss` where a certificate says who the issuer is, which has to be for the same address. */
  issuer?: string;
};

/**
 * What the holder can hold back: who she is, how well she did, and each outcome by itself. Not what makes it this
 * credential: its type, issuer, dates, status, title, volume and level.
 */
export const concealedPaths: readonly ClaimPath[] = [
  ['name'],
  ['learner_number'],
  ['grade'],
  ['outcomes', null],
  ['assessment'],
  ['supervision'],
];

export const microCredentialConcealment: Concealment = concealmentOf(concealedPaths);

/** The claims of an award as an SD-JWT VC (SD-JWT VC §3.2.2), in the language of the award. */
export function microCredentialClaims(award: AwardRecord, options: MicroCredentialOptions): JsonObject {
  const { id, vct, issuedAt, status, holderKey, issuer } = options;
  return {
    ...(issuer !== undefined && { iss: issuer }),
    vct,
    jti: id,
    iat: numericDate(issuedAt),
    nbf: numericDate(award.validFrom),
    ...(award.validUntil && { exp: numericDate(award.validUntil) }),
    ...(status && { status }),
    ...(holderKey && { cnf: { jwk: holderKey } }),
    ...holderClaims(award),
    ...studyClaims(award),
    awarding_body: bodyOf(award),
    awarded_at: award.awardedAt,
  };
}

function holderClaims({ holder, grade }: AwardRecord): JsonObject {
  const { name, learnerNumber } = holder;
  return {
    name,
    ...(learnerNumber && { learner_number: learnerNumber }),
    ...(grade && { grade: { scale: grade.scale, value: grade.value } }),
  };
}

function studyClaims(award: AwardRecord): JsonObject {
  const { offering, ects, hours, level, field, framework, supervision } = award;
  const description = textOf(award, offering.plainSummary) || textOf(award, offering.description);
  return {
    title: textOf(award, offering.title),
    ...(description && { description }),
    language: award.language,
    achievement: { id: offering.url, ...(offering.version && { version: offering.version }) },
    ...(ects !== undefined && { ects }),
    ...(award.creditsGiven === false && { credits_given: false }),
    ...(hours !== undefined && { hours }),
    ...(level.competence && { competence_level: level.competence }),
    ...(level.eqf !== undefined && { eqf_level: level.eqf }),
    ...(level.nqf !== undefined && { nqf_level: level.nqf }),
    ...(field && { isced_f: field }),
    ...(award.outcomes.length > 0 && {
      outcomes: award.outcomes.map((outcome) => outcomeOf(award, outcome)),
    }),
    ...(award.assessment.length > 0 && { assessment: [...award.assessment] }),
    ...(award.mode.length > 0 && { mode: [...award.mode] }),
    ...(supervision && { supervision }),
    ...(award.qualityAssurance && { quality_assurance: award.qualityAssurance.type }),
    ...(framework && { framework: { ...framework } }),
  };
}

function bodyOf(award: AwardRecord): JsonObject {
  const { names, code, country, did, url } = award.institution;
  return { id: did, name: textOf(award, names), code, country, url };
}

function outcomeOf(award: AwardRecord, { text, criterion, result, skills }: AwardedOutcome): JsonObject {
  return {
    text: textOf(award, text),
    ...(criterion && { criterion: textOf(award, criterion) }),
    ...(result && { result }),
    ...(skills.length > 0 && {
      skills: skills.map(({ uri, label }) => ({ uri, label: textOf(award, label) })),
    }),
  };
}

function textOf(award: AwardRecord, text: LocalizedText | undefined): string {
  return pick(text, award.language).text;
}
