import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../base/language.ts';
import { formatCredits } from '../../../../platform/web/format.ts';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import type { FoundSource } from '../../actions/building/find-sources.ts';
import { sourceValue } from '../../rules/lineage/source-value.ts';
import { text } from '../../text/index.ts';
import { word } from '../words.ts';
import { Written } from '../written.tsx';

type Props = {
  language: Language;
  items: readonly FoundSource[];
  /** Heading of the last column, and what stands in it. */
  choose: string;
  button: (source: FoundSource) => ComponentChildren;
};

/** What was found to take from: whose it is, what kind, how much, under which licence, and a button for each. */
export function SourceList({ language, items, choose, button }: Props) {
  const t = text(language);
  const columns: Column<FoundSource>[] = [
    {
      key: 'title',
      header: t('curriculum.title'),
      rowHeader: true,
      cell: (source) => <SourceTitle language={language} source={source} />,
    },
    {
      key: 'kind',
      header: t('curriculum.kind'),
      cell: (source) => kindWord(language, source),
    },
    {
      key: 'ects',
      header: t('curriculum.ects'),
      numeric: true,
      cell: ({ ects }) => (ects === null ? '–' : formatCredits(language, ects)),
    },
    {
      key: 'whose',
      header: t('curriculum.whose'),
      cell: ({ institutionName }) => <Written language={language} text={institutionName} />,
    },
    { key: 'choose', header: choose, hiddenHeader: true, cell: button },
  ];
  return (
    <DataTable
      language={language}
      caption={t('derive.results')}
      hideCaption
      rows={items}
      rowKey={({ ref }) => sourceValue(ref)}
      columns={columns}
      empty={<EmptyState title={t('source.none')}>{t('source.none.help')}</EmptyState>}
    />
  );
}

export function kindWord(language: Language, { ref, lineage }: Pick<FoundSource, 'ref' | 'lineage'>): string {
  const t = text(language);
  if (ref.kind === 'curriculum-unit')
    return t(lineage === 'degree-module' ? 'source/degree-module' : 'source/study-unit');
  return t(`source/${ref.kind}`);
}

function SourceTitle({ language, source }: { language: Language; source: FoundSource }) {
  const t = text(language);
  const { title, code, licence, ref, published, origin } = source;
  const told = [
    code,
    ref.kind === 'offering' && origin && word(language, 'origin', origin),
    ref.kind === 'offering' && !published && t('source.draft'),
    licence && t('source.licence', { licence }),
  ].filter(Boolean);
  return (
    <>
      <Written language={language} text={title} />
      {told.length > 0 && (
        <>
          <br />
          <small>{told.join(' · ')}</small>
        </>
      )}
    </>
  );
}
