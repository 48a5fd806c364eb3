import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field, FormValues } from '../../../../platform/web/field.ts';
import { FieldView, Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { ProjectView } from '../../actions/projects/read.ts';
import { promiseResults } from '../../rules/promises.ts';
import type { Output } from '../../store/outputs.ts';
import type { Promised } from '../../store/promises.ts';
import { text } from '../../text/index.ts';
import { PromiseNote } from './promises.tsx';

/** The questions of one promise; its id stands in their names. */
function questions(language: Language, { id }: Promised, outputs: readonly Output[]): Field[] {
  const t = text(language);
  return [
    {
      kind: 'radios',
      name: `result.${id}`,
      label: t('promise.result'),
      required: true,
      options: promiseResults.map((result) => ({ value: result, label: t(`promise-result/${result}`) })),
    },
    {
      kind: 'textarea',
      name: `came.${id}`,
      label: t('promise.words'),
      required: true,
      maxLength: 5000,
      rows: 3,
    },
    {
      kind: 'select',
      name: `output.${id}`,
      label: t('promise.output'),
      options: outputs.map((output) => ({ value: output.id, label: pick(output.title, language).text })),
    },
  ];
}

export function endFields(language: Language, { promises, outputs }: ProjectView): Field[] {
  return promises.flatMap((promise) => questions(language, promise, outputs));
}

/** What was said when it was ended before, and reopened. */
export function endValues({ promises }: ProjectView): FormValues {
  return Object.fromEntries(
    promises.flatMap(({ id, result, cameOfIt, output }) => [
      [`result.${id}`, result ?? ''],
      [`came.${id}`, cameOfIt ?? ''],
      [`output.${id}`, output ?? ''],
    ]),
  );
}

type Props = { language: Language; view: ProjectView; form: FormState };

/** The end of a project: what was promised on top of each part, what came of it below. */
export function EndPage({ language, view, form }: Props) {
  const t = text(language);
  const { project, promises, outputs } = view;
  const at = { institution: project.institution, project: project.id };
  const layout = promises.map((promise) => (
    <Section
      key={promise.id}
      title={`${t('promise.promised')}: ${pick(promise.title, language).text}`}
      lead={<PromiseNote language={language} promise={promise} />}
    >
      {questions(language, promise, outputs).map((field) => (
        <FieldView
          key={field.name}
          language={language}
          field={field}
          values={form.values}
          errors={form.errors}
        />
      ))}
    </Section>
  ));
  return (
    <>
      <PageHead
        eyebrow={pick(project.title, language).text}
        title={t('end')}
        lead={t(promises.length > 0 ? 'end.lead' : 'end.nothing-promised')}
      />
      <div class="stack">
        <p>
          {t('end.outputs-first')} <a href={paths.addRdiOutput(language, at)}>{t('output.add')}</a>
        </p>
        <Form
          language={language}
          action={paths.endRdiProject(language, at)}
          submitLabel={t('end')}
          cancel={{ href: paths.rdiProject(language, at), label: t('cancel') }}
          layout={layout}
          {...form}
        />
      </div>
    </>
  );
}
