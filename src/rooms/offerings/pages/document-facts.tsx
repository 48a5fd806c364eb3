import type { ComponentChildren } from 'preact';
import type { Language, LocalizedText } from '../../../base/language.ts';
import { formatCredits, formatNumber } from '../../../platform/web/format.ts';
import { Term } from '../../../platform/web/terms.tsx';
import { deliveryShares, type OfferingDocument } from '../../framework/index.ts';
import { text } from '../text/index.ts';
import { fieldName, languageName, priceWords, word } from './words.ts';
import { isWritten, Written, WrittenParagraphs } from './written.tsx';

type Part = keyof OfferingDocument;
export type DocumentFact = { part: Part; term: ComponentChildren; value: ComponentChildren };

/** The terms of the glossary that name parts of a document. */
const termOf: Partial<Record<Part, string>> = {
  outcomes: 'learning-outcome',
  assessment: 'assessment',
  ects: 'ects-credit',
  hours: 'workload',
  level: 'framework-level',
  mode: 'form-of-participation',
  prerequisites: 'prerequisites',
  supervision: 'supervision',
  qualityAssurance: 'quality-assurance',
  certificate: 'credential',
  stackability: 'stacking',
  awardingBody: 'awarding-body',
};

/** Everything a document says, part by part and in the reader's words; what it does not say is left out. */
export function documentFacts(language: Language, document: OfferingDocument): DocumentFact[] {
  const parts: Part[] = [
    ...([
      'title',
      'plainSummary',
      'description',
      'outcomes',
      'assessment',
      'parts',
      'ects',
      'hours',
      'level',
    ] as const),
    ...([
      'field',
      'language',
      'mode',
      'deliveryMix',
      'pace',
      'origin',
      'derivedFrom',
      'form',
      'price',
      'prerequisites',
      'supervision',
    ] as const),
    ...([
      'qualityAssurance',
      'certificate',
      'stackability',
      'furtherInformation',
      'targetGroup',
      'relevance',
      'coDesigners',
      'resources',
    ] as const),
    ...(['awardingBody', 'awardingCountry', 'institution', 'source'] as const),
  ];
  return parts.flatMap((part) => {
    const value = factOf(language, document, part);
    return value ? [{ part, term: nameOf(language, part), value }] : [];
  });
}

function nameOf(language: Language, part: Part): ComponentChildren {
  const words = text(language)(`field/${part}`);
  const term = termOf[part];
  return term ? (
    <Term language={language} id={term}>
      {words}
    </Term>
  ) : (
    words
  );
}

/** One part of a document in words; null where it says nothing. */
export function factOf(language: Language, document: OfferingDocument, part: Part): ComponentChildren {
  const value = document[part];
  if (value === undefined || value === null || value === '') return null;
  const show = shown[part];
  return show ? show(language, document) : written(language, value as LocalizedText);
}

function written(language: Language, value: LocalizedText): ComponentChildren {
  return isWritten(value) ? <WrittenParagraphs language={language} text={value} /> : null;
}

const list = (values: readonly (string | false | 0 | null | undefined)[]) =>
  values.filter(Boolean).join(', ') || null;

const shown: Partial<Record<Part, (language: Language, document: OfferingDocument) => ComponentChildren>> = {
  ects: (language, { ects }) => formatCredits(language, ects ?? 0),
  hours: (language, { hours }) => formatNumber(language, hours ?? 0),
  field: (language, { field }) => fieldName(language, field ?? ''),
  language: (language, document) => list((document.language ?? []).map((tag) => languageName(language, tag))),
  mode: (language, { mode = [] }) => list(mode.map((one) => word(language, 'mode', one))),
  origin: (language, { origin }) => origin && word(language, 'origin', origin),
  form: (language, { form }) => form && word(language, 'form', form),
  price: (language, { price }) => priceWords(language, price),
  supervision: (language, { supervision }) => supervision && word(language, 'supervision', supervision),
  certificate: (language, { certificate }) => certificate && word(language, 'certificate', certificate),
  awardingCountry: (_language, { awardingCountry }) => awardingCountry,
  institution: (_language, { institution }) => institution,
  source: (_language, { source }) => list([source?.system, source?.code, source?.field]),
  level: levelWords,
  qualityAssurance: (language, { qualityAssurance: quality }) =>
    quality?.type || isWritten(quality?.description) ? (
      <>
        {quality?.type && <p>{word(language, 'quality', quality.type)}</p>}
        <WrittenParagraphs language={language} text={quality?.description} />
      </>
    ) : null,
  stackability: (language, { stackability: stack }) =>
    stack?.standalone !== undefined || isWritten(stack?.text) ? (
      <>
        {stack?.standalone !== undefined && (
          <p>{text(language)(stack.standalone ? 'standalone/yes' : 'standalone/no')}</p>
        )}
        <WrittenParagraphs language={language} text={stack?.text} />
      </>
    ) : null,
  outcomes: (language, { outcomes = [] }) =>
    outcomes.length > 0 ? (
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome.id}>
            <Written language={language} text={outcome.text} />
            {outcome.level && ` (${word(language, 'level', outcome.level)})`}
            <SkillNames language={language} skills={outcome.skills} />
          </li>
        ))}
      </ul>
    ) : null,
  assessment: assessmentWords,
  parts: partsWords,
  deliveryMix: (language, { deliveryMix = {} }) =>
    list(
      deliveryShares.map((share) => {
        const percent = deliveryMix[share];
        return percent && `${text(language)(`share/${share}`)} ${formatNumber(language, percent)} %`;
      }),
    ),
  pace: (language, { pace }) => paceWords(language, pace),
  resources: (language, { resources }) => resourceWords(language, resources),
  derivedFrom: lineageWords,
};

