import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field } from '../../../platform/web/form.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { MOST_TRUST_LIST_BYTES } from '../../../standards/trust-list/read-trust-list.ts';
import { text } from '../text/index.ts';

export function trustListFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'file',
      name: 'file',
      label: t('lists.file'),
      accept: '.xml,.xtsl,application/xml,text/xml',
      maxBytes: MOST_TRUST_LIST_BYTES,
    },
    { kind: 'text', name: 'address', label: t('lists.address'), maxLength: 500 },
    { kind: 'text', name: 'digest', label: t('lists.digest'), hint: t('lists.digest.hint'), maxLength: 200 },
  ];
}

/** Where a national trust list is brought. */
export function TrustListPage({ language, form }: { language: Language; form: FormState }) {
  const t = text(language);
  const list = paths.trustAnchors(language);
  return (
    <>
      <PageHead eyebrow={<a href={list}>{t('anchors')}</a>} title={t('lists')} lead={t('lists.lead')} />
      <Notice language={language} kind="info" title={t('lists.unsigned')}>
        {t('lists.unsigned.text')}
      </Notice>
      <Form
        language={language}
        {...form}
        action={paths.importTrustList(language)}
        submitLabel={t('lists.submit')}
        cancel={{ href: list }}
      />
    </>
  );
}
