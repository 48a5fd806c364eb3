import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatCredits, formatDate } from '../../../platform/web/format.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { SearchField } from '../../../platform/web/parts/search-field.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { type AwardState, awardStates } from '../rules/award-state.ts';
import { text } from '../text/index.ts';
import type { AwardLine } from '../views.ts';
import { StateTag } from './state-tag.tsx';
import { Words } from './words.tsx';

export type AwardFilter = { q: string; state: 'all' | AwardState };
type Props = {
  language: Language;
  institution: string;
  institutionName: string;
  /** Whether she who looks may award to many at once. */
  mayBatch: boolean;
  filter: AwardFilter;
  items: readonly AwardLine[];
  next: string | null;
};

/** What an institution has awarded. */
export function AwardsPage({ language, institution, institutionName, mayBatch, filter, items, next }: Props) {
  const t = text(language);
  const here = paths.awards(language, { institution });
  const after = next && `${here}?${new URLSearchParams({ ...filter, cursor: next })}`;
  return (
    <>
      <PageHead
        title={t('awards')}
        lead={t('awards.lead', { institution: institutionName })}
        actions={
          mayBatch && (
            <a class="ds-button" data-variant="secondary" href={paths.batches(language, { institution })}>
              {t('batches')}
            </a>
          )
        }
      />
      <SearchField
        action={here}
        value={filter.q}
        label={t('awards.search')}
        submitLabel={t('awards.search.submit')}
        keep={{ state: filter.state }}
      >
        <States language={language} here={here} filter={filter} />
      </SearchField>
      <div class="section">
        <DataTable
          language={language}
          caption={t('awards')}
          hideCaption
          rows={items}
          rowKey={({ id }) => id}
          cursor={{ next: after ?? undefined }}
          empty={
            <EmptyState icon="badge" title={t('awards.empty')}>
              <p>{t('awards.empty.help')}</p>
            </EmptyState>
          }
          columns={[
            {
              key: 'holder',
              header: t('awards.holder'),
              rowHeader: true,
              cell: ({ id, holder }) => (
                <a href={paths.award(language, { institution, award: id })}>{holder}</a>
              ),
            },
            {
              key: 'title',
              header: t('awards.offering'),
              cell: ({ title }) => <Words language={language} text={title} />,
            },
            {
              key: 'ects',
              header: t('awards.credits'),
              numeric: true,
              cell: ({ ects }) => (ects === null ? '' : formatCredits(language, ects)),
            },
            {
              key: 'date',
              header: t('awards.date'),
              cell: ({ awardedAt }) => formatDate(language, awardedAt),
            },
            {
              key: 'state',
              header: t('awards.status'),
              cell: ({ state }) => <StateTag language={language} state={state} />,
            },
          ]}
        />
      </div>
    </>
  );
}

const states = ['all', ...awardStates] as const;

function States({ language, here, filter }: { language: Language; here: string; filter: AwardFilter }) {
  const t = text(language);
  return (
    <nav aria-label={t('awards.state')}>
      <div class="tags">
        {states.map((state) => (
          <a
            key={state}
            class="ds-chip"
            href={`${here}?${new URLSearchParams({ q: filter.q, state })}`}
            aria-current={state === filter.state ? 'true' : undefined}
          >
            {t(state === 'all' ? 'awards.state.all' : `state.${state}`)}
          </a>
        ))}
      </div>
    </nav>
  );
}

/** The name of an institution for a sentence. */
export function nameOf(language: Language, name: Parameters<typeof pick>[0], code: string): string {
  return pick(name, language).text || code;
}
