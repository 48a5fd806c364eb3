import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import type { OfferingPage } from '../actions/read-offerings.ts';
import { openElements } from '../rules/open-elements.ts';
import type { OfferingVerb } from '../rules/workflow.ts';
import { text } from '../text/index.ts';
import { MissingList } from './missing-list.tsx';
import { titleOf } from './words.ts';

export type StepVerb = Exclude<OfferingVerb, 'save'>;

type Props = { language: Language; verb: StepVerb; page: OfferingPage; form: FormState; action: string };

/** The question before a step of the workflow: what will happen, and a reason where one is asked for. */
export function StepPage({ language, verb, page, form, action }: Props) {
  const t = text(language);
  const { institution, id } = page;
  const back = paths.offering(language, { institution, offering: id });
  const title = titleOf(language, page.document.title);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.offerings(language, { institution }) },
          { label: title.text, href: back, ...(title.language && { language: title.language }) },
          { label: t(`verb/${verb}`) },
        ]}
      />
      <PageHead eyebrow={<span lang={title.language}>{title.text}</span>} title={t(`ask.${verb}`)} />
      <Consequences language={language} verb={verb} page={page} />
      <Form
        language={language}
        {...form}
        action={action}
        submitLabel={t(`verb/${verb}`)}
        cancel={{ href: back }}
      >
        <input type="hidden" name="revision" value={String(page.revision)} />
      </Form>
    </>
  );
}

function Consequences({ language, verb, page }: Pick<Props, 'language' | 'verb' | 'page'>) {
  const t = text(language);
  if (verb === 'return') return null;
  const judged = verb === 'submit' || verb === 'approve' || verb === 'publish';
  const open = judged ? page.judgement.reports.flatMap(openElements) : [];
  const hindered = judged && page.hindrances > 0;
  return (
    <>
      <ul class="ds-list">
        <li>{t(`ask.${verb}.1`)}</li>
        <li>{t(`ask.${verb}.2`)}</li>
        {hindered && <li>{t('ask.open', { count: page.hindrances })}</li>}
      </ul>
      {open.length > 0 && (
        <MissingList language={language} reports={page.judgement.reports} formHref={null} />
      )}
    </>
  );
}
