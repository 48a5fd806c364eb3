import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field } from '../../../platform/web/form.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { QrCode } from '../../../platform/web/parts/qr-code.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { type AskedClaim, askedClaims } from '../../../standards/openid4vp/index.ts';
import { text } from '../text/index.ts';

/** What the holder is asked to show beside the title, the issuer and the volume. */
export function askFields(language: Language): Field[] {
  const t = text(language);
  const options = askedClaims.map((value) => ({ value, label: t(`asked.${value}`) }));
  return [
    { kind: 'checkboxes', name: 'claims', label: t('ask.claims'), hint: t('ask.claims.hint'), options },
  ];
}

/** Where somebody says what she wants to be shown from a wallet. */
export function AskPage({ language, form }: { language: Language; form: FormState }) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('ask')} lead={t('ask.lead')} />
      <Form
        language={language}
        action={paths.askPresentation(language)}
        submitLabel={t('ask.submit')}
        {...form}
      />
      <p class="section">
        <a href={paths.verify(language)}>{t('ask.instead')}</a>
      </p>
    </>
  );
}

type WaitingProps = {
  language: Language;
  /** The page itself. */
  address: string;
  link: string;
  claims: readonly AskedClaim[];
  expiresAt: Date;
};

/** The code for the wallet. The script looks every second whether the answer has come; without it there is a link. */
export function WaitingPage({ language, address, link, claims, expiresAt }: WaitingProps) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('asked')} lead={t('asked.lead')} />
      <Section title={t('asked.scan')}>
        <QrCode value={link} label={t('asked.qr')} />
        <p class="actions">
          <a class="ds-button" href={link}>
            {t('asked.open')}
          </a>
        </p>
        <p>{t('asked.until', { time: formatDateTime(language, expiresAt) })}</p>
      </Section>
      <div id="asked" data-refresh={address}>
        <Notice language={language} kind="info" title={t('asked.waiting')}>
          <p>
            <a href={address}>{t('asked.reload')}</a>
          </p>
        </Notice>
      </div>
      <Section title={t('asked.what')}>
        <ul class="ds-list">
          <li>{t('asked.always')}</li>
          {claims.map((claim) => (
            <li key={claim}>{t(`asked.${claim}`)}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** Nobody answered in time. */
export function OverPage({ language }: { language: Language }) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('asked.over')} lead={t('asked.over.text')} />
      <p class="actions">
        <a class="ds-button" href={paths.askPresentation(language)}>
          {t('ask.again')}
        </a>
      </p>
    </>
  );
}
