import type { Language } from '../../../base/language.ts';
import { pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatCredits, formatDate } from '../../../platform/web/format.ts';
import { Checklist } from '../../../platform/web/parts/checklist.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Icon } from '../../../platform/web/parts/icon.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import type { AwardedGrade, AwardedOutcome, AwardRecord } from '../../../standards/award.ts';
import { pinnedFramework, vocabularyLabel } from '../../framework/index.ts';
import { text } from '../text/index.ts';
import { Words } from './words.tsx';

type Props = { language: Language; record: AwardRecord };

/** What the holder can do: every outcome with its requirement and whether it was shown. */
export function Outcomes({ language, record }: Props) {
  if (record.outcomes.length === 0) return null;
  return (
    <Section title={text(language)('proves.outcomes', { name: record.holder.name })} id="outcomes">
      <Checklist>
        {record.outcomes.map((outcome) => (
          <Outcome key={outcome.id} language={language} outcome={outcome} />
        ))}
      </Checklist>
    </Section>
  );
}

function Outcome({ language, outcome }: { language: Language; outcome: AwardedOutcome }) {
  const t = text(language);
  const isMet = outcome.result !== 'not-met';
  const criterion = outcome.criterion && pick(outcome.criterion, language);
  return (
    <li class="check" data-state={isMet ? 'met' : 'missing'}>
      <span class="check__sign">
        <Icon name={isMet ? 'check' : 'cross'} />
      </span>
      <div class="check__text">
        <p class="check__title">
          <Words language={language} text={outcome.text} />
        </p>
        {criterion?.text && (
          <div class="check__detail" lang={criterion.language}>
            {text(language)('proves.criterion', { text: criterion.text })}
          </div>
        )}
      </div>
      {outcome.result && <span class="check__word">{t(isMet ? 'proves.met' : 'proves.not-met')}</span>}
    </li>
  );
}

/** How much, how demanding, and how it was assessed. */
export function AwardFacts({ language, record }: Props) {
  const t = text(language);
  const { level, grade, supervision } = record;
  return (
    <Section title={t('proves.facts')} id="facts">
      <Definitions
        items={[
          { term: t('proves.workload'), value: workload(language, record) },
          { term: t('proves.level'), value: level.competence && t(`proves.level.${level.competence}`) },
          { term: t('proves.eqf'), value: eqfWords(language, level.eqf ?? level.nqf) },
          { term: t('proves.grade'), value: grade && gradeWords(language, grade) },
          { term: t('proves.assessment'), value: labels(language, '/assessment/types', record.assessment) },
          { term: t('proves.supervision'), value: supervision && t(`proves.supervision.${supervision}`) },
          { term: t('proves.mode'), value: labels(language, '/mode', record.mode) },
        ]}
      />
    </Section>
  );
}

function workload(language: Language, { ects, hours, creditsGiven }: AwardRecord): string {
  const credits = ects === undefined ? '' : formatCredits(language, ects);
  const work = hours === undefined ? '' : text(language)('proves.hours', { hours: Math.round(hours) });
  const none = creditsGiven === false && text(language)('proves.no-credits');
  return [credits, work, none].filter(Boolean).join(', ');
}

function eqfWords(language: Language, level: number | undefined): string {
  if (level === undefined) return '';
  const t = text(language);
  return t('proves.eqf.level', { level }) + t('proves.eqf.like', { level: String(level) });
}

export function gradeWords(language: Language, grade: AwardedGrade): string {
  const t = text(language);
  if (grade.scale === '0-5') return t('proves.grade.number', { grade: grade.value });
  return t(`proves.grade.${grade.value}`);
}

/** Who stands behind the credential, and by which rules. */
export function IssuerFacts({ language, record }: Props) {
  const t = text(language);
  const { institution, qualityAssurance: quality, framework, offering } = record;
  return (
    <Section title={t('proves.issuer')} id="issuer">
      <Definitions
        items={[
          {
            term: t('proves.institution'),
            value: (
              <a href={institution.url}>
                <Words language={language} text={institution.names} />
              </a>
            ),
          },
          { term: t('proves.awarded'), value: formatDate(language, record.awardedAt) },
          {
            term: t('proves.valid-until'),
            value: record.validUntil && formatDate(language, record.validUntil),
          },
          {
            term: t('proves.quality'),
            value: quality && vocabularyLabel(language, '/qualityAssurance/type', quality.type),
          },
          {
            term: t('proves.framework'),
            value: framework && <FrameworkLink language={language} pin={framework} />,
          },
          {
            term: t('proves.offering'),
            value: (
              <a href={offering.url}>
                <Words language={language} text={offering.title} />
              </a>
            ),
          },
        ]}
      />
    </Section>
  );
}

function labels(language: Language, pointer: string, values: readonly string[]): string {
  return values.map((value) => vocabularyLabel(language, pointer, value)).join(', ');
}

function FrameworkLink({
  language,
  pin,
}: {
  language: Language;
  pin: NonNullable<AwardRecord['framework']>;
}) {
  const { id: framework, version } = pin;
  const found = pinnedFramework(pin);
  if (!found) return <>{`${framework} ${version}`}</>;
  return <a href={paths.framework(language, { framework, version })}>{found.framework.title[language]}</a>;
}
