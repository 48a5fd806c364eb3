import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { FieldErrors } from '../../../../platform/web/form.ts';
import { formatCredits } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { SearchField } from '../../../../platform/web/parts/search-field.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { FoundSource } from '../../actions/building/find-sources.ts';
import type { OfferingPage } from '../../actions/read-offerings.ts';
import { sumOfParts } from '../../rules/form/part-rows.ts';
import { sourceValue } from '../../rules/lineage/source-value.ts';
import { text } from '../../text/index.ts';
import { titleOf } from '../words.ts';
import { Written } from '../written.tsx';
import { SourceList } from './source-list.tsx';

type Props = {
  language: Language;
  page: OfferingPage;
  q: string;
  items: readonly FoundSource[];
  csrf: string;
  once: string;
  errors: FieldErrors;
};

/** Finds something that there is already and adds it as a part; beside it stands what there is so far. */
export function AddPartPage({ language, page, q, items, csrf, once, errors }: Props) {
  const t = text(language);
  const { institution, id, document } = page;
  const at = { institution, offering: id };
  const here = paths.addPart(language, at);
  const title = titleOf(language, document.title);
  const wrong = Object.values(errors);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.offerings(language, { institution }) },
          {
            label: title.text,
            href: paths.offering(language, at),
            ...(title.language && { language: title.language }),
          },
          { label: t('page.edit'), href: `${paths.editOffering(language, at)}#parts` },
          { label: t('add-part') },
        ]}
      />
      <PageHead title={t('add-part')} lead={t('add-part.lead')} />
      {wrong.length > 0 && (
        <Notice language={language} kind="danger" live>
          {wrong.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </Notice>
      )}
      <SoFar language={language} page={page} />
      <div class="stack">
        <SearchField
          action={here}
          value={q}
          label={t('add-part.search')}
          submitLabel={t('curriculum.find')}
        />
        <SourceList
          language={language}
          items={items.filter(({ ref }) => ref.id !== id)}
          choose={t('add-part.add')}
          button={(source) => (
            <form method="post" action={`${here}?q=${encodeURIComponent(q)}`} class="filter-row">
              <input type="hidden" name="_csrf" value={csrf} />
              <input type="hidden" name="_once" value={`${once}:${source.ref.id}`} />
              <input type="hidden" name="revision" value={String(page.revision)} />
              <input type="hidden" name="from" value={sourceValue(source.ref)} />
              <div class="ds-field">
                <label class="ds-label" for={`ects-${source.ref.id}`}>
                  {t('add-part.ects')}
                </label>
                <input
                  class="ds-input"
                  id={`ects-${source.ref.id}`}
                  name="ects"
                  inputmode="decimal"
                  size={5}
                  value={source.ects ?? ''}
                />
              </div>
              <button
                type="submit"
                class="ds-button"
                data-variant="secondary"
                aria-label={t('add-part.add.named', { title: pick(source.title, language).text })}
              >
                {t('add-part.add')}
              </button>
            </form>
          )}
        />
      </div>
    </>
  );
}

function SoFar({ language, page: { document } }: Pick<Props, 'language' | 'page'>) {
  const { parts = [] } = document;
  if (parts.length === 0) return null;
  const sum = sumOfParts(parts);
  const told = sum === null ? '–' : formatCredits(language, sum);
  return (
    <Section title={text(language)('add-part.of', { sum: told })}>
      <ol>
        {parts.map((part, index) => (
          <li key={index}>
            <Written language={language} text={part.title} />
            {typeof part.ects === 'number' && `, ${formatCredits(language, part.ects)}`}
          </li>
        ))}
      </ol>
    </Section>
  );
}
