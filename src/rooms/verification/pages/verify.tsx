import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field } from '../../../platform/web/form.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import type { VerificationReport } from '../../../standards/verify/index.ts';
import type { DocumentSummary } from '../rules/document-summary.ts';
import { text } from '../text/index.ts';
import { Verdict, VerificationSteps } from './report.tsx';

/** The largest credential that is taken, in bytes and in characters. */
export const LARGEST = 2_000_000;

/** A file, a text or a link: whichever the reader has. */
export function verifyFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'file',
      name: 'file',
      label: t('verify.file'),
      hint: t('verify.file.hint'),
      accept: '.json,.jsonld,application/json,application/ld+json',
      maxBytes: LARGEST,
    },
    { kind: 'textarea', name: 'credential', label: t('verify.text'), rows: 6, maxLength: LARGEST },
    { kind: 'text', name: 'link', label: t('verify.link'), hint: t('verify.link.hint'), maxLength: 500 },
  ];
}

/** Where a credential is given for checking. */
export function VerifyPage({ language, form }: { language: Language; form: FormState }) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('verify')} lead={t('verify.lead')} />
      <Form language={language} action={paths.verify(language)} submitLabel={t('verify.submit')} {...form} />
    </>
  );
}

type ResultProps = { language: Language; report: VerificationReport; claims: DocumentSummary | null };

/** What was found out about a credential that somebody brought. */
export function VerifiedPage({ language, report, claims }: ResultProps) {
  const t = text(language);
  const { verdict } = report;
  return (
    <>
      <PageHead title={verdict === 'valid' ? (claims?.name ?? t('verify')) : t('verify')} />
      <Verdict language={language} report={report} />
      {claims && <Claims language={language} report={report} claims={claims} />}
      <VerificationSteps language={language} report={report} />
      <p class="section actions">
        <a class="ds-button" data-variant="secondary" href={paths.verify(language)}>
          {t('verify.again')}
        </a>
      </p>
    </>
  );
}

/** What it says of itself. Of a known issuer the register's name is shown, not the one in the document. */
function Claims({ language, report, claims }: ResultProps & { claims: DocumentSummary }) {
  const t = text(language);
  const facts = report.issuer?.facts;
  const known = facts?.[`name.${language}`] ?? facts?.['name.fi'];
  return (
    <Section
      title={t('verify.claims')}
      lead={report.verdict === 'valid' ? undefined : t('verify.claims.lead')}
    >
      <Definitions
        items={[
          { term: t('verify.name'), value: claims.name },
          { term: t('verify.holder'), value: claims.holder },
          { term: t('verify.issuer'), value: known ?? claims.issuer },
          { term: t('verify.identifier'), value: claims.did && <code class="long-code">{claims.did}</code> },
        ]}
      />
      {claims.description && <p>{claims.description}</p>}
      {claims.criteria.length > 0 && (
        <>
          <h3>{t('verify.criteria')}</h3>
          <ul class="ds-list">
            {claims.criteria.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
