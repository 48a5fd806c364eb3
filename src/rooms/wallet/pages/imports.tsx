import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { Card, CardGrid } from '../../../platform/web/parts/card.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { Claims, Verdict, VerificationSteps, type Verified, verdictWords } from '../../verification/index.ts';
import type { Import } from '../store/imports.ts';
import { text } from '../text/index.ts';

type Props = { language: Language };

/** What it is called, in its own words. */
export function importTitle(language: Language, { summary }: Verified): string {
  return summary?.name ?? text(language)('imports.unnamed');
}

/** On the wallet page: what she has from elsewhere, and the door for more. */
export function ImportsSection({ language, imports }: Props & { imports: readonly Import[] }) {
  const t = text(language);
  return (
    <Section
      id="imports"
      title={t('imports.title')}
      lead={t('imports.lead')}
      actions={
        <a class="ds-button" data-variant="secondary" href={paths.bringIn(language)}>
          {t('imports.bring-in')}
        </a>
      }
    >
      {imports.length > 0 && (
        <CardGrid wide>
          {imports.map((imported) => (
            <ImportCard key={imported.id} language={language} imported={imported} />
          ))}
        </CardGrid>
      )}
    </Section>
  );
}

function ImportCard({ language, imported }: Props & { imported: Import }) {
  const t = text(language);
  const { id, report, checkedAt } = imported;
  return (
    <Card
      icon="badge"
      title={importTitle(language, report)}
      href={paths.imported(language, { imported: id })}
      eyebrow={report.summary?.issuer ?? undefined}
      tags={<ImportTags language={language} report={report} />}
      facts={[{ icon: 'calendar', text: t('imports.checked', { date: formatDate(language, checkedAt) }) }]}
    />
  );
}

/** Where it is from, and how it stood when it was last checked. */
export function ImportTags({ language, report }: Props & { report: Verified }) {
  const tones = { valid: 'success', unknown: 'warning', invalid: 'danger' } as const;
  return (
    <>
      <StatusTag tone="neutral">{text(language)('imports.tag')}</StatusTag>
      <StatusTag tone={tones[report.verdict]}>{verdictWords(language, report)}</StatusTag>
    </>
  );
}

/** Where a credential from elsewhere is given. */
export function BringInPage({ language, form }: Props & { form: FormState }) {
  const t = text(language);
  return (
    <>
      <ImportCrumbs language={language} label={t('bring-in.title')} />
      <PageHead title={t('bring-in.title')} lead={t('bring-in.lead')} />
      <Form
        language={language}
        action={paths.bringIn(language)}
        submitLabel={t('bring-in.submit')}
        {...form}
      />
    </>
  );
}

/** Why something that was brought is not taken in. */
export function NotTakenPage({ language, report }: Props & { report: Verified }) {
  const t = text(language);
  return (
    <>
      <ImportCrumbs language={language} label={t('bring-in.refused')} />
      <PageHead title={t('bring-in.refused')} lead={t('bring-in.refused.lead')} />
      <Verdict language={language} report={report} />
      {report.summary && <Claims language={language} verified={report} claims={report.summary} />}
      <VerificationSteps language={language} report={report} />
      <p class="section actions">
        <a class="ds-button" data-variant="secondary" href={paths.bringIn(language)}>
          {t('bring-in.again')}
        </a>
        <a class="ds-button" data-variant="tertiary" href={paths.wallet(language)}>
          {t('imports.back')}
        </a>
      </p>
    </>
  );
}

export function ImportCrumbs({ language, label }: Props & { label: string }) {
  const crumbs = [{ label: text(language)('wallet'), href: paths.wallet(language) }, { label }];
  return <Breadcrumbs language={language} crumbs={crumbs} />;
}

/** She is told before anything else that nothing shows the credential to be hers. */
export function RecipientNotice({ language, recipient }: Props & Pick<Import, 'recipient'>) {
  const t = text(language);
  if (recipient === 'same') return null;
  return (
    <Notice language={language} kind="warning" title={t('imports.whose')}>
      <p>{t(`imports.unsure.recipient-${recipient}`)}</p>
    </Notice>
  );
}
