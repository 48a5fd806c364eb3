import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Choice } from '../../../../platform/web/field.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import { proposalKinds, proposalStates } from '../../rules/proposals/proposal.ts';
import type { ProposalLine } from '../../store/proposals/proposals.ts';
import { text } from '../../text/index.ts';
import { type InstitutionNames, ownerName, ProposalStateTag, titleIn } from './words.tsx';

type Props = {
  language: Language;
  items: readonly ProposalLine[];
  institutions: InstitutionNames;
  next: string | null;
  search: URLSearchParams;
  /** Staff sees what is open, and how much has been said. */
  isStaff: boolean;
};

/** All proposals that the reader may see, open ones first. The state of the list lives in the address. */
export function ProposalsPage({ language, items, institutions, next, search, isStaff }: Props) {
  const t = text(language);
  const here = paths.proposals(language);
  const filtered = ['state', 'kind'].some((name) => search.get(name));
  return (
    <>
      <PageHead
        title={t('proposals')}
        lead={t('proposals.lead')}
        actions={<a href={paths.frameworks(language)}>{t('proposals.frameworks')}</a>}
      />
      {!isStaff && (
        <Notice language={language} kind="info">
          {t('proposals.public')}
        </Notice>
      )}
      {(items.length > 0 || filtered) && <Filter language={language} search={search} filtered={filtered} />}
      <DataTable
        language={language}
        caption={t('proposals.caption')}
        hideCaption
        columns={columnsOf(language, institutions, isStaff)}
        rows={items}
        rowKey={({ id }) => id}
        cursor={{ next: next ? addressWith(here, search, next) : undefined }}
        empty={
          <EmptyState title={t(filtered ? 'proposals.none' : 'proposals.empty')}>
            {t(filtered ? 'proposals.none.help' : 'proposals.empty.help')}
          </EmptyState>
        }
      />
    </>
  );
}

function addressWith(path: string, search: URLSearchParams, cursor: string): string {
  const changed = new URLSearchParams(search);
  changed.set('cursor', cursor);
  return `${path}?${changed}`;
}

function columnsOf(
  language: Language,
  institutions: InstitutionNames,
  isStaff: boolean,
): Column<ProposalLine>[] {
  const t = text(language);
  const columns: Column<ProposalLine>[] = [
    {
      key: 'title',
      header: t('proposals.title'),
      rowHeader: true,
      cell: ({ institution, id, title }) => {
        const shown = titleIn(language, title);
        return (
          <a href={paths.proposal(language, { institution, proposal: id })} lang={shown.language}>
            {shown.text}
          </a>
        );
      },
    },
    {
      key: 'state',
      header: t('proposals.state'),
      cell: ({ state }) => <ProposalStateTag language={language} state={state} />,
    },
    { key: 'kind', header: t('proposals.kind'), cell: ({ kind }) => t(`proposal-kind/${kind}`) },
    {
      key: 'owner',
      header: t('proposals.owner'),
      cell: ({ institution }) => ownerName(language, institutions, institution),
    },
    {
      key: 'proposed',
      header: t('proposals.proposed'),
      cell: ({ proposedAt }) => formatDate(language, proposedAt),
    },
  ];
  const said: Column<ProposalLine> = {
    key: 'said',
    header: t('proposals.said'),
    cell: ({ comments, votes }) => t('proposals.said.counts', { comments, votes }),
  };
  return isStaff ? [...columns, said] : columns;
}

type FilterProps = { language: Language; search: URLSearchParams; filtered: boolean };

function Filter({ language, search, filtered }: FilterProps) {
  const t = text(language);
  const here = paths.proposals(language);
  const states = proposalStates.map((state) => ({ value: state, label: t(`proposal-state/${state}`) }));
  const kinds = proposalKinds.map((kind) => ({ value: kind, label: t(`proposal-kind/${kind}`) }));
  return (
    <form class="filter-row" method="get" action={here}>
      <Select
        name="state"
        label={t('proposals.state')}
        any={t('proposals.any-state')}
        options={states}
        value={search.get('state') ?? ''}
      />
      <Select
        name="kind"
        label={t('proposals.kind')}
        any={t('proposals.any-kind')}
        options={kinds}
        value={search.get('kind') ?? ''}
      />
      <button type="submit" class="ds-button" data-variant="secondary">
        {t('proposals.show')}
      </button>
      {filtered && <a href={here}>{t('proposals.clear')}</a>}
    </form>
  );
}

type SelectProps = { name: string; label: string; any: string; options: readonly Choice[]; value: string };

function Select({ name, label, any, options, value }: SelectProps) {
  return (
    <div class="ds-field">
      <label class="ds-label" for={`filter-${name}`}>
        {label}
      </label>
      <select class="ds-input" id={`filter-${name}`} name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
