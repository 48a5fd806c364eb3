import { type Language, type LocalizedText, pick } from '../../base/language.ts';
import type { AwardedGrade, AwardRecord } from '../award.ts';
import { labels } from '../open-badges/labels.ts';
import { text } from './text/index.ts';

/** A line of the certificate: its name and what it says. */
export type Fact = { term: string; value: string };

/** Which certificate in which language, and what dates are read in. */
export type Wording = { language: Language; zone: string; identifier: string };

/** The elements of a micro-credential that the record holds, in the order of Council Recommendation 2022/C 243/02. */
export function certificateFacts(award: AwardRecord, { language, zone, identifier }: Wording): Fact[] {
  const t = text(language);
  const say = labels({ language });
  const { holder, offering, institution, level, supervision, qualityAssurance: quality, framework } = award;
  const said = (words: LocalizedText | undefined) => pick(words, language).text;
  const country = new Intl.DisplayNames([language], { type: 'region' }).of(institution.country);
  const facts: [string, (string | undefined | false)[], string?][] = [
    [t('fact.holder'), [holder.name]],
    [t('fact.title'), [said(offering.title)]],
    [t('fact.institution'), [said(institution.names), country]],
    [t('fact.awarded'), [day(language, zone, award.awardedAt)]],
    [
      t('fact.until'),
      [award.validUntil && t('fact.until.text', { date: day(language, zone, award.validUntil) })],
    ],
    [
      t('fact.workload'),
      [
        award.ects !== undefined && t('fact.ects', { ects: award.ects }),
        award.hours !== undefined && t('fact.hours', { hours: award.hours }),
        award.creditsGiven === false && t('fact.no-credits'),
      ],
    ],
    [
      t('fact.level'),
      [
        level.competence && say(`level-${level.competence}`),
        level.eqf !== undefined && t('fact.eqf', { level: level.eqf }),
        level.nqf !== undefined && t('fact.nqf', { level: level.nqf, country: institution.country }),
      ],
    ],
    [t('fact.grade'), [award.grade && gradeWords(language, award.grade)]],
    [t('fact.assessment'), award.assessment.map((type) => say(type))],
    [t('fact.supervision'), [supervision && say(`supervision-${supervision}`)]],
    [t('fact.mode'), award.mode.map((mode) => say(`mode-${mode}`))],
    [t('fact.quality'), [quality && say(`quality-${quality.type}`), said(quality?.description)], '. '],
    [t('fact.field'), [award.field]],
    [t('fact.framework'), [framework && `${framework.id}, ${framework.version}`]],
    [t('fact.identifier'), [identifier]],
  ];
  return facts
    .map(([term, parts, between = ', ']) => ({ term, value: parts.filter((part) => part).join(between) }))
    .filter(({ value }) => value !== '');
}

function gradeWords(language: Language, grade: AwardedGrade): string {
  const t = text(language);
  if (grade.scale === '0-5') return t('fact.grade.number', { grade: grade.value });
  return t(`fact.grade.${grade.value}`);
}

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** A day in words, '20. marraskuuta 2026'. */
export function day(language: Language, zone: string, instant: string): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: zone }).format(
    new Date(instant),
  );
}
