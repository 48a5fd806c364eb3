import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDate, formatNumber } from '../../../platform/web/format.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { text } from '../text/index.ts';
import type { KeyView } from '../views.ts';
import { CertificateState, KeyState, kindWords } from './words.tsx';

type Props = {
  language: Language;
  institution: string;
  item: KeyView & { signed: number; fallen: number };
};

/** One key: what it is, what was signed with it, and what can be done with it. */
export function KeyPage({ language, institution, item }: Props) {
  const t = text(language);
  const which = { institution, key: item.id };
  const { state } = item;
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.issuerKeys(language, { institution })}>{t('key.back')}</a>}
        title={`${t('keys.key')} ${item.name}`}
        tags={<KeyState language={language} value={item} />}
        actions={
          <>
            <a class="ds-button" data-variant="secondary" href={paths.signedWith(language, which)}>
              {t('key.list')}
            </a>
            <a class="ds-button" data-variant="secondary" href={paths.keyCertificate(language, which)}>
              {t('certificate.get')}
            </a>
          </>
        }
      />
      <Definitions items={facts({ language, institution, item })} />
      {state !== 'compromised' && (
        <div class="actions">
          {state !== 'stopped' && (
            <a class="ds-button" data-variant="tertiary" href={paths.stopKey(language, which)}>
              {t('key.stop')}
            </a>
          )}
          <a class="ds-button" data-variant="tertiary" href={paths.compromiseKey(language, which)}>
            {t('key.compromise')}
          </a>
        </div>
      )}
    </>
  );
}

function facts({ language, item }: Props) {
  const t = text(language);
  const { certificate, provider } = item;
  const isKnown = provider === 'local' || provider === 'pkcs12';
  return [
    { term: t('keys.kind'), value: kindWords(language, item) },
    { term: t('provider'), value: isKnown ? t(`provider.${provider}`) : provider },
    { term: t('keys.created'), value: formatDate(language, item.createdAt) },
    { term: t('request.reason'), value: item.stoppedReason },
    { term: t('key.url'), value: <code class="long-code">{item.url}</code> },
    { term: t('key.public'), value: <code class="long-code">{item.publicKey}</code> },
    { term: t('keys.certificate'), value: <CertificateState language={language} value={item} /> },
    {
      term: t('certificate.issuer'),
      value: certificate && !certificate.selfSigned ? certificate.issuer : null,
    },
    { term: t('key.signed'), value: formatNumber(language, item.signed) },
    { term: t('key.fallen'), value: item.compromisedSince && formatNumber(language, item.fallen) },
  ];
}

type CertificateProps = {
  language: Language;
  institution: string;
  id: string;
  action: string;
  form: FormState;
};

/** Asking for a certificate, and saving the one that came. */
export function CertificatePage({ language, institution, id, action, form }: CertificateProps) {
  const t = text(language);
  const which = { institution, key: id };
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.issuerKey(language, which)}>{t('keys.key')}</a>}
        title={t('certificate.get')}
        lead={t('certificate.get.lead')}
        actions={
          <a class="ds-button" data-variant="secondary" href={paths.certificateRequest(language, which)}>
            {t('certificate.request')}
          </a>
        }
      />
      <Section title={t('certificate.save')}>
        <Form language={language} {...form} action={action} submitLabel={t('certificate.save')} />
      </Section>
    </>
  );
}
