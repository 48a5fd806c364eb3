import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field, FormValues } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import type { MastersPageData } from '../../actions/masters/read-masters.ts';
import { type DataItem, type Master, masterChoices } from '../../rules/masters.ts';
import { text } from '../../text/index.ts';
import { masterWords } from './masters-page.tsx';
import { partWords } from './part-words.ts';

const fieldOf = (item: DataItem) => `master-${item}`;

/** The name of the study system, and a choice for each data item with what it covers and where it differs now. */
export function masterFields(language: Language, { items, system }: MastersPageData): Field[] {
  const t = text(language);
  const named = system || t('masters.study-system');
  const choices = items.map(
    ({ item, keys, different }): Field => ({
      kind: 'select',
      name: fieldOf(item),
      label: t(`data-item/${item}`),
      hint: [partWords(language, keys), different > 0 && t('masters.different-count', { count: different })]
        .filter(Boolean)
        .join('. '),
      required: true,
      options: masterChoices.map((value) => ({ value, label: masterWords(language, value, named) })),
    }),
  );
  const name: Field = {
    kind: 'text',
    name: 'system',
    label: t('masters.system'),
    hint: t('masters.system.hint'),
    maxLength: 100,
  };
  return [name, ...choices];
}

export function masterValues({ items, system }: MastersPageData): FormValues {
  return { system, ...Object.fromEntries(items.map(({ item, master }) => [fieldOf(item), master])) };
}

export function mastersFrom(
  { items }: MastersPageData,
  data: Record<string, unknown>,
): Partial<Record<DataItem, Master>> {
  return Object.fromEntries(items.map(({ item }) => [item, data[fieldOf(item)] as Master]));
}

type Props = { language: Language; institution: string; form: FormState };

export function SetMastersPage({ language, institution, form }: Props) {
  const t = text(language);
  const back = paths.dataMasters(language, { institution });
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[{ label: t('masters.title'), href: back }, { label: t('masters.change') }]}
      />
      <PageHead title={t('masters.change')} lead={t('masters.change.lead')} />
      <ul class="ds-list">
        <li>{t('masters.explain.source')}</li>
        <li>{t('masters.explain.opinko')}</li>
        <li>{t('masters.explain.latest')}</li>
        <li>{t('masters.explain.conflict')}</li>
      </ul>
      <Form
        language={language}
        action={paths.setDataMasters(language, { institution })}
        submitLabel={t('masters.save')}
        cancel={{ href: back }}
        {...form}
      />
    </>
  );
}
