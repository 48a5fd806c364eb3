import type { LocalizedText } from '../../../base/language.ts';
import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { QrCode } from '../../../platform/web/parts/qr-code.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import type { OfferState } from '../rules/offer.ts';
import { text } from '../text/index.ts';

/** Which credentials go into which kind of wallet. */
export function OfferPage({
  language,
  credential,
  form,
}: {
  language: Language;
  credential: string;
  form: FormState;
}) {
  const t = text(language);
  return (
    <>
      <Crumbs language={language} />
      <PageHead title={t('offer.title')} lead={t('offer.lead')} />
      <Form
        language={language}
        action={paths.walletOffer(language, { credential })}
        submitLabel={t('offer.make')}
        {...form}
      />
    </>
  );
}

export type OfferView = {
  id: string;
  state: OfferState;
  expiresAt: Date;
  link: string | null;
  code: string | null;
  items: readonly { id: string; title: LocalizedText; issuer: LocalizedText }[];
};

const tones = {
  waiting: 'info',
  fetched: 'info',
  taking: 'info',
  done: 'success',
  failed: 'danger',
  expired: 'warning',
  stopped: 'neutral',
} as const;

/** The code on the screen, and how far the wallet has come. */
export function OfferStatePage({
  language,
  offer,
  csrf,
}: {
  language: Language;
  offer: OfferView;
  csrf: string;
}) {
  const t = text(language);
  const here = paths.walletOfferState(language, { walletOffer: offer.id });
  const isGoingOn = ['waiting', 'fetched', 'taking'].includes(offer.state);
  return (
    <>
      <Crumbs language={language} />
      <PageHead title={t('offer.title')} />
      <div id="offer-state" role="status" data-refresh={isGoingOn ? here : undefined}>
        <StatusTag tone={tones[offer.state]}>{t(`offer.state.${offer.state}`)}</StatusTag>
      </div>
      {offer.link && offer.code && (
        <Scan language={language} offer={offer} link={offer.link} code={offer.code} />
      )}
      <Section title={t('offer.items')}>
        <div class="stack">
          <ul class="ds-list">
            {offer.items.map(({ id, title, issuer }) => (
              <li key={id}>
                <span lang={pick(title, language).language}>{pick(title, language).text}</span>
                {', '}
                <span lang={pick(issuer, language).language}>{pick(issuer, language).text}</span>
              </li>
            ))}
          </ul>
          <NextSteps language={language} offer={offer} isGoingOn={isGoingOn} csrf={csrf} />
        </div>
      </Section>
    </>
  );
}

type NextProps = { language: Language; offer: OfferView; isGoingOn: boolean; csrf: string };

function NextSteps({ language, offer, isGoingOn, csrf }: NextProps) {
  const t = text(language);
  const which = { walletOffer: offer.id };
  const [first] = offer.items;
  return (
    <div class="actions">
      {isGoingOn && (
        <>
          <a class="ds-button" data-variant="secondary" href={paths.walletOfferState(language, which)}>
            {t('offer.reload')}
          </a>
          <ActionButton action={paths.endWalletOffer(language, which)} csrf={csrf} variant="tertiary">
            {t('offer.end')}
          </ActionButton>
        </>
      )}
      {!isGoingOn && offer.state !== 'done' && first && (
        <a
          class="ds-button"
          data-variant="secondary"
          href={paths.walletOffer(language, { credential: first.id })}
        >
          {t('offer.again')}
        </a>
      )}
      <a class="ds-button" data-variant="tertiary" href={paths.wallet(language)}>
        {t('offer.back')}
      </a>
    </div>
  );
}

function Scan({
  language,
  offer,
  link,
  code,
}: {
  language: Language;
  offer: OfferView;
  link: string;
  code: string;
}) {
  const t = text(language);
  return (
    <Section title={t('offer.scan')} lead={t('offer.scan.help')}>
      <QrCode value={link} label={t('offer.qr')} />
      <p>
        <a class="ds-button" href={link}>
          {t('offer.open')}
        </a>
      </p>
      <p>
        {t('offer.code')} <strong>{code}</strong>
      </p>
      <p>{t('offer.until', { time: formatDateTime(language, offer.expiresAt) })}</p>
    </Section>
  );
}

function Crumbs({ language }: { language: Language }) {
  const t = text(language);
  return (
    <Breadcrumbs
      language={language}
      crumbs={[{ label: t('wallet'), href: paths.wallet(language) }, { label: t('offer.title') }]}
    />
  );
}
