import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field, FormValues } from '../../../../platform/web/form.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { formatCredits } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { SearchField } from '../../../../platform/web/parts/search-field.tsx';
import type { FoundSource } from '../../actions/building/find-sources.ts';
import { sourceValue } from '../../rules/lineage/source-value.ts';
import { text } from '../../text/index.ts';
import { Written } from '../written.tsx';
import { kindWord, SourceList } from './source-list.tsx';

/** What is asked once the source is known: the title, how much of it, and which of its outcomes. */
export function deriveFields(language: Language, source: FoundSource): Field[] {
  const t = text(language);
  const { ects, outcomes, lineage } = source;
  const part: Field = {
    kind: 'radios',
    name: 'part',
    label: t('derive.how-much'),
    required: true,
    options: [
      { value: 'whole', label: t('derive.whole') },
      { value: 'part', label: t('derive.part') },
    ],
  };
  const chosen: Field = {
    kind: 'checkboxes',
    name: 'outcomes',
    label: t('derive.outcomes'),
    hint: t('derive.outcomes.hint'),
    options: outcomes.map(({ id, text: told }) => ({ value: id, label: pick(told, language).text })),
  };
  return [
    { kind: 'localized', name: 'title', label: t('curriculum.title'), required: true, maxLength: 300 },
    ...(lineage === 'study-unit' ? [part] : []),
    {
      kind: 'number',
      name: 'ects',
      label: t('derive.ects'),
      min: 0,
      max: 10_000,
      ...(ects !== null && { hint: t('derive.ects.hint', { ects }) }),
    },
    ...(outcomes.length > 0 ? [chosen] : []),
  ];
}

export function deriveValues({ title, ects, outcomes }: FoundSource): FormValues {
  return {
    ...Object.fromEntries(Object.entries(title).map(([tag, told]) => [`title.${tag}`, told ?? ''])),
    part: 'whole',
    ects: ects === null ? '' : String(ects),
    outcomes: outcomes.map(({ id }) => id),
  };
}

type Place = { language: Language; institution: string };

function Head({ language, institution }: Place) {
  const t = text(language);
  const list = { label: t('list.title'), href: paths.offerings(language, { institution }) };
  return (
    <>
      <Breadcrumbs language={language} crumbs={[list, { label: t('derive') }]} />
      <PageHead title={t('derive')} lead={t('derive.lead')} />
    </>
  );
}

/** First: what is it derived from? */
export function FindPage({ language, institution, q, items }: Place & { q: string; items: FoundSource[] }) {
  const t = text(language);
  const here = paths.deriveOffering(language, { institution });
  return (
    <>
      <Head language={language} institution={institution} />
      <div class="stack">
        <SearchField action={here} value={q} label={t('derive.search')} submitLabel={t('curriculum.find')} />
        <SourceList
          language={language}
          items={items}
          choose={t('derive.choose')}
          button={({ ref, title }) => (
            <a
              href={`${here}?from=${sourceValue(ref)}`}
              aria-label={t('derive.choose.named', { title: pick(title, language).text })}
            >
              {t('derive.choose')}
            </a>
          )}
        />
      </div>
    </>
  );
}

/** Then: how much of it, and what of it. */
export function DerivePage({
  language,
  institution,
  source,
  form,
}: Place & { source: FoundSource; form: FormState }) {
  const t = text(language);
  const here = paths.deriveOffering(language, { institution });
  const { title, ects, ref, institutionName } = source;
  return (
    <>
      <Head language={language} institution={institution} />
      <Definitions
        items={[
          {
            term: t('derive.from'),
            value: (
              <>
                {kindWord(language, source)}: <Written language={language} text={title} />
              </>
            ),
          },
          { term: t('curriculum.whose'), value: <Written language={language} text={institutionName} /> },
          { term: t('curriculum.ects'), value: ects !== null && formatCredits(language, ects) },
        ]}
      />
      <p>{t('derive.copied')}</p>
      <Form
        language={language}
        {...form}
        action={`${here}?from=${sourceValue(ref)}`}
        submitLabel={t('derive.submit')}
        cancel={{ href: here, label: t('derive.other') }}
      />
    </>
  );
}
