import type { Language } from '../../../../base/language.ts';
import { formatNumber } from '../../../../platform/web/format.ts';
import type { Cursor } from '../../../../platform/web/parts/pagination.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import { type Issue, importWords } from '../../../offerings/index.ts';
import type { Noticed } from '../../rules/warnings.ts';
import { text } from '../../text/index.ts';

type Props = { language: Language; issues: readonly Issue[]; cursor?: Cursor };

/** Which rows could not be read: line, reason, column and what stands there. */
export function IssueTable({ language, issues, cursor }: Props) {
  const t = text(language);
  return (
    <DataTable
      language={language}
      caption={t('drop.refused')}
      hideCaption
      id="refused"
      rows={issues.map((issue, index) => ({ ...issue, index }))}
      rowKey={({ index }) => String(index)}
      {...(cursor && { cursor })}
      columns={[
        {
          key: 'line',
          header: t('sheet.line'),
          numeric: true,
          rowHeader: true,
          cell: ({ line }) => formatNumber(language, line),
        },
        {
          key: 'reason',
          header: t('drop.reason'),
          cell: ({ code, params }) => importWords(language, code, params),
        },
        { key: 'column', header: t('drop.column'), cell: ({ column }) => column ?? '–' },
        { key: 'value', header: t('drop.value'), cell: ({ value }) => value ?? '–' },
      ]}
    />
  );
}

/** What was noticed of rows that were read all the same: how often, and on which lines first. */
export function Remarks({ language, warnings }: { language: Language; warnings: readonly Noticed[] }) {
  if (warnings.length === 0) return null;
  const t = text(language);
  return (
    <>
      <p>{t('list.remarks')}</p>
      <ul class="ds-list">
        {warnings.map(({ code, count, lines }) => (
          <li key={code}>
            {t('list.remark', {
              words: importWords(language, `import-warning/${code.slice('offerings/import-'.length)}`),
              count,
              lines: lines.map((line) => formatNumber(language, line)).join(', '),
              more: count > lines.length ? 1 : 0,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
