import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import type { OfferingPage } from '../../actions/read-offerings.ts';
import { text } from '../../text/index.ts';
import { titleOf } from '../words.ts';
import { Excepted } from './exception-words.tsx';

type Props = {
  language: Language;
  page: OfferingPage;
  exception: OfferingPage['exceptions'][number];
  form: FormState;
};

/** The question before an exception is ended. */
export function EndPage({ language, page, exception, form }: Props) {
  const t = text(language);
  const { institution, id } = page;
  const back = `${paths.offering(language, { institution, offering: id })}#exceptions`;
  const title = titleOf(language, page.document.title);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.offerings(language, { institution }) },
          { label: title.text, href: back, ...(title.language && { language: title.language }) },
          { label: t('exception.end') },
        ]}
      />
      <PageHead eyebrow={<span lang={title.language}>{title.text}</span>} title={t('exception.end.ask')} />
      <p>
        <Excepted language={language} exception={exception} />
      </p>
      <ul class="ds-list">
        <li>{t('exception.end.1')}</li>
        <li>{t('exception.end.2')}</li>
      </ul>
      <Form
        language={language}
        {...form}
        action={paths.endException(language, { institution, offering: id, exception: exception.id })}
        submitLabel={t('exception.end')}
        cancel={{ href: back }}
      />
    </>
  );
}
