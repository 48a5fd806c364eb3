import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { stepFrom } from '../../../base/workflow.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { QuoteView } from '../actions/quotes.ts';
import { flawsOf } from '../rules/quote.ts';
import { type QuoteVerb, quoteWorkflow } from '../rules/workflow.ts';
import { text } from '../text/index.ts';
import { QuoteFactsList } from './facts.tsx';
import { factName } from './quote-fields.ts';
import { StateTag } from './state-tag.tsx';

type Props = {
  language: Language;
  quote: QuoteView;
  csrf: string;
  /** YYYY-MM-DD. */
  today: string;
  /** Whether the reader's roles have a line for it. */
  may: (verb: 'save' | 'send' | 'withdraw' | 'prepare') => boolean;
  baseUrl: string;
};

/** One quote for those who make it: what is offered, what was sent and answered, and what can be done next. */
export function QuotePage(props: Props) {
  const { language, quote } = props;
  const t = text(language);
  const { institution } = quote;
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('back'), href: paths.quotes(language, { institution }) },
          { label: quote.facts.title },
        ]}
      />
      <PageHead
        title={quote.facts.title}
        lead={quote.facts.customer}
        tags={<StateTag language={language} state={quote.state} />}
      />
      <Steps {...props} />
      {quote.implementation && <GroupLink {...props} implementation={quote.implementation} />}
      <Section title={t('facts')}>
        <QuoteFactsList language={language} facts={quote.facts} withContact />
      </Section>
      <Versions language={language} quote={quote} />
    </>
  );
}

function Steps({ language, quote, csrf, today, may }: Props) {
  const t = text(language);
  const at = { institution: quote.institution, quote: quote.id };
  const can = (verb: QuoteVerb & ('save' | 'send' | 'withdraw' | 'prepare')) =>
    may(verb) && stepFrom(quoteWorkflow, quote.state, verb) !== undefined;
  const flaws = flawsOf(quote.facts, today);
  const cancel = t('cancel');
  const lacking = flaws.map(({ path }) => factName(language, path).toLowerCase()).join(', ');
  return (
    <>
      {can('send') && flaws.length > 0 && (
        <Notice language={language} kind="info">
          {t('send.lacking', { fields: lacking })}
        </Notice>
      )}
      <div class="actions">
        {can('send') && flaws.length === 0 && (
          <ActionButton
            action={paths.sendQuote(language, at)}
            csrf={csrf}
            ask={{ question: t('send.ask', { email: quote.facts.contactEmail }), confirm: t('send'), cancel }}
          >
            {t('send')}
          </ActionButton>
        )}
        {can('prepare') && quote.facts.offering && (
          <a class="ds-button" data-variant="primary" href={paths.prepareGroup(language, at)}>
            {t('prepare')}
          </a>
        )}
        {can('save') && (
          <a class="ds-button" data-variant="secondary" href={paths.editQuote(language, at)}>
            {t('edit')}
          </a>
        )}
        {can('withdraw') && (
          <ActionButton
            action={paths.withdrawQuote(language, at)}
            csrf={csrf}
            variant="tertiary"
            danger
            ask={{ question: t('withdraw.ask'), confirm: t('withdraw'), cancel }}
          >
            {t('withdraw')}
          </ActionButton>
        )}
      </div>
    </>
  );
}

function GroupLink({ language, quote, baseUrl, implementation }: Props & { implementation: string }) {
  const href = paths.enrol(language, { institution: quote.institution, implementation });
  return (
    <Section title={text(language)('group.link')}>
      <p>
        <a href={href}>{`${baseUrl}${href}`}</a>
      </p>
    </Section>
  );
}

function Versions({ language, quote }: Pick<Props, 'language' | 'quote'>) {
  const t = text(language);
  return (
    <Section title={t('versions')} lead={t('fingerprint.help')}>
      <DataTable
        language={language}
        caption={t('versions')}
        hideCaption
        id="versions"
        rows={quote.letters}
        rowKey={({ version }) => String(version)}
        empty={<p>{t('versions.none')}</p>}
        columns={[
          {
            key: 'version',
            header: t('version'),
            rowHeader: true,
            cell: ({ version }) => t('version.number', { version }),
          },
          { key: 'sent', header: t('sent-at'), cell: ({ sentAt }) => formatDateTime(language, sentAt) },
          {
            key: 'answer',
            header: t('answer'),
            cell: ({ answer, answeredBy, answeredAt, note }) =>
              answer && answeredAt ? (
                <>
                  {t('answer.by', {
                    answer: t(`answer/${answer}`),
                    name: answeredBy ?? '',
                    at: formatDateTime(language, answeredAt),
                  })}
                  {note && <p>{note}</p>}
                </>
              ) : (
                t('answer.none')
              ),
          },
          {
            key: 'hash',
            header: t('fingerprint'),
            cell: ({ factsSha256 }) => <code>{factsSha256.slice(0, 16)}</code>,
          },
        ]}
      />
    </Section>
  );
}
