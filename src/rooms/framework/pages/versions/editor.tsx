import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import type { Framework, FrameworkElement } from '../../rules/framework.ts';
import { obligations } from '../../rules/framework.ts';
import { MOST_ELEMENTS } from '../../rules/versions/edit.ts';
import { text } from '../../text/index.ts';
import { placeLabel } from './place-label.ts';

type Props = {
  language: Language;
  framework: Framework;
  revision: number;
  form: FormState;
  /** Somebody saved since the form was opened. */
  conflict: boolean;
};

/** A draft: its requirements in their order, each with its obligation, to be changed in place. */
export function VersionEditor(props: Props) {
  const { language, framework, form, conflict } = props;
  const t = text(language);
  const at = { framework: framework.id, version: framework.version };
  const here = paths.editVersion(language, at);
  const full = framework.elements.length >= MOST_ELEMENTS;
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('frameworks'), href: paths.frameworks(language) },
          {
            label: `${framework.title[language]}, ${framework.version}`,
            href: paths.framework(language, at),
          },
          { label: t('version.edit') },
        ]}
      />
      <PageHead
        eyebrow={`${framework.title[language]}, ${framework.version}`}
        title={t('version.edit')}
        tags={<StatusTag>{t('version-standing/draft')}</StatusTag>}
        lead={t('version.edit.lead')}
        actions={
          <>
            {!full && (
              <a class="ds-button" href={paths.addRequirement(language, at)}>
                {t('requirement.new')}
              </a>
            )}
            <a class="ds-button" data-variant="secondary" href={paths.editVersionFacts(language, at)}>
              {t('version.facts')}
            </a>
            <a href={paths.compareVersions(language, at)}>{t('version.compare')}</a>
            <a href={paths.frameworkEffects(language, at)}>{t('version.effects')}</a>
            <a href={paths.proposeVersion(language, at)}>{t('propose.version')}</a>
            <a href={paths.discardDraft(language, at)}>{t('version.discard')}</a>
          </>
        }
      />
      {full && (
        <Notice language={language} kind="info">
          {t('version.full', { most: MOST_ELEMENTS })}
        </Notice>
      )}
      {conflict && (
        <Notice language={language} kind="warning" title={t('version.conflict')} live>
          <p>{t('version.conflict.list')}</p>
          <p>
            <a href={here}>{t('version.conflict.discard')}</a>
          </p>
        </Notice>
      )}
      <Form
        language={language}
        {...form}
        {...(conflict && { errors: {} })}
        action={here}
        submitLabel={t('version.save-obligations')}
        layout={<Requirements {...props} />}
      />
    </>
  );
}

function Requirements({ language, framework, revision, form }: Props) {
  const t = text(language);
  return (
    <>
      <button type="submit" class="ds-sr-only" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="revision" value={revision} />
      <DataTable
        language={language}
        id="requirements"
        caption={t('version.requirements', { count: framework.elements.length })}
        columns={columnsOf(language, framework, form)}
        rows={framework.elements}
        rowKey={({ id }) => id}
      />
    </>
  );
}

function columnsOf(language: Language, framework: Framework, form: FormState): Column<FrameworkElement>[] {
  const t = text(language);
  const at = { framework: framework.id, version: framework.version };
  return [
    {
      key: 'title',
      header: t('requirement.one'),
      rowHeader: true,
      cell: ({ id, title }) => (
        <a id={id} href={paths.editRequirement(language, { ...at, element: id })}>
          {title[language]}
        </a>
      ),
    },
    {
      key: 'field',
      header: t('requirement.field'),
      cell: (element) =>
        element.appliesTo === 'offering'
          ? placeLabel(language, element.field)
          : t('requirement.applies-to.credential'),
    },
    {
      key: 'obligation',
      header: t('requirement.obligation'),
      cell: (element) => <ObligationChoice language={language} element={element} form={form} />,
    },
    {
      key: 'order',
      header: t('version.order'),
      cell: (element) => <Buttons language={language} framework={framework} element={element} />,
    },
  ];
}

type ChoiceProps = { language: Language; element: FrameworkElement; form: FormState };

function ObligationChoice({ language, element, form }: ChoiceProps) {
  const t = text(language);
  const name = `obligation.${element.id}`;
  const chosen = form.values[name] ?? element.obligation;
  return (
    <select
      class="ds-input"
      name={name}
      aria-label={t('version.obligation-of', { title: element.title[language] })}
    >
      {obligations.map((value) => (
        <option key={value} value={value} selected={value === chosen}>
          {t(`obligation/${value}`)}
        </option>
      ))}
    </select>
  );
}

type ButtonsProps = { language: Language; framework: Framework; element: FrameworkElement };

/** They save what has been chosen in the list, too. */
function Buttons({ language, framework, element }: ButtonsProps) {
  const t = text(language);
  const { elements, id, version } = framework;
  const title = element.title[language];
  const button = (verb: 'up' | 'down' | 'copy') => (
    <button
      type="submit"
      class="ds-button"
      data-variant="tertiary"
      name="do"
      value={`${verb}:${element.id}`}
      aria-label={t(`version.${verb}-of`, { title })}
    >
      {t(`version.${verb}`)}
    </button>
  );
  const href = paths.removeRequirement(language, { framework: id, version, element: element.id });
  return (
    <div class="move-buttons">
      {elements[0] !== element && button('up')}
      {elements.at(-1) !== element && button('down')}
      {elements.length < MOST_ELEMENTS && button('copy')}
      <a class="ds-button" data-variant="tertiary" href={href} aria-label={t('version.remove-of', { title })}>
        {t('version.remove')}
      </a>
    </div>
  );
}
