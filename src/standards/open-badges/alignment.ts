import { pick } from '../../base/language.ts';
import type { AwardedSkill, AwardRecord, FrameworkPin } from '../award.ts';
import type { Alignment } from './types.ts';

/**
 * What the achievement corresponds to in public vocabularies: skills, the level, the field and the framework it was
 * checked against. Open Badges know no target type for these, so they use the form 'ext:…' the schema provides.
 */
export function renderAlignments(award: AwardRecord): Alignment[] {
  return [
    ...uniqueSkills(award).map((skill) => alignSkill(skill, award.language)),
    ...(award.level.eqf === undefined ? [] : [alignLevel(award.level.eqf)]),
    ...(award.field ? [alignField(award.field)] : []),
    ...(award.framework ? [alignFramework(award.framework)] : []),
  ];
}

/** A skill is named once, even when several outcomes build on it: the same statement twice is none in RDF. */
function uniqueSkills(award: AwardRecord): AwardedSkill[] {
  const skills = award.outcomes.flatMap((outcome) => outcome.skills);
  return [...new Map(skills.map((skill) => [skill.uri, skill])).values()];
}

export function alignSkill({ uri, label }: AwardedSkill, language: string): Alignment {
  return {
    type: ['Alignment'],
    targetName: pick(label, language).text || uri,
    targetUrl: uri,
    targetFramework: 'ESCO',
    targetType: 'ext:ESCO',
  };
}

function alignLevel(level: number): Alignment {
  return {
    type: ['Alignment'],
    targetName: `EQF level ${level}`,
    targetUrl: `http://data.europa.eu/snb/eqf/${level}`,
    targetFramework: 'European Qualifications Framework',
    targetType: 'ext:EQF',
    targetCode: String(level),
  };
}

function alignField(code: string): Alignment {
  return {
    type: ['Alignment'],
    targetName: `ISCED-F ${code}`,
    targetUrl: `http://data.europa.eu/snb/isced-f/${code}`,
    targetFramework: 'ISCED-F 2013',
    targetType: 'ext:ISCED-F',
    targetCode: code,
  };
}

/** The framework is named by the hash of its pinned file (RFC 6920), which stays right wherever the file moves. */
function alignFramework({ id, version, sha256 }: FrameworkPin): Alignment {
  return {
    type: ['Alignment'],
    targetName: `${id} ${version}`,
    targetUrl: `ni:///sha-256;${sha256}`,
    targetFramework: id,
    targetType: 'ext:MicroCredentialFramework',
    targetCode: version,
  };
}
