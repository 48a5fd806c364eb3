import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Card } from '../../../platform/web/parts/card.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Pagination } from '../../../platform/web/parts/pagination.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import type { Notice } from '../store/notices.ts';
import { text } from '../text/index.ts';

type Props = { language: Language; csrf: string; items: readonly Notice[]; next: string | null };

/** What a person was told, unread first. Opening a notice's link acknowledges it. */
export function InboxPage({ language, csrf, items, next }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('inbox')} lead={t('inbox.lead')} />
      {items.length === 0 ? (
        <EmptyState title={t('inbox.empty')} icon="bell">
          <p>{t('inbox.empty.help')}</p>
        </EmptyState>
      ) : (
        <div class="card-list">
          {items.map((notice) => (
            <NoticeCard key={notice.id} language={language} csrf={csrf} notice={notice} />
          ))}
        </div>
      )}
      <Pagination
        language={language}
        cursor={next ? { next: `${paths.inbox(language)}?cursor=${encodeURIComponent(next)}` } : {}}
      />
    </>
  );
}

function NoticeCard({ language, csrf, notice }: { language: Language; csrf: string; notice: Notice }) {
  const t = text(language);
  const isNew = !notice.acknowledgedAt;
  const eyebrow = (
    <>
      {isNew && (
        <>
          <StatusTag tone="accent">{t('inbox.new')}</StatusTag>{' '}
        </>
      )}
      <time dateTime={notice.createdAt.toISOString()}>{formatDateTime(language, notice.createdAt)}</time>
    </>
  );
  return (
    <Card level={2} tone={isNew ? 'tinted' : 'plain'} title={notice.subject} eyebrow={eyebrow}>
      <p class="kept-lines">{notice.text}</p>
      <div class="actions">
        {notice.link && <OpenLink language={language} csrf={csrf} notice={notice} link={notice.link} />}
        {isNew && (
          <ActionButton
            action={paths.acknowledgeNotice(language, { notice: notice.id })}
            csrf={csrf}
            variant="secondary"
          >
            {t('inbox.acknowledge')}
            <span class="ds-sr-only">{`: ${notice.subject}`}</span>
          </ActionButton>
        )}
      </div>
    </Card>
  );
}

/** For an unread notice a button, since opening it also marks it as read. */
function OpenLink({
  language,
  csrf,
  notice,
  link,
}: {
  language: Language;
  csrf: string;
  notice: Notice;
  link: string;
}) {
  const words = (
    <>
      {text(language)('inbox.open')}
      <span class="ds-sr-only">{`: ${notice.subject}`}</span>
    </>
  );
  if (notice.acknowledgedAt) return <a href={link}>{words}</a>;
  return (
    <ActionButton
      action={paths.acknowledgeNotice(language, { notice: notice.id })}
      csrf={csrf}
      values={{ go: 'link' }}
    >
      {words}
    </ActionButton>
  );
}
