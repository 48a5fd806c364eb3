import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { RunView } from '../../../platform/jobs/index.ts';
import { formatNumber } from '../../../platform/web/format.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { ProgressBar } from '../../../platform/web/parts/progress-bar.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { ImportPreview } from '../actions/import-preview.ts';
import { text } from '../text/index.ts';

type Result = { created: number; updated: number; unchanged: number; refused: number };
type Props = {
  language: Language;
  preview: ImportPreview;
  started: NonNullable<ImportPreview['started']>;
  names: ReadonlyMap<string, string>;
};

/** How far an import is, and what it came to, institution by institution. */
export function ImportResultView({ language, preview, started, names }: Props) {
  const t = text(language);
  const runs = started.state;
  const open = runs.filter(({ state }) => state === 'queued' || state === 'running').length;
  const sum = (pick: (run: RunView) => number) => runs.reduce((total, run) => total + pick(run), 0);
  const place = { institution: preview.institution, upload: preview.upload };
  const figure = (run: RunView, key: keyof Result) => {
    const result = run.result as Result | null;
    return result ? formatNumber(language, result[key]) : '–';
  };
  return (
    <>
      {open > 0 ? (
        <ProgressBar
          language={language}
          id="import-progress"
          label={t('import.running')}
          done={sum(({ done }) => done)}
          total={sum(({ total }) => total ?? 0)}
          refreshHref={paths.importPreview(language, place)}
        />
      ) : (
        <Notice
          language={language}
          kind={runs.every(({ state }) => state === 'done') ? 'success' : 'warning'}
        >
          <p>
            {t('import.done', {
              created: totalOf(runs, 'created'),
              updated: totalOf(runs, 'updated'),
              unchanged: totalOf(runs, 'unchanged'),
            })}
          </p>
        </Notice>
      )}
      <DataTable
        language={language}
        caption={t('import.by-institution')}
        id="runs"
        rows={runs}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'institution',
            header: t('import.institution'),
            rowHeader: true,
            cell: ({ institution }) => (
              <a href={paths.offerings(language, { institution })}>{names.get(institution) ?? institution}</a>
            ),
          },
          {
            key: 'state',
            header: t('import.state'),
            cell: ({ id, state }) => (
              <a href={paths.run(language, { run: id })}>{t(`import-state/${state}`)}</a>
            ),
          },
          {
            key: 'created',
            header: t('import.count.created'),
            numeric: true,
            cell: (run) => figure(run, 'created'),
          },
          {
            key: 'updated',
            header: t('import.count.updated'),
            numeric: true,
            cell: (run) => figure(run, 'updated'),
          },
          {
            key: 'unchanged',
            header: t('import.count.unchanged'),
            numeric: true,
            cell: (run) => figure(run, 'unchanged'),
          },
          {
            key: 'screening',
            header: t('import.next'),
            cell: ({ institution }) => (
              <a href={paths.screening(language, { institution })}>{t('import.screen')}</a>
            ),
          },
          {
            key: 'return',
            header: t('return.files'),
            cell: ({ id, institution, state }) =>
              state === 'done' ? (
                <a href={`${paths.importedOfferings(language, { institution })}?run=${id}`}>
                  {t('return.open')}
                </a>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </>
  );
}

function totalOf(runs: readonly RunView[], key: keyof Result): number {
  return runs.reduce((sum, run) => sum + ((run.result as Result | null)?.[key] ?? 0), 0);
}
