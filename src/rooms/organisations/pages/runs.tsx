import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { RunView } from '../../../platform/jobs/index.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { ProgressBar } from '../../../platform/web/parts/progress-bar.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag, type Tone } from '../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { text as kitText } from '../../../platform/web/text/index.ts';
import { text } from '../text/index.ts';

const tones: Record<RunView['state'], Tone> = {
  queued: 'info',
  running: 'info',
  done: 'success',
  failed: 'danger',
  cancelled: 'neutral',
};

function RunState({ language, run }: { language: Language; run: RunView }) {
  return <StatusTag tone={tones[run.state]}>{text(language)(`run.${run.state}`)}</StatusTag>;
}

/** The latest long works with how far they are. */
export function RunsPage({ language, items }: { language: Language; items: readonly RunView[] }) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('runs')} lead={t('runs.lead')} />
      <DataTable<RunView>
        language={language}
        caption={t('runs')}
        hideCaption
        rows={items}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('runs.empty')} icon="clock" />}
        columns={[
          {
            key: 'title',
            header: t('runs.title'),
            rowHeader: true,
            cell: (row) => <a href={paths.run(language, { run: row.id })}>{titleOf(row)}</a>,
          },
          {
            key: 'state',
            header: t('runs.state'),
            cell: (row) => <RunState language={language} run={row} />,
          },
          {
            key: 'progress',
            header: t('runs.progress'),
            numeric: true,
            cell: (row) => (row.total === null ? row.done : `${row.done} / ${row.total}`),
          },
          {
            key: 'started',
            header: t('runs.started'),
            cell: (row) => formatDateTime(language, row.createdAt),
          },
        ]}
      />
    </>
  );
}

function titleOf({ title, kind }: RunView): string {
  return title || kind;
}

type Props = { language: Language; csrf: string; run: RunView; mayRetry: boolean };

/** One run: progress that follows it, what came of it, and the buttons that stop it or start it again. */
export function RunPage(props: Props) {
  const { language, run } = props;
  const t = text(language);
  const here = paths.run(language, { run: run.id });
  const goingOn = run.state === 'queued' || run.state === 'running';
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[{ label: t('runs'), href: paths.runs(language) }, { label: titleOf(run) }]}
      />
      <PageHead title={titleOf(run)} tags={<RunState language={language} run={run} />} />
      <div class="stack">
        <ProgressBar
          language={language}
          id="run-progress"
          label={t('runs.progress')}
          done={run.done}
          total={run.total}
          refreshHref={goingOn ? here : undefined}
          note={goingOn && run.cancelRequested ? t('runs.cancelling') : undefined}
        />
        <Definitions
          items={[
            { term: t('runs.started'), value: formatDateTime(language, run.createdAt) },
            { term: t('runs.updated'), value: formatDateTime(language, run.updatedAt) },
            { term: t('runs.attempts'), value: run.attempts > 0 ? run.attempts : null },
            { term: t('runs.error'), value: run.error && errorWords(language, run.error) },
          ]}
        />
        <RunButtons {...props} />
      </div>
      {run.result !== null && run.result !== undefined && (
        <Section title={t('runs.result')}>
          <pre class="code-block">{JSON.stringify(run.result, null, 2)}</pre>
        </Section>
      )}
    </>
  );
}

/** A fault of the program in words; the code of a refusal belongs to the room that knows it. */
function errorWords(language: Language, code: string) {
  return code === 'server-error' ? kitText(language)(code) : <code>{code}</code>;
}

function RunButtons({ language, csrf, run, mayRetry }: Props) {
  const t = text(language);
  const at = { run: run.id };
  if ((run.state === 'queued' || run.state === 'running') && !run.cancelRequested) {
    const ask = { question: t('runs.cancel.ask'), confirm: t('runs.cancel'), cancel: t('runs.cancel.keep') };
    return (
      <ActionButton action={paths.cancelRun(language, at)} csrf={csrf} variant="secondary" ask={ask}>
        {t('runs.cancel')}
      </ActionButton>
    );
  }
  if (!mayRetry || (run.state !== 'failed' && run.state !== 'cancelled')) return null;
  return (
    <ActionButton action={paths.retryRun(language, at)} csrf={csrf}>
      {t('runs.retry')}
    </ActionButton>
  );
}
