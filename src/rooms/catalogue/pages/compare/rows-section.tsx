import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDateRange } from '../../../../platform/web/format.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import { factOf, text as offeringText, titleOf, Written } from '../../../offerings/index.ts';
import type { KnownOffering } from '../../actions/compare/compare.ts';
import { type ComparedPart, comparedRows } from '../../rules/compare/rows.ts';
import { text } from '../../text/index.ts';
import { compareAddress } from './compare-address.ts';
import { type CompareProps, knownOf } from './compare-props.ts';

type Row = ReturnType<typeof comparedRows>[number];

/** What is told of each, part by part; a row that differs says so in a word. */
export function RowsSection({ language, state, comparison }: CompareProps) {
  const t = text(language);
  const known = knownOf(comparison.offerings);
  const rows = comparedRows(
    known.map(({ document, implementations }) => ({
      document,
      days: implementations.map(({ starts, ends }) => [starts, ends] as const),
    })),
  ).filter(({ told }) => told);
  const { onlyDifferences } = state;
  return (
    <Section
      title={t('compare.rows')}
      id="rows"
      {...(known.length > 1 && {
        lead: t('compare.rows.lead', { differing: rows.filter(({ differs }) => differs).length }),
        actions: (
          <a href={`${compareAddress(language, { ...state, onlyDifferences: !onlyDifferences })}#rows`}>
            {t(onlyDifferences ? 'compare.all' : 'compare.only')}
          </a>
        ),
      })}
    >
      <DataTable
        language={language}
        caption={t('compare.rows')}
        hideCaption
        id="compared"
        rows={onlyDifferences ? rows.filter(({ differs }) => differs) : rows}
        rowKey={({ part }) => part}
        columns={[nameColumn(language, known.length > 1), ...known.map((one) => columnOf(language, one))]}
        empty={<p>{t('compare.no-differences')}</p>}
      />
    </Section>
  );
}

function nameColumn(language: Language, compared: boolean): Column<Row> {
  const t = text(language);
  return {
    key: 'part',
    header: t('compare.row'),
    rowHeader: true,
    cell: ({ part, differs }) => (
      <>
        {partName(language, part)}
        {compared && differs && (
          <>
            <br />
            <StatusTag tone="warning">{t('compare.differs')}</StatusTag>
          </>
        )}
        {compared && !differs && (
          <>
            <br />
            <small>{t('compare.same')}</small>
          </>
        )}
      </>
    ),
  };
}

function partName(language: Language, part: ComparedPart): string {
  return part === 'dates' ? text(language)('compare.dates') : offeringText(language)(`field/${part}`);
}

function columnOf(language: Language, offering: KnownOffering): Column<Row> {
  return {
    key: offering.id,
    header: titleOf(language, offering.document.title).text,
    cell: ({ part }) => shownOf(language, offering, part) || text(language)('compare.nothing'),
  };
}

function shownOf(language: Language, offering: KnownOffering, part: ComparedPart): ComponentChildren {
  if (part !== 'dates') return factOf(language, offering.document, part);
  if (offering.implementations.length === 0) return null;
  return (
    <ul>
      {offering.implementations.map(({ id, starts, ends }) => (
        <li key={id}>{formatDateRange(language, starts, ends)}</li>
      ))}
    </ul>
  );
}

/** The offering by its name, as a link, with the institution that holds it. */
export function OfferingName({ language, offering }: { language: Language; offering: KnownOffering }) {
  const title = titleOf(language, offering.document.title);
  const { institution, id } = offering;
  return (
    <>
      <a lang={title.language} href={paths.catalogueOffering(language, { institution, offering: id })}>
        {title.text}
      </a>
      <br />
      <small>
        <Written language={language} text={offering.institutionName} />
      </small>
    </>
  );
}
