import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import type { Notice } from '../store/notices.ts';
import { text } from '../text/index.ts';

type Props = { language: Language; csrf: string; items: readonly Notice[]; next: string | null };

/** What a person was told, unread first. Opening a notice's link acknowledges it. */
export function InboxPage({ language, csrf, items, next }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('inbox')} lead={t('inbox.lead')} />
      {items.length === 0 && (
        <div class="ds-card empty">
          <h2>{t('inbox.empty')}</h2>
          <p>{t('inbox.empty.help')}</p>
        </div>
      )}
      <ul class="stack plain-list">
        {items.map((notice) => (
          <li key={notice.id}>
            <NoticeCard language={language} csrf={csrf} notice={notice} />
          </li>
        ))}
      </ul>
      {next && (
        <p>
          <a href={`${paths.inbox(language)}?cursor=${encodeURIComponent(next)}`}>{t('inbox.older')}</a>
        </p>
      )}
    </>
  );
}

function NoticeCard({ language, csrf, notice }: { language: Language; csrf: string; notice: Notice }) {
  const t = text(language);
  const isNew = !notice.acknowledgedAt;
  const title = `notice-${notice.id}`;
  return (
    <article class="ds-card" data-color={isNew ? 'accent' : 'neutral'} aria-labelledby={title}>
      <h2 id={title} data-size="xs">
        {isNew && <span class="ds-tag">{t('inbox.new')}</span>} {notice.subject}
      </h2>
      <p>
        <time dateTime={notice.createdAt.toISOString()}>{formatDateTime(language, notice.createdAt)}</time>
      </p>
      <p class="kept-lines">{notice.text}</p>
      {isNew ? (
        <form method="post" action={paths.acknowledgeNotice(language, { notice: notice.id })} class="actions">
          <input type="hidden" name="_csrf" value={csrf} />
          {notice.link && (
            <button type="submit" class="ds-button" name="go" value="link">
              {t('inbox.open')}
            </button>
          )}
          <button type="submit" class="ds-button" data-variant="secondary" aria-describedby={title}>
            {t('inbox.acknowledge')}
          </button>
        </form>
      ) : (
        notice.link && (
          <p>
            <a href={notice.link} aria-describedby={title}>
              {t('inbox.open')}
            </a>
          </p>
        )
      )}
    </article>
  );
}
