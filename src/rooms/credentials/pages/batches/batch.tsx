import { isLanguage, type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate, formatNumber } from '../../../../platform/web/format.ts';
import { ActionButton } from '../../../../platform/web/parts/action-button.tsx';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { ProgressBar } from '../../../../platform/web/parts/progress-bar.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import type { AwardRecord } from '../../../../standards/award.ts';
import { recipientFields } from '../../rules/batch/recipient.ts';
import { mailStates, type RowFilter, type RowState, rowStates } from '../../rules/batch/states.ts';
import type { GrantDecision } from '../../rules/decide-grants.ts';
import type { Batch } from '../../store/batches.ts';
import { text } from '../../text/index.ts';
import { AwardFacts, IssuerFacts, Outcomes } from '../award-facts.tsx';
import { AwardGrants } from '../award-grants.tsx';
import { grantWords } from '../grant-words.ts';
import { problemWords, type ShownRow } from './sheets.ts';
import { BatchTag, MailTag, RowTag } from './tags.tsx';

export type BatchView = Omit<Batch, 'base'> & {
  counts: Partial<Record<RowState, number>>;
  error: string | null;
  preview: { number: number; record: AwardRecord; decision: GrantDecision } | null;
  /** How many messages could not be delivered. */
  failedMails: number;
  /** When the names and addresses of the list will be deleted. */
  forgetAt: Date | null;
};

type Props = {
  language: Language;
  csrf: string;
  batch: BatchView;
  filter: RowFilter;
  rows: readonly ShownRow[];
  next: string | null;
  /** Whether somebody's credential was asked for, and not only what else is here. */
  isPreviewAsked: boolean;
};

/** One batch: how far it is, what can be done with it, and what became of everybody in it. */
export function BatchPage({ language, csrf, batch, filter, rows, next, isPreviewAsked }: Props) {
  const t = text(language);
  const { state, sampled, title } = batch;
  const name = pick(title, language).text;
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('batches'), href: paths.batches(language, { institution: batch.institution }) },
          { label: name },
        ]}
      />
      <PageHead
        title={name}
        tags={<BatchTag language={language} state={state} />}
        lead={t(`batch.lead.${state}`, { sampled })}
        actions={<Steering {...{ language, csrf, batch }} />}
      />
      {batch.error && (
        <Notice language={language} kind="warning">
          <p>{t('batch.failed', { reason: reasonOf(language, batch.error) })}</p>
        </Notice>
      )}
      {batch.failedMails > 0 && <FailedMails {...{ language, csrf, batch }} />}
      {state === 'running' && <Progress {...{ language, batch }} />}
      {batch.preview && <Preview {...{ language, ...batch.preview, isOpen: isPreviewAsked }} />}
      <Section title={t('batch.rows')}>
        {state === 'draft' && batch.columns.length > 0 && <ColumnsLink {...{ language, batch }} />}
        <Kept {...{ language, batch }} />
        <Filters {...{ language, batch, filter }} />
        <Rows {...{ language, batch, filter, rows, next }} />
      </Section>
    </>
  );
}

function reasonOf(language: Language, code: string): string {
  const t = text(language);
  return t(code === 'credentials/batch-check-failed' ? code : 'batch.failed.unknown');
}

function Steering({ language, csrf, batch }: Pick<Props, 'language' | 'csrf' | 'batch'>) {
  const t = text(language);
  const place = { institution: batch.institution, batch: batch.id };
  const { state, error, counts } = batch;
  const isOver = state === 'cancelled' || state === 'released';
  const ask = {
    question: t('batch.cancel.question'),
    confirm: t('batch.cancel'),
    cancel: t('batch.cancel.keep'),
  };
  const mayStart = state === 'paused' || error !== null || (state === 'draft' && (counts.ready ?? 0) > 0);
  return (
    <div class="tags">
      {mayStart && !isOver && (
        <ActionButton action={paths.startBatch(language, place)} csrf={csrf} variant="primary">
          {t(state === 'draft' ? 'batch.start' : 'batch.resume')}
        </ActionButton>
      )}
      {state === 'running' && (
        <ActionButton action={paths.pauseBatch(language, place)} csrf={csrf} variant="secondary">
          {t('batch.pause')}
        </ActionButton>
      )}
      {!isOver && (
        <ActionButton
          action={paths.cancelBatch(language, place)}
          csrf={csrf}
          variant="tertiary"
          danger
          ask={ask}
        >
          {t('batch.cancel')}
        </ActionButton>
      )}
    </div>
  );
}