type SkillNamesProps = {
  language: Language;
  skills: NonNullable<OfferingDocument['outcomes']>[number]['skills'];
};

function SkillNames({ language, skills = [] }: SkillNamesProps) {
  if (skills.length === 0) return null;
  return (
    <ul class="tags">
      {skills.map(({ uri, label }) => (
        <li key={uri} class="ds-tag tag">
          <Written language={language} text={label} />
        </li>
      ))}
    </ul>
  );
}

/** What it takes of the learner's days, in one line. */
export function paceWords(language: Language, pace: OfferingDocument['pace']): string | null {
  const t = text(language);
  const { hoursPerWeek, weeks, workingTime, ownPace } = pace ?? {};
  return list([
    hoursPerWeek !== undefined && t('pace.hours', { hours: hoursPerWeek }),
    weeks !== undefined && t('pace.weeks', { weeks }),
    workingTime !== undefined && t('pace.working-time', { percent: workingTime }),
    ownPace && t('pace.own'),
  ]);
}

/** What it takes of the institution; only those who plan see it. */
function resourceWords(language: Language, resources: OfferingDocument['resources']): ComponentChildren {
  const t = text(language);
  const { note, ...figures } = resources ?? {};
  const told = list(
    resourceFigures.map((name) => {
      const figure = figures[name];
      return figure !== undefined && t(`resources.${name}`, { figure });
    }),
  );
  if (!told && !isWritten(note)) return null;
  return (
    <>
      {told && <p>{told}</p>}
      <WrittenParagraphs language={language} text={note} />
    </>
  );
}

const resourceFigures = ['designHours', 'teachingHours', 'guidanceHours', 'costs'] as const;

/** What it is derived from: kind, title, code and credits of the source. */
function lineageWords(language: Language, { derivedFrom }: OfferingDocument): ComponentChildren {
  if (!derivedFrom) return null;
  const { kind, title, code, ects } = derivedFrom;
  return (
    <>
      {text(language)(`lineage/${kind}`)}: <Written language={language} text={title} />
      {code && `, ${code}`}
      {typeof ects === 'number' && `, ${formatCredits(language, ects)}`}
    </>
  );
}

function partsWords(language: Language, { parts = [] }: OfferingDocument): ComponentChildren {
  if (parts.length === 0) return null;
  return (
    <ul>
      {parts.map(({ title, ects }, index) => (
        <li key={index}>
          <Written language={language} text={title} />
          {typeof ects === 'number' && `, ${formatCredits(language, ects)}`}
        </li>
      ))}
    </ul>
  );
}

/** Basic, applied or expert, and the levels of the frameworks. */
export function levelWords(language: Language, { level }: OfferingDocument): string | null {
  const t = text(language);
  return list([
    level?.competence && word(language, 'level', level.competence),
    level?.eqf && t('published.level.eqf', { eqf: level.eqf }),
    level?.nqf && t('published.level.nqf', { nqf: level.nqf }),
  ]);
}

function assessmentWords(language: Language, { assessment }: OfferingDocument): ComponentChildren {
  const { types = [], gradeScale, criteria = [] } = assessment ?? {};
  if (types.length === 0 && !gradeScale && criteria.length === 0) return null;
  return (
    <>
      <p>{list(types.map((type) => word(language, 'assessment-type', type)))}</p>
      {gradeScale && (
        <p>{text(language)('published.scale', { scale: word(language, 'grade-scale', gradeScale) })}</p>
      )}
      {criteria.length > 0 && (
        <ul>
          {criteria.map((criterion, index) => (
            <li key={index}>
              <Written language={language} text={criterion.text} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
