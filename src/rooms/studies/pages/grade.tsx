import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field, FormValues } from '../../../platform/web/form.ts';
import { FieldView, Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { type GradeScale, supervisions, text as words } from '../../framework/index.ts';
import { type GradedOutcome, gradesOf, isPass, type OutcomeInForce } from '../rules/grading.ts';
import type { AssessmentRow } from '../store/assessments.ts';
import type { EnrolmentState } from '../store/enrolments.ts';
import { text } from '../text/index.ts';
import { gradeWords } from './grade-words.ts';

/** What is graded: a learner's enrolment with the outcomes in force, and the result so far. */
export type Graded = {
  institution: string;
  id: string;
  implementation: string;
  state: EnrolmentState;
  title: LocalizedText;
  name: string;
  teaching: boolean;
  outcomes: readonly OutcomeInForce[];
  scale: GradeScale;
  supervision: string | null;
  result: AssessmentRow | null;
  revision: number;
};

/** The grading form's fields. The names are those of the action's input, so that errors find their place. */
export function gradeFields(language: Language, { outcomes, scale }: Graded): Field[] {
  const t = text(language);
  const results = (['met', 'not-met'] as const).map((value) => ({ value, label: t(`grade.${value}`) }));
  return [
    ...outcomes.flatMap((outcome, index): Field[] => [
      {
        kind: 'radios',
        name: `outcomes.${index}.result`,
        label: pick(outcome.text, language).text,
        hint: outcome.criterion
          ? t('grade.criterion', { criterion: pick(outcome.criterion, language).text })
          : t('grade.no-criterion'),
        options: results,
        required: true,
      },
      {
        kind: 'textarea',
        name: `outcomes.${index}.comment`,
        label: t('grade.comment', { number: index + 1 }),
        maxLength: 2000,
        rows: 2,
      },
    ]),
    {
      kind: 'select',
      name: 'supervision',
      label: t('grade.supervision'),
      required: true,
      options: supervisions.map((value) => ({ value, label: words(language)(`supervision/${value}`) })),
    },
    {
      kind: 'radios',
      name: 'grade',
      label: t('grade.overall'),
      required: true,
      options: gradesOf(scale).map((value) => ({ value, label: choiceWords(language, scale, value) })),
    },
    { kind: 'hidden', name: 'revision', label: 'revision' },
  ];
}

/** Within the list of a scale its name need not stand at each grade. */
function choiceWords(language: Language, scale: GradeScale, grade: string): string {
  return scale === '0-5' && isPass(grade) ? grade : gradeWords(language, scale, grade);
}

/** What the form begins with: the result so far, or nothing but the supervision that the offering promises. */
export function gradeValues({ outcomes, result, revision, supervision }: Graded): FormValues {
  const values: FormValues = {
    revision: String(revision),
    supervision: result?.supervision ?? supervision ?? '',
    grade: result?.grade ?? '',
  };
  for (const [index, { id }] of outcomes.entries()) {
    const earlier = result?.outcomes.find((outcome) => outcome.id === id);
    values[`outcomes.${index}.result`] = earlier?.result ?? '';
    values[`outcomes.${index}.comment`] = earlier?.comment ?? '';
  }
  return values;
}

type Props = { language: Language; graded: Graded; form: FormState };

/** One learner's grading: the form for those who teach her, the result for the others and once it is confirmed. */
export function GradePage({ language, graded, form }: Props) {
  const t = text(language);
  const { institution, implementation, state, teaching } = graded;
  const title = pick(graded.title, language);
  const back = paths.implementation(language, { institution, implementation });
  const why =
    state === 'confirmed'
      ? t('grade.confirmed')
      : state === 'cancelled'
        ? t('grade.cancelled')
        : teaching
          ? null
          : t('grade.read-only');
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('teaching'), href: paths.teaching(language) },
          { label: title.text, href: back, language: title.language },
          { label: graded.name },
        ]}
      />
      <PageHead
        eyebrow={title.text}
        title={t('grade', { name: graded.name })}
        lead={why ? undefined : t('grade.lead')}
      />
      {why && (
        <Notice language={language} kind="info">
          <p>{why}</p>
        </Notice>
      )}
      {!why && <GradeForm language={language} graded={graded} form={form} back={back} />}
      {why && graded.result && <ResultView language={language} result={graded.result} />}
      {why && (
        <p>
          <a href={back}>{t('grade.back')}</a>
        </p>
      )}
    </>
  );
}

function GradeForm({ language, graded, form, back }: Props & { back: string }) {
  const { institution, id } = graded;
  const t = text(language);
  return (
    <Form
      language={language}
      action={paths.gradeEnrolment(language, { institution, enrolment: id })}
      submitLabel={t('grade.submit')}
      cancel={{ href: back }}
      {...form}
      layout={form.fields.map((field) => (
        <FieldView
          key={field.name}
          language={language}
          field={field}
          values={form.values}
          errors={form.errors}
        />
      ))}
    />
  );
}

function ResultView({ language, result }: { language: Language; result: AssessmentRow }) {
  const t = text(language);
  return (
    <>
      <Definitions
        items={[
          { term: t('grade.overall'), value: gradeWords(language, result.scale, result.grade) },
          { term: t('grade.supervision'), value: words(language)(`supervision/${result.supervision}`) },
        ]}
      />
      {result.outcomes.map((outcome) => (
        <OutcomeView key={outcome.id} language={language} outcome={outcome} />
      ))}
    </>
  );
}

function OutcomeView({ language, outcome }: { language: Language; outcome: GradedOutcome }) {
  const t = text(language);
  const title = pick(outcome.text, language);
  return (
    <Section title={<span lang={title.language}>{title.text}</span>}>
      {outcome.criterion && (
        <p>{t('grade.criterion', { criterion: pick(outcome.criterion, language).text })}</p>
      )}
      <p>
        <strong>{t(`grade.${outcome.result}`)}</strong>
      </p>
      {outcome.comment && <p class="kept-lines">{outcome.comment}</p>}
    </Section>
  );
}
