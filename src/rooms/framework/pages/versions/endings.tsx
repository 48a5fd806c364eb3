import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/field.ts';
import { FieldView, Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Confirm } from '../../../../platform/web/parts/confirm.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import type { Framework } from '../../rules/framework.ts';
import { text } from '../../text/index.ts';
import { type Standing, standingWords } from './standing.tsx';

/** @param today YYYY-MM-DD */
export function retireFields(language: Language, today: string): Field[] {
  const t = text(language);
  return [
    { kind: 'date', name: 'from', label: t('version.retire.from'), required: true, min: today },
    {
      kind: 'localized-area',
      name: 'reason',
      label: t('version.retire.reason'),
      hint: t('version.retire.reason.hint'),
      required: true,
      maxLength: 5000,
      rows: 3,
    },
  ];
}

type Gate = { framework: string; version: string; title: Framework['title'] } & Standing;
type RetireProps = {
  language: Language;
  framework: Framework;
  form: FormState;
  /** What is or will be in force beside it. */
  others: readonly Gate[];
};

/** Before a version goes out of force: what will then be asked of offerings. */
export function RetirePage({ language, framework, form, others }: RetireProps) {
  const t = text(language);
  const at = { framework: framework.id, version: framework.version };
  const page = paths.framework(language, at);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('frameworks'), href: paths.frameworks(language) },
          { label: `${framework.title[language]}, ${framework.version}`, href: page },
          { label: t('version.retire') },
        ]}
      />
      <PageHead
        eyebrow={`${framework.title[language]}, ${framework.version}`}
        title={t('version.retire')}
        lead={t('version.retire.lead')}
      />
      <Notice
        language={language}
        kind={others.length > 0 ? 'info' : 'warning'}
        title={t('version.retire.then')}
      >
        {others.length === 0 && <p>{t('version.retire.nothing')}</p>}
        {others.length > 0 && (
          <ul class="ds-list">
            {others.map(({ framework: id, version, title, ...standing }) => (
              <li key={`${id} ${version}`}>
                <a href={paths.framework(language, { framework: id, version })}>{title[language]}</a>
                {`, ${version}: ${standingWords(language, standing)}`}
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <Form
        language={language}
        {...form}
        action={paths.retireVersion(language, at)}
        submitLabel={t('version.retire.submit')}
        cancel={{ href: page }}
      />
    </>
  );
}

type DiscardProps = { language: Language; framework: Framework; form: FormState };

export function DiscardPage({ language, framework, form }: DiscardProps) {
  const t = text(language);
  const at = { framework: framework.id, version: framework.version };
  const names = { title: framework.title[language], version: framework.version };
  return (
    <>
      <Wrong language={language} form={form} />
      <Confirm
        language={language}
        question={t('version.discard.question', names)}
        consequences={[t('version.discard.consequence')]}
        action={paths.discardDraft(language, at)}
        csrf={form.csrf}
        once={form.once}
        confirmLabel={t('version.discard')}
        cancelHref={paths.editVersion(language, at)}
        danger
      />
    </>
  );
}

type RemoveProps = DiscardProps & { element: { id: string; title: Framework['title'] }; revision: number };

export function RemoveRequirementPage({ language, framework, element, revision, form }: RemoveProps) {
  const t = text(language);
  const at = { framework: framework.id, version: framework.version };
  return (
    <>
      <Wrong language={language} form={form} />
      <Confirm
        language={language}
        question={t('requirement.remove.question', { title: element.title[language] })}
        consequences={[t('requirement.remove.consequence')]}
        action={paths.removeRequirement(language, { ...at, element: element.id })}
        csrf={form.csrf}
        once={form.once}
        confirmLabel={t('version.remove')}
        cancelHref={paths.editVersion(language, at)}
        danger
      >
        <FieldView
          language={language}
          field={{ kind: 'hidden', name: 'revision', label: '' }}
          values={{ revision: String(revision) }}
        />
      </Confirm>
    </>
  );
}

function Wrong({ language, form }: Pick<DiscardProps, 'language' | 'form'>) {
  const words = form.errors[''];
  return words ? (
    <Notice language={language} kind="danger" live>
      {words}
    </Notice>
  ) : null;
}
