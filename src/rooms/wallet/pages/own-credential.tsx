import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { Icon } from '../../../platform/web/parts/icon.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import type { AwardView } from '../../credentials/index.ts';
import { AwardFacts, IssuerFacts, Outcomes, RevokedNotice, StateTag } from '../../credentials/index.ts';
import type { ShareView } from '../actions/own.ts';
import { text } from '../text/index.ts';
import { Shares } from './shares.tsx';

export type OwnCredentialProps = {
  language: Language;
  credential: AwardView & { shares: readonly ShareView[] };
  form: FormState;
  csrf: string;
};

/** One of the own credentials: what it proves, the file, and whom it is shown to. */
export function OwnCredentialPage({ language, credential, form, csrf }: OwnCredentialProps) {
  const t = text(language);
  const { record, state, revoked } = credential;
  const title = pick(record.offering.title, language);
  const issuer = pick(record.institution.names, language);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('wallet'), href: paths.wallet(language) },
          { label: title.text, language: title.language },
        ]}
      />
      <PageHead
        eyebrow={t('proves.credential')}
        title={title.text}
        titleLanguage={title.language}
        lead={t('proves.lead', { name: record.holder.name, institution: issuer.text })}
        tags={<StateTag language={language} state={state} />}
        actions={<Download language={language} credential={credential.id} />}
      />
      <p>{t('own.download.help')}</p>
      <p>
        {t('own.to-wallet.help')}{' '}
        <a href={paths.walletOffer(language, { credential: credential.id })}>{t('own.to-wallet')}</a>
      </p>
      {revoked && <RevokedNotice language={language} revoked={revoked} />}
      <Shares
        language={language}
        credential={credential.id}
        shares={credential.shares}
        form={form}
        csrf={csrf}
      />
      <Outcomes language={language} record={record} />
      <AwardFacts language={language} record={record} />
      <IssuerFacts language={language} record={record} />
    </>
  );
}

function Download({ language, credential }: { language: Language; credential: string }) {
  return (
    <a
      class="ds-button"
      data-variant="secondary"
      href={paths.walletDownload(language, { credential })}
      download
    >
      <Icon name="download" />
      {text(language)('own.download')}
    </a>
  );
}
