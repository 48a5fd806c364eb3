import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { text } from '../../text/index.ts';
import type { ShownRow } from './sheets.ts';

type Props = { language: Language; institution: string; batch: string; row: ShownRow; form: FormState };

/** Sends the message to one recipient again; whoever has no account may get it at another address. */
export function ResendPage({ language, institution, batch, row, form }: Props) {
  const t = text(language);
  const back = paths.batch(language, { institution, batch });
  const title = t('batch.resend.title', { name: row.name ?? '' });
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('batches'), href: paths.batches(language, { institution }) },
          { label: t('batch.rows'), href: back },
          { label: title },
        ]}
      />
      <PageHead
        title={title}
        lead={row.holder ? t('batch.resend.lead.account') : t('batch.resend.lead.claim')}
      />
      <Form
        language={language}
        action={paths.resendMail(language, { institution, batch, row: String(row.number) })}
        submitLabel={t('batch.resend')}
        cancel={{ href: back, label: t('batch.add.cancel') }}
        {...form}
      />
    </>
  );
}
