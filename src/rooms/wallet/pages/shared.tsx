import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { Icon } from '../../../platform/web/parts/icon.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import type { AwardRecord } from '../../../standards/award.ts';
import type { VerificationReport } from '../../../standards/verify/index.ts';
import type { AwardView } from '../../credentials/index.ts';
import { AwardFacts, IssuerFacts, Outcomes } from '../../credentials/index.ts';
import { Verdict, VerificationSteps } from '../../verification/index.ts';
import { text } from '../text/index.ts';

type Props = {
  language: Language;
  token: string;
  shared: AwardView & { report: VerificationReport; sharedUntil: Date | null };
};

/** A credential as an employer sees it, who has nothing but the link: what it proves, then how that was checked. */
export function SharedPage({ language, token, shared }: Props) {
  const t = text(language);
  const { record, report, revoked, sharedUntil } = shared;
  const title = pick(record.offering.title, language);
  const institution = pick(record.institution.names, language).text;
  return (
    <>
      <PageHead
        eyebrow={t('proves.credential')}
        title={title.text}
        titleLanguage={title.language}
        lead={t(revoked ? 'shared.was-awarded' : 'proves.lead', { name: record.holder.name, institution })}
      />
      <Verdict language={language} report={report}>
        {revoked ? (
          <>
            <p>{t('shared.revoked', { institution, date: formatDate(language, revoked.at) })}</p>
            <p>{t('shared.reason', { reason: revoked.reason })}</p>
          </>
        ) : undefined}
      </Verdict>
      <p>
        {t('shared.lead')}
        {sharedUntil && ` ${t('shared.until', { date: formatDate(language, sharedUntil) })}`}
      </p>
      {revoked ? (
        <details class="ds-details">
          <summary>{t('shared.was')}</summary>
          <div>
            <Proof language={language} record={record} />
          </div>
        </details>
      ) : (
        <Proof language={language} record={record} />
      )}
      <VerificationSteps language={language} report={report} />
      <p class="section actions">
        <a
          class="ds-button"
          data-variant="secondary"
          href={paths.sharedDownload(language, { token })}
          download
        >
          <Icon name="download" />
          {t('shared.download')}
        </a>
        <a class="ds-button" data-variant="tertiary" href={paths.verify(language)}>
          {t('shared.verify-again')}
        </a>
      </p>
    </>
  );
}

/** What the credential says; folded away once it no longer holds, so that nobody reads it as true. */
function Proof({ language, record }: { language: Language; record: AwardRecord }) {
  const summary = pick(record.offering.plainSummary, language);
  return (
    <>
      {summary.text && <p lang={summary.language}>{summary.text}</p>}
      <Outcomes language={language} record={record} />
      <AwardFacts language={language} record={record} />
      <IssuerFacts language={language} record={record} />
    </>
  );
}

/** The link was stopped, has run out, or never was one. */
export function NotSharedPage({
  language,
  ended,
  detail,
}: {
  language: Language;
  ended: boolean;
  detail: string;
}) {
  const t = text(language);
  return (
    <div class="problem">
      <PageHead title={t(ended ? 'shared.ended' : 'shared.unknown')} lead={detail} />
      <p>{t('shared.ended.help')}</p>
      <p class="actions">
        <a class="ds-button" href={paths.verify(language)}>
          {t('shared.verify')}
        </a>
      </p>
    </div>
  );
}
