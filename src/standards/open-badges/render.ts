import { type LocalizedText, pick } from '../../base/language.ts';
import type { AwardRecord } from '../award.ts';
import { CREDENTIALS_V2, OPEN_BADGES_EXTENSIONS, OPEN_BADGES_V3 } from '../contexts.ts';
import type { StatusEntry } from '../status-list/entry.ts';
import { renderAlignments } from './alignment.ts';
import { renderNarrative } from './narrative.ts';
import { renderIdentities } from './recipient.ts';
import { renderResultDescriptions, renderResults } from './results.ts';
import type { Achievement, AchievementCredential, AchievementSubject, Profile } from './types.ts';

/** What a rendering needs beside the award. */
export type RenderOptions = {
  /** The address of the credential, which is also its identifier. */
  id: string;
  /** Where its status stands; none gives a credential that can never be revoked. */
  status?: readonly StatusEntry[];
  /** The DID of the holder's wallet, when it has proven one. */
  holderDid?: string;
  /** Random text the learner number is hashed with; without it the number is left out. */
  salt?: string;
};

const SCHEMA =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/**
 * The award as an unsigned Open Badge 3.0 in the VC Data Model 2.0, in the language of the award. The elements of a
 * micro-credential that Open Badges have no word for (workload in hours, mode, supervision, quality assurance, kinds of
 * assessment) stand in the criteria narrative. The result is the same for the same award and options.
 */
export function renderAchievementCredential(
  award: AwardRecord,
  options: RenderOptions,
): AchievementCredential {
  const status = options.status ?? [];
  return {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3, OPEN_BADGES_EXTENSIONS],
    id: options.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: textOf(award, award.offering.title),
    issuer: renderIssuer(award),
    validFrom: award.validFrom,
    ...(award.validUntil && { validUntil: award.validUntil }),
    awardedDate: award.awardedAt,
    credentialSubject: renderSubject(award, options),
    ...(status.length > 0 && { credentialStatus: status.length === 1 ? status[0]! : [...status] }),
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
  };
}

function renderIssuer(award: AwardRecord): Profile {
  const { code, names, country, did, url } = award.institution;
  return {
    id: did,
    type: ['Profile'],
    name: textOf(award, names),
    url,
    address: { type: ['Address'], addressCountryCode: country },
    otherIdentifier: [{ type: 'IdentifierEntry', identifier: code, identifierType: 'identifier' }],
  };
}

function renderSubject(award: AwardRecord, { holderDid, salt }: RenderOptions): AchievementSubject {
  const results = renderResults(award);
  return {
    ...(holderDid && { id: holderDid }),
    type: ['AchievementSubject'],
    identifier: renderIdentities(award.holder, salt),
    ...(award.ects !== undefined && award.creditsGiven !== false && { creditsEarned: award.ects }),
    ...(results.length > 0 && { result: results }),
    achievement: renderAchievement(award),
  };
}

function renderAchievement(award: AwardRecord): Achievement {
  const { offering, ects, field, language } = award;
  const alignment = renderAlignments(award);
  const resultDescription = renderResultDescriptions(award);
  const name = textOf(award, offering.title);
  const description = textOf(award, offering.plainSummary) || textOf(award, offering.description) || name;
  const tag = [
    ...new Set(award.outcomes.flatMap(({ skills }) => skills.map(({ label }) => textOf(award, label)))),
  ];
  return {
    id: offering.url,
    type: ['Achievement'],
    achievementType: 'MicroCredential',
    name,
    description,
    criteria: { narrative: renderNarrative(award) || description },
    creator: { id: award.institution.did, type: ['Profile'] },
    inLanguage: language,
    ...(ects !== undefined && { creditsAvailable: ects }),
    ...(field && { fieldOfStudy: field }),
    ...(offering.version && { version: offering.version }),
    ...(tag.length > 0 && { tag }),
    ...(alignment.length > 0 && { alignment }),
    ...(resultDescription.length > 0 && { resultDescription }),
  };
}

function textOf(award: AwardRecord, text: LocalizedText | undefined): string {
  return pick(text, award.language).text;
}
