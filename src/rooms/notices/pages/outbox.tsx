import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { StatusTag, type Tone } from '../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { MailRow, MailState } from '../store/mails.ts';
import { text } from '../text/index.ts';

type Listed = Omit<MailRow, 'text' | 'link'>;
type Props = { language: Language; items: readonly Listed[]; next: string | null; demo: boolean };

/** Outgoing mail with its state. `demo`: the kept mail of a demonstration, which everybody may read. */
export function OutboxPage({ language, items, next, demo }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('outbox')} lead={t('outbox.lead')} />
      {demo && (
        <Notice language={language} kind="info">
          <p>{t('outbox.demo')}</p>
        </Notice>
      )}
      <DataTable<Listed>
        language={language}
        caption={t('outbox')}
        hideCaption
        rows={items}
        rowKey={(row) => row.id}
        cursor={next ? { next: `${paths.outbox(language)}?cursor=${encodeURIComponent(next)}` } : {}}
        empty={
          <EmptyState title={t('outbox.empty')} icon="document">
            <p>{t('outbox.empty.help')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'subject',
            header: t('mail.subject'),
            rowHeader: true,
            cell: (row) => <a href={paths.outboxMail(language, { mail: row.id })}>{row.subject}</a>,
          },
          { key: 'to', header: t('mail.to'), cell: (row) => row.to },
          {
            key: 'created',
            header: t('mail.created'),
            cell: (row) => formatDateTime(language, row.createdAt),
          },
          {
            key: 'state',
            header: t('mail.state'),
            cell: (row) => <MailStateTag language={language} state={row.state} />,
          },
        ]}
      />
    </>
  );
}

const tones: Record<MailState, Tone> = {
  queued: 'info',
  sending: 'info',
  sent: 'success',
  failed: 'danger',
  kept: 'neutral',
};

export function MailStateTag({ language, state }: { language: Language; state: MailState }) {
  return <StatusTag tone={tones[state]}>{text(language)(`mail.state.${state}`)}</StatusTag>;
}
