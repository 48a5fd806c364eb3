import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { fieldId } from '../../../platform/web/field-errors.ts';
import type { Field } from '../../../platform/web/form.ts';
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
import type { Judgement } from '../rules/judge.ts';
import { text } from '../text/index.ts';
import { factOf } from './document-facts.tsx';
import { AddedLanguages } from './edit/added-languages.tsx';
import { DeliveryMix } from './edit/delivery-mix.tsx';
import { EASE_ID, Ease } from './edit/ease.tsx';
import { HOURS_ID, LikelyHours } from './edit/likely-hours.tsx';
import { OutcomeRows } from './edit/outcome-rows.tsx';
import { PartRows } from './edit/part-rows.tsx';
import type { SkillFacts } from './edit/skill-choice.tsx';
import { Want, type Wants, wantId, wantsOf } from './edit/wants.tsx';
import { sectionFields, sections } from './edit-fields.ts';
import { isKept, KeptParts } from './masters/kept-parts.tsx';
import { MissingList } from './missing-list.tsx';
import { Warnings } from './warnings.tsx';
import { type Adapted, AdaptedNotice, sourceWords } from './wording/adapted-notice.tsx';
import { wordingHrefOf } from './wording/wording-href.ts';
import { titleOf } from './words.ts';

/** Somebody saved meanwhile: the parts in which the saved version differs from what stands in the form. */
export type Conflict = { revision: number; parts: (keyof OfferingDocument)[] };

type Props = {
  language: Language;
  page: OfferingPage;
  form: FormState;
  /** What stands in the form. */
  shown: OfferingDocument;
  judgement: Judgement;
  warnings: readonly Warning[];
  adapted: Adapted | null;
  conflict: Conflict | null;
  /** The languages in which every text has a field, and those of them that the address adds. */
  languages: readonly string[];
  added: readonly string[];
  skills: SkillFacts;
};

/** The form in sections, and beside it what is missing; the list shrinks with each saving. */
export function EditPage(props: Props) {
  const { language, page, form, judgement, warnings, adapted, conflict, added } = props;
  const t = text(language);
  const { institution, id } = page;
  const here = editHref(language, page, added);
  const back = paths.offering(language, { institution, offering: id });
  const title = titleOf(language, page.document.title);
  const wordingHref = wordingHrefOf(language, page);
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
          {adapted && <AdaptedNotice language={language} adapted={adapted} />}
          {conflict && <ConflictNotice language={language} page={page} conflict={conflict} href={here} />}
          <KeptParts
            language={language}
            institution={institution}
            document={page.document}
            kept={page.kept}
          />
          <Form
            language={language}
            {...form}
            {...(conflict && { errors: {} })}
            action={here}
            {...(!conflict && { autosave: editHref(language, page, added, { autosave: '1' }) })}
            submitLabel={t(conflict ? 'edit.conflict.keep' : 'edit.save')}
            cancel={{ href: back, label: t('edit.back') }}
            buttons={<AddButtons language={language} />}
            layout={<Layout {...props} here={here} />}
          />
        </div>
        <aside class="aside" id="missing" data-sticky>
          <Section title={t('page.missing')}>
            <div id="missing-list" data-fresh>
              <MissingList
                language={language}
                reports={judgement.reports}
                formHref=""
                wordingHref={wordingHref}
              />
            </div>
          </Section>
          <Warnings
            language={language}
            warnings={warnings}
            gating={judgement.reports}
            formHref=""
            wordingHref={wordingHref}
          />
        </aside>
      </div>
    </>
  );
}

/** The address of the form; languages that are being added stand in it until something is written in them. */
export function editHref(
  language: Language,
  { institution, id }: Pick<OfferingPage, 'institution' | 'id'>,
  added: readonly string[] = [],
  search: Readonly<Record<string, string>> = {},
): string {
  const words = new URLSearchParams({ ...search, ...(added.length > 0 && { texts: added.join(',') }) });
  const address = paths.editOffering(language, { institution, offering: id });
  return words.size > 0 ? `${address}?${words}` : address;
}

function AddButtons({ language }: { language: Language }) {
  const t = text(language);
  return (
    <>
      <button type="submit" class="ds-button" data-variant="secondary" name="next" value="outcomes">
        {t('edit.save-add')}
      </button>
      <button type="submit" class="ds-button" data-variant="secondary" name="next" value="parts">
        {t('edit.save-add-part')}
      </button>
    </>
  );
}

type LayoutProps = Props & { here: string };

const leads = ['outcomes', 'parts', 'resources'] as const;

function Layout(props: LayoutProps) {
  const { language, page, form, shown, adapted, conflict, judgement, skills, languages, here } = props;
  const t = text(language);
  const fields = sectionFields(language, page.document, languages);
  const wants = wantsOf(language, judgement.reports);
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
          lead={
            leads.some((one) => one === name)
              ? t(`section.${name as (typeof leads)[number]}.lead`)
              : undefined
          }
        >
          {name === 'outcomes' && adapted?.part === 'outcomes' && <p>{sourceWords(language, adapted)}</p>}
          {(name === 'outcomes' || name === 'parts') && <Want wants={wants} place={name} />}
          {name === 'outcomes' && (
            <OutcomeRows
              {...{ ...shared, languages, wants, skills, here }}
              document={page.document}
              kept={page.kept}
            />
          )}
          {name === 'parts' && !isKept(page.kept, 'parts') && <PartRows {...shared} document={shown} />}
          {fields[name]
            .filter((field) => !isKept(page.kept, field.name))
            .map((field) => (
              <div key={field.name}>
                <FieldView {...shared} field={described(marked(language, field, adapted))} />
                <Beside {...props} field={field} wants={wants} />
              </div>
            ))}
          {name === 'delivery' && !isKept(page.kept, 'deliveryMix') && (
            <>
              <DeliveryMix {...shared} document={shown} />
              <Want wants={wants} place="form-deliveryMix" />
            </>
          )}
        </Section>
      ))}
    </>
  );
}

/** A control is described by what stands beside it, too. */
function described(field: Field): Field {
  const more = { plainSummary: EASE_ID, hours: HOURS_ID }[field.name];
  return { ...field, about: [wantId(fieldId('form', field.name)), more].filter(Boolean).join(' ') };
}

/** What is said of a field below it: what is still wanted, and what was reckoned of it. */
function Beside({ language, page, shown, field, wants, added }: Props & { field: Field; wants: Wants }) {
  return (
    <>
      <Want wants={wants} place={fieldId('form', field.name)} />
      {field.name === 'plainSummary' && <Ease language={language} document={shown} />}
      {field.name === 'hours' && <LikelyHours language={language} document={shown} />}
      {field.name === 'addLanguage' && (
        <AddedLanguages language={language} added={added} here={(rest) => editHref(language, page, rest)} />
      )}
    </>
  );
}

/** What stands in a field that was begun with somebody else's wording says where it comes from. */
function marked(language: Language, field: Field, adapted: Adapted | null): Field {
  if (adapted?.part !== field.name) return field;
  const hint = [field.hint, sourceWords(language, adapted)].filter(Boolean).join(' ');
  return { ...field, hint };
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
