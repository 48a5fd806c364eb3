import type { ComponentChildren } from 'preact';
import { type Language, type LocalizedText, pick } from '../../../../base/language.ts';
import { formatCredits, formatNumber } from '../../../../platform/web/format.ts';
import type { Cursor } from '../../../../platform/web/parts/pagination.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import type { FrameworkPin } from '../../../framework/index.ts';
import type { Screened } from '../../rules/screening.ts';
import { text } from '../../text/index.ts';
import { ElementStrip } from '../strip.tsx';
import { ToDo } from '../to-do.tsx';
import { VerdictTag } from '../verdict-tag.tsx';
import { institutionWords, type Names } from './names.ts';

type Row = Screened & {
  line: number;
  title: LocalizedText;
  institution: string | null;
  ects: number | null;
};

type Props = {
  language: Language;
  framework: FrameworkPin;
  names: Names;
  rows: readonly Row[];
  cursor?: Cursor;
  empty?: ComponentChildren;
};

/** The offerings of a list, each with its verdict, its elements and what to do. */
export function RowTable({ language, framework, names, rows, cursor, empty }: Props) {
  const t = text(language);
  const shown = rows.map((row, index) => ({ ...row, index, name: pick(row.title, language) }));
  return (
    <DataTable
      language={language}
      caption={t('screening.list')}
      hideCaption
      rows={shown}
      rowKey={({ index }) => String(index)}
      {...(cursor && { cursor })}
      {...(empty !== undefined && { empty })}
      columns={[
        {
          key: 'line',
          header: t('sheet.line'),
          numeric: true,
          cell: ({ line }) => formatNumber(language, line),
        },
        {
          key: 'title',
          header: t('screening.offering'),
          rowHeader: true,
          cell: ({ name }) => <span lang={name.language}>{name.text}</span>,
        },
        {
          key: 'institution',
          header: t('sheet.institution'),
          cell: ({ institution }) => institutionWords(language, names, institution),
        },
        {
          key: 'ects',
          header: t('sheet.credits'),
          numeric: true,
          cell: ({ ects }) => (ects === null ? '–' : formatCredits(language, ects)),
        },
        {
          key: 'verdict',
          header: t('screening.verdict'),
          cell: (row) => <VerdictTag language={language} verdict={row.verdict} undecided={row.undecided} />,
        },
        {
          key: 'elements',
          header: t('screening.elements'),
          cell: ({ elements }) => (
            <ElementStrip language={language} framework={framework} elements={elements} />
          ),
        },
        {
          key: 'to-do',
          header: t('screening.to-do'),
          cell: ({ elements }) => <ToDo language={language} framework={framework} elements={elements} />,
        },
      ]}
    />
  );
}
