import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import type { MailRow } from '../store/mails.ts';
import { text } from '../text/index.ts';
import { MailStateTag } from './outbox.tsx';

type Mail = Omit<MailRow, 'text'> & { text: string | null };
type Props = { language: Language; mail: Mail; baseUrl: string };

/** One mail: where it went, how it went, and its words where the reader may see them. */
export function MailPage({ language, mail, baseUrl }: Props) {
  const t = text(language);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[{ label: t('outbox'), href: paths.outbox(language) }, { label: mail.subject }]}
      />
      <PageHead title={mail.subject} tags={<MailStateTag language={language} state={mail.state} />} />
      <MailFacts language={language} mail={mail} />
      <Section title={t('mail.text')}>
        {mail.text === null ? <p>{t('mail.closed')}</p> : <Letter words={mail.text} baseUrl={baseUrl} />}
        {mail.link && (
          <p>
            <a href={mail.link}>{t('mail.link')}</a>
          </p>
        )}
      </Section>
    </>
  );
}

function MailFacts({ language, mail }: { language: Language; mail: Mail }) {
  const t = text(language);
  const tried = mail.attempts > 0;
  return (
    <Definitions
      items={[
        { term: t('mail.to'), value: mail.to },
        { term: t('mail.created'), value: formatDateTime(language, mail.createdAt) },
        { term: t('mail.sent'), value: mail.sentAt && formatDateTime(language, mail.sentAt) },
        { term: t('mail.attempts'), value: tried && mail.attempts },
        { term: t('mail.error'), value: mail.lastError && <code>{mail.lastError}</code> },
        {
          term: t('mail.next'),
          value: tried && mail.state === 'queued' && formatDateTime(language, mail.nextAttemptAt),
        },
      ]}
    />
  );
}

/** The words of a letter; a line that is an address of this program becomes a link. */
function Letter({ words, baseUrl }: { words: string; baseUrl: string }) {
  return (
    <div class="card letter">
      {words.split('\n').map((line, index) => (
        <p key={index}>
          {line.startsWith(`${baseUrl}/`) ? <a href={line.slice(baseUrl.length)}>{line}</a> : line}
        </p>
      ))}
    </div>
  );
}