/** How the list was read, in one sentence, and where to correct it. */
function ColumnsLink({ language, batch }: Pick<Props, 'language' | 'batch'>) {
  const t = text(language);
  const { institution, id, columns, mapping } = batch;
  const read = recipientFields.flatMap((field) => {
    const at = mapping[field];
    return at === undefined
      ? []
      : [t('batch.columns.read', { field: t(`batch.field.${field}`), column: columns[at] ?? '' })];
  });
  return (
    <p>
      {t('batch.columns.summary', { read: read.join(', ') || t('batch.columns.none') })}{' '}
      <a href={paths.mapBatchColumns(language, { institution, batch: id })}>{t('batch.columns.correct')}</a>
    </p>
  );
}

function FailedMails({ language, csrf, batch }: Pick<Props, 'language' | 'csrf' | 'batch'>) {
  const t = text(language);
  const place = { institution: batch.institution, batch: batch.id };
  return (
    <Notice language={language} kind="warning">
      <p>{t('batch.failed-mails', { count: batch.failedMails })}</p>
      <ActionButton action={paths.resendMails(language, place)} csrf={csrf} variant="secondary">
        {t('batch.resend.all')}
      </ActionButton>
    </Notice>
  );
}

function Progress({ language, batch }: Pick<Props, 'language' | 'batch'>) {
  const t = text(language);
  const { ready = 0, issued = 0, released = 0 } = batch.counts;
  const isReleasing = ready === 0;
  return (
    <ProgressBar
      language={language}
      id="batch-progress"
      label={t(isReleasing ? 'batch.progress.release' : 'batch.progress.issue')}
      done={isReleasing ? released : issued + released}
      total={ready + issued + released}
      refreshHref={paths.batch(language, { institution: batch.institution, batch: batch.id })}
    />
  );
}

/** The whole award of one recipient, as she and whoever verifies it will read it. */
type PreviewProps = { language: Language; record: AwardRecord; decision: GrantDecision; isOpen: boolean };

function Preview({ language, record, decision, isOpen }: PreviewProps) {
  const t = text(language);
  const { holder, awardedAt } = record;
  return (
    <details class="ds-details" id="preview" open={isOpen}>
      <summary>{t('batch.preview', { name: holder.name })}</summary>
      <div>
        <Definitions
          items={[
            { term: t('batch.preview.holder'), value: holder.name },
            { term: t('batch.preview.number'), value: holder.learnerNumber },
            { term: t('batch.preview.date'), value: formatDate(language, new Date(awardedAt)) },
            { term: t('batch.preview.language'), value: t(`batch.add.language.${languageOf(record)}`) },
          ]}
        />
        <Outcomes language={language} record={record} />
        <AwardFacts language={language} record={record} />
        <IssuerFacts language={language} record={record} />
        <AwardGrants language={language} decision={decision} />
      </div>
    </details>
  );
}

function languageOf({ language }: AwardRecord): Language {
  return isLanguage(language) ? language : 'fi';
}

