import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import type { MailRow, MailState } from '../store/mails.ts';
import { text } from '../text/index.ts';

type Listed = Omit<MailRow, 'text' | 'link'>;
type ListProps = { language: Language; items: readonly Listed[]; next: string | null; demo: boolean };

/** Outgoing mail with its state. `demo`: the kept mail of a demonstration, which everybody may read. */
export function OutboxPage({ language, items, next, demo }: ListProps) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('outbox')} lead={t('outbox.lead')} />
      {demo && (
        <Notice language={language} kind="info">
          <p>{t('outbox.demo')}</p>
        </Notice>
      )}
      {items.length === 0 ? (
        <div class="ds-card empty">
          <h2>{t('outbox.empty')}</h2>
          <p>{t('outbox.empty.help')}</p>
        </div>
      ) : (
        <MailTable language={language} items={items} />
      )}
      {next && (
        <p>
          <a href={`${paths.outbox(language)}?cursor=${encodeURIComponent(next)}`}>{t('outbox.older')}</a>
        </p>
      )}
    </>
  );
}

function MailTable({ language, items }: { language: Language; items: readonly Listed[] }) {
  const t = text(language);
  return (
    <section class="table-scroll" tabIndex={0} aria-label={t('outbox')}>
      <table class="ds-table">
        <thead>
          <tr>
            <th scope="col">{t('mail.subject')}</th>
            <th scope="col">{t('mail.to')}</th>
            <th scope="col">{t('mail.created')}</th>
            <th scope="col">{t('mail.state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((mail) => (
            <tr key={mail.id}>
              <th scope="row">
                <a href={paths.outboxMail(language, { mail: mail.id })}>{mail.subject}</a>
              </th>
              <td>{mail.to}</td>
              <td>{formatDateTime(language, mail.createdAt)}</td>
              <td>
                <State language={language} state={mail.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const colours: Record<MailState, string> = {
  queued: 'info',
  sending: 'info',
  sent: 'success',
  failed: 'danger',
  kept: 'neutral',
};

function State({ language, state }: { language: Language; state: MailState }) {
  return (
    <span class="ds-tag" data-color={colours[state]}>
      {text(language)(`mail.state.${state}`)}
    </span>
  );
}

type MailProps = {
  language: Language;
  mail: Omit<MailRow, 'text'> & { text: string | null };
  baseUrl: string;
};

/** One mail: where it went, how it went, and its words where the reader may see them. */
export function MailPage({ language, mail, baseUrl }: MailProps) {
  const t = text(language);
  return (
    <>
      <PageHead
        title={mail.subject}
        eyebrow={t('outbox')}
        tags={<State language={language} state={mail.state} />}
      />
      <MailFacts language={language} mail={mail} />
      <h2>{t('mail.text')}</h2>
      {mail.text === null ? <p>{t('mail.closed')}</p> : <Letter words={mail.text} baseUrl={baseUrl} />}
      {mail.link && (
        <p>
          <a href={mail.link}>{t('mail.link')}</a>
        </p>
      )}
      <p>
        <a href={paths.outbox(language)}>{t('mail.back')}</a>
      </p>
    </>
  );
}

function MailFacts({ language, mail }: Pick<MailProps, 'language' | 'mail'>) {
  const t = text(language);
  const facts: [string, string | null][] = [
    [t('mail.to'), mail.to],
    [t('mail.created'), formatDateTime(language, mail.createdAt)],
    [t('mail.sent'), mail.sentAt && formatDateTime(language, mail.sentAt)],
    [t('mail.attempts'), mail.attempts > 0 ? String(mail.attempts) : null],
    [t('mail.error'), mail.lastError],
    [
      t('mail.next'),
      mail.state === 'queued' && mail.attempts > 0 ? formatDateTime(language, mail.nextAttemptAt) : null,
    ],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** The words of a letter; a line that is an address of this program becomes a link. */
function Letter({ words, baseUrl }: { words: string; baseUrl: string }) {
  return (
    <div class="ds-card letter">
      {words.split('\n').map((line, index) => (
        <p key={index}>
          {line.startsWith(`${baseUrl}/`) ? <a href={line.slice(baseUrl.length)}>{line}</a> : line}
        </p>
      ))}
    </div>
  );
}
