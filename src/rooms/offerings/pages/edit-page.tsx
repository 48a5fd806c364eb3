import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { FieldView, Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import type { OfferingDocument } from '../../framework/index.ts';
import type { OfferingPage } from '../actions/read-offerings.ts';
import type { Warning } from '../frameworks.ts';
import { MOST_OUTCOMES } from '../rules/form/fields.ts';
import { nextOutcomeId } from '../rules/form/form-values.ts';
import type { Judgement } from '../rules/judge.ts';
import { text } from '../text/index.ts';
import { factOf } from './document-facts.tsx';
import { outcomeFields, sectionFields, sections } from './edit-fields.ts';
import { MissingList } from './missing-list.tsx';
import { Warnings } from './warnings.tsx';
import { titleOf } from './words.ts';

/** Somebody saved meanwhile: the parts in which the saved version differs from what stands in the form. */
export type Conflict = { revision: number; parts: (keyof OfferingDocument)[] };

type Props = {
  language: Language;
  page: OfferingPage;
  form: FormState;
  judgement: Judgement;
  warnings: readonly Warning[];
  conflict: Conflict | null;
};

/** The form in sections, and beside it what is missing; the list shrinks with each saving. */
export function EditPage({ language, page, form, judgement, warnings, conflict }: Props) {
  const t = text(language);
  const { institution, id } = page;
  const here = paths.editOffering(language, { institution, offering: id });
  const back = paths.offering(language, { institution, offering: id });
  const title = titleOf(language, page.document.title);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.offerings(language, { institution }) },
          { label: title.text, href: back, ...(title.language && { language: title.language }) },
          { label: t('page.edit') },
        ]}
      />
      <PageHead eyebrow={t('edit.title')} title={title.text} titleLanguage={title.language} />
      <div class="columns" data-side="end">
        <div>
          {conflict && <ConflictNotice language={language} page={page} conflict={conflict} href={here} />}
          <Form
            language={language}
            {...form}
            {...(conflict && { errors: {} })}
            action={here}
            {...(!conflict && { autosave: `${here}?autosave=1` })}
            submitLabel={t(conflict ? 'edit.conflict.keep' : 'edit.save')}
            cancel={{ href: back, label: t('edit.back') }}
            buttons={<AddButton language={language} />}
            layout={<Layout language={language} page={page} form={form} conflict={conflict} />}
          />
        </div>
        <aside class="aside" id="missing" data-sticky>
          <Section title={t('page.missing')}>
            <MissingList language={language} reports={judgement.reports} formHref="" />
          </Section>
          <Warnings language={language} warnings={warnings} gating={judgement.reports} formHref="" />
        </aside>
      </div>
    </>
  );
}

function AddButton({ language }: { language: Language }) {
  return (
    <button type="submit" class="ds-button" data-variant="secondary" name="next" value="outcome">
      {text(language)('edit.save-add')}
    </button>
  );
}

type LayoutProps = Pick<Props, 'language' | 'page' | 'form' | 'conflict'>;

function Layout({ language, page, form, conflict }: LayoutProps) {
  const t = text(language);
  const fields = sectionFields(language, page.document);
  const shared = { language, values: form.values, errors: form.errors, formId: 'form' };
  const revision = conflict ? String(conflict.revision) : String(form.values.revision ?? page.revision);
  return (
    <>
      <input type="hidden" name="revision" value={revision} />
      <input
        type="hidden"
        name="editing"
        value={conflict ? form.once : String(form.values.editing ?? form.once)}
      />
      {sections.map((name) => (
        <Section
          key={name}
          id={name}
          title={t(`section.${name}`)}
          lead={name === 'outcomes' ? t('section.outcomes.lead') : undefined}
        >
          {name === 'outcomes' && <OutcomeRows {...shared} />}
          {fields[name].map((field) => (
            <FieldView key={field.name} {...shared} field={field} />
          ))}
        </Section>
      ))}
    </>
  );
}

type RowsProps = { language: Language; values: FormValues; errors: FormState['errors']; formId: string };

/** The outcomes as they stand, and one empty row more. */
function OutcomeRows({ language, values, errors, formId }: RowsProps) {
  const { rows, ids } = rowsOf(values);
  const count = Math.min(rows + 1, MOST_OUTCOMES);
  const extra = { [`outcomes.${rows}.id`]: nextOutcomeId(ids) };
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <div class="outcome-row" key={index}>
          {outcomeFields(language, index).map((field) => (
            <FieldView
              key={field.name}
              language={language}
              field={field}
              values={{ ...extra, ...values }}
              errors={errors}
              formId={formId}
            />
          ))}
        </div>
      ))}
    </>
  );
}

/** How many rows have something in them, up to the last one that has, and the ids that are taken. */
function rowsOf(values: FormValues): { rows: number; ids: string[] } {
  let rows = 0;
  const ids: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const [, index, part] = /^outcomes\.(\d+)\.(\w+)/.exec(name) ?? [];
    if (index === undefined || String(value).trim() === '') continue;
    if (part === 'id') ids.push(String(value));
    else rows = Math.max(rows, Number(index) + 1);
  }
  return { rows, ids };
}

type ConflictProps = { language: Language; page: OfferingPage; conflict: Conflict; href: string };

function ConflictNotice({ language, page, conflict, href }: ConflictProps) {
  const t = text(language);
  const items = conflict.parts.map((part) => ({
    term: t(`field/${part}`),
    value: factOf(language, page.document, part) ?? t('edit.conflict.empty'),
  }));
  return (
    <Notice language={language} kind="warning" title={t('edit.conflict')} live>
      <p>{t('edit.conflict.body', { revision: conflict.revision })}</p>
      <h2>{t('edit.conflict.theirs')}</h2>
      <Definitions items={items} />
      <p>
        <a href={href}>{t('edit.conflict.discard')}</a>
      </p>
    </Notice>
  );
}
