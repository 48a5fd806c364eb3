import { type LocalizedText, pick } from '../../base/language.ts';
import type { AwardRecord } from '../award.ts';
import { labels } from './labels.ts';

/**
 * What it took to earn the badge, as Markdown: outcomes with their criteria, then one line for each element of a
 * micro-credential that the record holds. Elements it says nothing about are left out, not filled in.
 */
export function renderNarrative(award: AwardRecord): string {
  const outcomes = award.outcomes.map((outcome) => outcomeLine(award, outcome)).filter((line) => line !== '');
  const heading = outcomes.length > 0 ? [`**${labels(award)('outcomes')}**`, ...outcomes, ''] : [];
  return [...heading, ...elementLines(award)].join('\n');
}

function outcomeLine(award: AwardRecord, { text, criterion }: AwardRecord['outcomes'][number]): string {
  const said = oneLine(award, text);
  const required = oneLine(award, criterion);
  return said && `- ${said}${required && ` (${labels(award)('criterion', { text: required })})`}`;
}

function elementLines(award: AwardRecord): string[] {
  const say = labels(award);
  const { ects, hours, level, assessment, mode, supervision, qualityAssurance: quality } = award;
  return [
    ects === undefined ? '' : say('ects', { ects }),
    hours === undefined ? '' : say('hours', { hours }),
    level.competence ? say('level', { level: say(`level-${level.competence}`) }) : '',
    level.eqf === undefined ? '' : say('eqf', { level: level.eqf }),
    level.nqf === undefined ? '' : say('nqf', { level: level.nqf, country: award.institution.country }),
    assessment.length === 0
      ? ''
      : say('assessment', { types: assessment.map((type) => say(type)).join(', ') }),
    mode.length === 0 ? '' : say('mode', { modes: mode.map((form) => say(`mode-${form}`)).join(', ') }),
    supervision ? say('supervision', { kind: say(`supervision-${supervision}`) }) : '',
    quality ? say('quality', { kind: say(`quality-${quality.type}`) }) : '',
    oneLine(award, quality?.description),
  ]
    .filter((line) => line !== '')
    .map((line) => `- ${line}`);
}

/** A line break in someone's text must not start a new element of the list. */
function oneLine(award: AwardRecord, text: LocalizedText | undefined): string {
  return pick(text, award.language).text.replace(/\s+/g, ' ');
}
