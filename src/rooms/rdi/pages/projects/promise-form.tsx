import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Confirm } from '../../../../platform/web/parts/confirm.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import type { Project } from '../../store/projects.ts';
import type { Promised } from '../../store/promises.ts';
import { text } from '../../text/index.ts';

export function promiseFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'localized',
      name: 'title',
      label: t('promise.title'),
      hint: t('promise.title.hint'),
      required: true,
      maxLength: 300,
    },
    { kind: 'localized-area', name: 'body', label: t('promise.body'), maxLength: 5000, rows: 4 },
    { kind: 'number', name: 'credits', label: t('promise.credits'), min: 0.5, max: 60, step: 0.5 },
  ];
}

type Props = { language: Language; project: Project; form: FormState };

export function PromiseForm({ language, project, form }: Props) {
  const t = text(language);
  const at = { institution: project.institution, project: project.id };
  return (
    <>
      <PageHead
        eyebrow={pick(project.title, language).text}
        title={t('promise.add')}
        lead={t('promises.lead')}
      />
      <Form
        language={language}
        action={paths.addRdiPromise(language, at)}
        submitLabel={t('promise.add')}
        cancel={{ href: paths.rdiProject(language, at), label: t('cancel') }}
        {...form}
      />
    </>
  );
}

type RemoveProps = Props & { promise: Promised };

export function RemovePromisePage({ language, project, promise, form }: RemoveProps) {
  const t = text(language);
  const at = { institution: project.institution, project: project.id };
  return (
    <Confirm
      language={language}
      question={t('promise.remove.title')}
      consequences={[t('promise.remove.body', { title: pick(promise.title, language).text })]}
      action={paths.removeRdiPromise(language, { ...at, promise: promise.id })}
      csrf={form.csrf}
      once={form.once}
      confirmLabel={t('promise.remove')}
      cancelHref={paths.rdiProject(language, at)}
      danger
    />
  );
}