function Filters({ language, batch, filter }: Pick<Props, 'language' | 'batch' | 'filter'>) {
  const t = text(language);
  const here = paths.batch(language, { institution: batch.institution, batch: batch.id });
  const all = Object.values(batch.counts).reduce((sum, count) => sum + count, 0);
  const states = (['all', ...rowStates] as const).filter((state) => state === 'all' || batch.counts[state]);
  const mails = batch.counts.released ? (['all', ...mailStates] as const) : [];
  return (
    <>
      <nav aria-label={t('batch.row.filter')}>
        <div class="tags">
          {states.map((state) => (
            <a
              key={state}
              class="ds-chip"
              href={`${here}?${new URLSearchParams({ ...filter, state })}`}
              aria-current={state === filter.state ? 'true' : undefined}
            >
              {`${t(`batch.row.${state}`)} (${formatNumber(language, state === 'all' ? all : (batch.counts[state] ?? 0))})`}
            </a>
          ))}
        </div>
      </nav>
      {mails.length > 0 && (
        <nav aria-label={t('batch.mail.filter')}>
          <div class="tags">
            {mails.map((mail) => (
              <a
                key={mail}
                class="ds-chip"
                href={`${here}?${new URLSearchParams({ ...filter, mail })}`}
                aria-current={mail === filter.mail ? 'true' : undefined}
              >
                {t(`batch.mail.${mail}`)}
              </a>
            ))}
          </div>
        </nav>
      )}
    </>
  );
}

function Rows({ language, batch, filter, rows, next }: Omit<Props, 'csrf' | 'isPreviewAsked'>) {
  const t = text(language);
  const { institution } = batch;
  const place = { institution, batch: batch.id };
  const here = paths.batch(language, place);
  const after = next && `${here}?${new URLSearchParams({ ...filter, cursor: next })}`;
  const previewHref = (number: number) =>
    `${here}?${new URLSearchParams({ ...filter, preview: String(number) })}#preview`;
  return (
    <DataTable
      language={language}
      caption={t('batch.rows')}
      hideCaption
      rows={rows}
      rowKey={({ number }) => String(number)}
      cursor={{ next: after ?? undefined }}
      csvHref={`${paths.batchRowsCsv(language, place)}?${new URLSearchParams(filter)}`}
      empty={<p>{t('batch.row.empty')}</p>}
      columns={[
        {
          key: 'line',
          header: t('batch.row.line'),
          numeric: true,
          cell: ({ line, number }) => line ?? number,
        },
        {
          key: 'name',
          header: t('batch.row.name'),
          rowHeader: true,
          cell: ({ name, award, number, state }) => {
            const preview = batch.state === 'draft' && state === 'ready' && previewHref(number);
            const href = award ? paths.award(language, { institution, award }) : preview;
            const shown = name ?? t('batch.row.forgotten');
            return href ? <a href={href}>{shown}</a> : shown;
          },
        },
        { key: 'email', header: t('batch.row.email'), cell: ({ email }) => email },
        {
          key: 'state',
          header: t('batch.row.state'),
          cell: ({ state }) => <RowTag language={language} state={state} />,
        },
        {
          key: 'problem',
          header: t('batch.row.problem'),
          cell: (row) => problemWords(language, row).map((words) => <p key={words}>{words}</p>),
        },
        ...(rows.some(({ grants }) => grants) ? [grantsColumn(language)] : []),
        {
          key: 'mail',
          header: t('batch.row.mail'),
          cell: (row) => <MailCell {...{ language, place, row }} />,
        },
      ]}
    />
  );
}

/** How long the list is kept. */
function Kept({ language, batch: { source, forgetAt, forgottenAt } }: Pick<Props, 'language' | 'batch'>) {
  const t = text(language);
  if (source !== 'list') return null;
  if (forgottenAt) return <p>{t('batch.list.forgotten', { date: formatDate(language, forgottenAt) })}</p>;
  return forgetAt && <p>{t('batch.list.kept', { date: formatDate(language, forgetAt) })}</p>;
}

/** What each would get, before anything is issued. */
function grantsColumn(language: Language) {
  return {
    key: 'grants',
    header: text(language)('rules.grants'),
    cell: ({ grants }: ShownRow) => grants && grantWords(language, grants).join(', '),
  };
}

type MailCellProps = { language: Language; place: { institution: string; batch: string }; row: ShownRow };

function MailCell({ language, place, row: { number, mail, name } }: MailCellProps) {
  const t = text(language);
  if (!mail) return null;
  const again = paths.resendMail(language, { ...place, row: String(number) });
  return (
    <>
      <MailTag language={language} mail={mail} />{' '}
      <a href={again} aria-label={t('batch.resend.title', { name: name ?? '' })}>
        {t('batch.resend')}
      </a>
    </>
  );
}
