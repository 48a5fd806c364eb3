import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field } from '../../../platform/web/form.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { LARGEST_FILE } from '../rules/contents.ts';
import type { DocumentSummary, Verified } from '../rules/document-summary.ts';
import { text } from '../text/index.ts';
import { Verdict, VerificationSteps } from './report.tsx';

/** The longest text that is taken, in characters. */
const LONGEST = 2_000_000;

/** A file, a text or a link: whichever the reader has. */
export function verifyFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'file',
      name: 'file',
      label: t('verify.file'),
      hint: t('verify.file.hint'),
      accept:
        '.json,.jsonld,.jwt,.txt,.pdf,.png,.svg,application/json,application/ld+json,application/pdf,image/png,image/svg+xml',
      maxBytes: LARGEST_FILE,
    },
    { kind: 'textarea', name: 'credential', label: t('verify.text'), rows: 6, maxLength: LONGEST },
    { kind: 'text', name: 'link', label: t('verify.link'), hint: t('verify.link.hint'), maxLength: 500 },
    {
      kind: 'email',
      name: 'email',
      label: t('verify.email'),
      hint: t('verify.email.hint'),
      maxLength: 320,
    },
  ];
}

/** Where a credential is given for checking. */
export function VerifyPage({ language, form }: { language: Language; form: FormState }) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('verify')} lead={t('verify.lead')} />
      <Form language={language} action={paths.verify(language)} submitLabel={t('verify.submit')} {...form} />
      <p class="section">
        <a href={paths.askPresentation(language)}>{t('verify.from-wallet')}</a>
      </p>
    </>
  );
}

type ResultProps = { language: Language; verified: Verified };

/** What was found out about a credential that somebody brought. */
export function VerifiedPage({ language, verified }: ResultProps) {
  const t = text(language);
  const { verdict, summary: claims } = verified;
  return (
    <>
      <PageHead title={verdict === 'valid' ? (claims?.name ?? t('verify')) : t('verify')} />
      <Verdict language={language} report={verified} />
      <RecipientNotice language={language} verified={verified} />
      {claims && <Claims language={language} verified={verified} claims={claims} />}
      <VerificationSteps language={language} report={verified} />
      <p class="section actions">
        <a class="ds-button" data-variant="secondary" href={paths.verify(language)}>
          {t('verify.again')}
        </a>
      </p>
    </>
  );
}

/** Whom an older badge was given to is an address, no person; and whether it is the one that the reader asked about. */
function RecipientNotice({ language, verified }: ResultProps) {
  const t = text(language);
  const { recipient, summary } = verified;
  const addressed = summary?.addressed;
  if (!recipient && !addressed) return null;
  const kind = recipient === 'same' ? 'success' : recipient === 'other' ? 'warning' : 'info';
  return (
    <Notice language={language} kind={kind} title={t(`recipient.${recipient ?? 'not-asked'}`)}>
      {addressed && <p>{t(`recipient.${addressed}`)}</p>}
    </Notice>
  );
}

/** What it says of itself. Of a known issuer the register's name is shown, not the one in the document. */
export function Claims({ language, verified, claims }: ResultProps & { claims: DocumentSummary }) {
  const t = text(language);
  const facts = verified.issuer?.facts;
  const known = facts?.[`name.${language}`] ?? facts?.['name.fi'] ?? facts?.name;
  const successor = facts?.[`successor.${language}`] ?? facts?.['successor.fi'];
  return (
    <Section
      title={t('verify.claims')}
      lead={verified.verdict === 'valid' ? undefined : t('verify.claims.lead')}
    >
      <Definitions
        items={[
          { term: t('verify.name'), value: claims.name },
          { term: t('verify.holder'), value: claims.holder },
          { term: t('verify.issuer'), value: known ?? claims.issuer },
          ...(successor ? [{ term: t('verify.successor'), value: successor }] : []),
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
