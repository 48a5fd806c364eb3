import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/form.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { pinnedFramework } from '../../../framework/index.ts';
import type { OfferingPage } from '../../actions/read-offerings.ts';
import { openElements } from '../../rules/open-elements.ts';
import { text } from '../../text/index.ts';
import { titleOf } from '../words.ts';

/** What one ticks: an element of a version of a framework. */
export type Excepting = { framework: string; version: string; element: string };

/** @returns undefined for what no form has sent */
export function readExcepting(value: string): Excepting | undefined {
  const [framework, version, element] = value.split('@');
  return framework && version && element ? { framework, version, element } : undefined;
}

export function grantFields(language: Language, page: OfferingPage): Field[] {
  const t = text(language);
  return [
    {
      kind: 'checkboxes',
      name: 'elements',
      label: t('exception.elements'),
      hint: t('exception.elements.hint'),
      required: true,
      options: openOptions(language, page),
    },
    {
      kind: 'textarea',
      name: 'reason',
      label: t('exception.reason'),
      hint: t('exception.reason.hint'),
      required: true,
      maxLength: 2000,
    },
    {
      kind: 'date',
      name: 'validUntil',
      label: t('exception.validUntil'),
      hint: t('exception.validUntil.hint'),
      required: true,
    },
  ];
}

function openOptions(language: Language, { judgement }: OfferingPage) {
  const several = judgement.reports.length > 1;
  return judgement.reports.flatMap((report) => {
    const framework = pinnedFramework(report.framework)?.framework;
    return openElements(report).map(({ id }) => {
      const { id: of, version } = report.framework;
      const title = framework?.elements.find((element) => element.id === id)?.title[language] ?? id;
      const hint = several && framework ? { hint: framework.title[language] } : {};
      return { value: `${of}@${version}@${id}`, label: title, ...hint };
    });
  });
}

type Props = { language: Language; page: OfferingPage; form: FormState };

/** What is excepted, why, and for how long. */
export function GrantPage({ language, page, form }: Props) {
  const t = text(language);
  const { institution, id } = page;
  const at = { institution, offering: id };
  const back = paths.offering(language, at);
  const title = titleOf(language, page.document.title);
  const [elements] = form.fields;
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.offerings(language, { institution }) },
          { label: title.text, href: back, ...(title.language && { language: title.language }) },
          { label: t('exception.grant') },
        ]}
      />
      <PageHead
        eyebrow={<span lang={title.language}>{title.text}</span>}
        title={t('exception.grant')}
        lead={t('exception.grant.lead')}
      />
      {elements?.options?.length === 0 ? (
        <EmptyState title={t('exception.nothing-open')} />
      ) : (
        <Form
          language={language}
          {...form}
          action={paths.grantException(language, at)}
          submitLabel={t('exception.grant')}
          cancel={{ href: back }}
        />
      )}
    </>
  );
}
