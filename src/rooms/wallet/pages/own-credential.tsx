import { newId } from '../../../base/ids.ts';
import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { FormState } from '../../../platform/web/form-page.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { Icon } from '../../../platform/web/parts/icon.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import type { AwardView, Format, GrantDecision } from '../../credentials/index.ts';
import {
  AwardFacts,
  AwardGrants,
  formatName,
  IssuerFacts,
  Outcomes,
  StandingNotice,
  StateTag,
} from '../../credentials/index.ts';
import type { ShareView } from '../actions/own.ts';
import { text } from '../text/index.ts';
import { DeleteSection } from './keeping.tsx';
import { Shares } from './shares.tsx';

export type OwnCredentialProps = {
  language: Language;
  credential: AwardView & {
    shares: readonly ShareView[];
    formats: readonly Format[];
    shareable: boolean;
    decision: GrantDecision | null;
  };
  form: FormState;
  csrf: string;
};

/** One of the own credentials: what it proves, the file, and whom it is shown to. */
export function OwnCredentialPage({ language, credential, form, csrf }: OwnCredentialProps) {
  const t = text(language);
  const { record, state } = credential;
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
        actions={<ThreeButtons language={language} credential={credential} csrf={csrf} />}
      />
      <StandingNotice
        language={language}
        award={credential}
        linkTo={(other) => paths.walletCredential(language, { credential: other })}
      />
      <OtherForms language={language} credential={credential} />
      <Shares
        language={language}
        credential={credential}
        shares={credential.shares}
        shareable={credential.shareable}
        form={form}
        csrf={csrf}
      />
      <Outcomes language={language} record={record} />
      <AwardFacts language={language} record={record} />
      <IssuerFacts language={language} record={record} />
      <AwardGrants language={language} decision={credential.decision} />
      <DeleteSection language={language} credential={credential.id} />
    </>
  );
}

type Part = { language: Language; credential: OwnCredentialProps['credential'] };

/** What nearly everybody wants: show it, have it on paper, stop showing it. */
function ThreeButtons({ language, credential, csrf }: Part & { csrf: string }) {
  const t = text(language);
  const which = { credential: credential.id };
  const open = credential.shares.filter(({ state }) => state === 'open').length;
  return (
    <>
      {credential.shareable && (
        <ActionButton
          action={paths.shareCredential(language, which)}
          csrf={csrf}
          once={newId()}
          icon="share"
          values={{ days: '90' }}
        >
          {t('own.share')}
        </ActionButton>
      )}
      {credential.formats.includes('pdf') && (
        <a
          class="ds-button"
          data-variant="secondary"
          href={paths.walletDocument(language, { ...which, format: 'pdf' })}
          download
        >
          <Icon name="download" />
          {t('own.download-pdf')}
        </a>
      )}
      {open > 0 && (
        <ActionButton
          action={paths.stopAllSharing(language, which)}
          csrf={csrf}
          variant="secondary"
          danger
          ask={{
            question: t('shares.stop-all.question', { count: open }),
            confirm: t('shares.stop'),
            cancel: t('shares.cancel'),
          }}
        >
          {t('shares.stop')}
        </ActionButton>
      )}
    </>
  );
}

/** One step further: files for programs and other services, and the wallet on the phone. */
function OtherForms({ language, credential }: Part) {
  const t = text(language);
  const which = { credential: credential.id };
  const others = credential.formats.filter((format) => format !== 'pdf');
  return (
    <details class="ds-details">
      <summary>{t('own.other-forms')}</summary>
      <div class="stack">
        <p>
          {t('own.to-wallet.help')} <a href={paths.walletOffer(language, which)}>{t('own.to-wallet')}</a>
        </p>
        <p>{t('own.download.help')}</p>
        <ul>
          {others.map((format) => (
            <li key={format}>
              <a href={paths.walletDocument(language, { ...which, format })} download>
                {formatName(language, format)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
