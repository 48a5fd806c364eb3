import { type Language, type LocalizedText, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/field.ts';
import { FieldView } from '../../../../platform/web/form.tsx';
import { ActionButton } from '../../../../platform/web/parts/action-button.tsx';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Pagination } from '../../../../platform/web/parts/pagination.tsx';
import { SearchField } from '../../../../platform/web/parts/search-field.tsx';
import { licences, OTHER } from '../../rules/licences.ts';
import type { Output } from '../../store/outputs.ts';
import { text } from '../../text/index.ts';
import { fieldChoices } from '../words.tsx';
import { OutputCards } from './cards.tsx';

/** What was asked, as it stands in the address. */
export type Asked = { words: string; topic: string; field: string; institution: string; licence: string };

type Props = {
  language: Language;
  csrf: string;
  asked: Asked;
  outputs: readonly Output[];
  names: ReadonlyMap<string, LocalizedText>;
  nextHref?: string | undefined;
};

/** Search over the outputs of all institutions. */
export function OutputsPage({ language, csrf, asked, outputs, names, nextHref }: Props) {
  const t = text(language);
  const { words, ...rest } = asked;
  const narrowed = Object.values(asked).some(Boolean);
  return (
    <>
      <PageHead title={t('outputs')} lead={t('outputs.lead')} />
      <SearchField
        action={paths.rdiOutputs(language)}
        name="words"
        value={words}
        label={t('outputs.words')}
        submitLabel={t('outputs.search')}
      >
        <details class="ds-details" open={Object.values(rest).some(Boolean)}>
          <summary>{t('outputs.narrow')}</summary>
          <div class="stack">
            {searchFields(language, names).map((field) => (
              <FieldView key={field.name} language={language} field={field} values={rest} />
            ))}
          </div>
        </details>
      </SearchField>
      <div class="actions">
        {narrowed && <a href={paths.rdiOutputs(language)}>{t('outputs.clear')}</a>}
        {asked.topic && (
          <ActionButton
            action={paths.rdiTopics(language)}
            csrf={csrf}
            variant="secondary"
            icon="bell"
            values={{ topic: asked.topic, field: '' }}
          >
            {t('outputs.follow')}
          </ActionButton>
        )}
      </div>
      <div class="section" id="results">
        {outputs.length === 0 ? (
          <EmptyState title={t('outputs.none')} icon="search">
            {t('outputs.none.body')}
          </EmptyState>
        ) : (
          <OutputCards language={language} outputs={outputs} names={names} level={2} />
        )}
      </div>
      <Pagination language={language} cursor={{ next: nextHref }} />
    </>
  );
}

function searchFields(language: Language, names: ReadonlyMap<string, LocalizedText>): Field[] {
  const t = text(language);
  return [
    { kind: 'text', name: 'topic', label: t('outputs.topic'), maxLength: 80 },
    { kind: 'select', name: 'field', label: t('field'), options: fieldChoices(language) },
    {
      kind: 'select',
      name: 'institution',
      label: t('institution'),
      options: [...names].map(([value, name]) => ({ value, label: pick(name, language).text })),
    },
    { kind: 'select', name: 'licence', label: t('output.licence'), options: licenceChoices(language) },
  ];
}

export function licenceChoices(language: Language) {
  return licences.map(({ id, name }) => ({
    value: id,
    label: id === OTHER ? text(language)('output.licence.other') : name,
  }));
}
