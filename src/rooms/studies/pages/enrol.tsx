import type { ComponentChildren } from 'preact';
import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatCredits, formatDateRange, formatMoney } from '../../../platform/web/format.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import type { OfferingDocument } from '../../framework/index.ts';
import { text as words } from '../../framework/index.ts';
import type { Implementation } from '../../offerings/index.ts';
import type { Institution } from '../../organisations/index.ts';
import { text } from '../text/index.ts';

type Props = {
  language: Language;
  form: FormState;
  implementation: Implementation;
  offering: { id: string; document: OfferingDocument };
  institution: Institution | undefined;
  /** Why it is not possible now, in words. */
  obstacle: string | null;
  enrolled: boolean;
};

/** What one enrols in, and the button; or why that is not possible and what to do instead. */
export function EnrolPage(props: Props) {
  const { language, implementation, offering, obstacle } = props;
  const t = text(language);
  const title = pick(offering.document.title, language);
  const lead = pick(offering.document.plainSummary ?? offering.document.description, language);
  const description = paths.catalogueOffering(language, {
    institution: implementation.institution,
    offering: offering.id,
  });
  return (
    <>
      <PageHead
        eyebrow={t('enrol.eyebrow')}
        title={title.text}
        titleLanguage={title.language}
        lead={<span lang={lead.language}>{lead.text}</span>}
      />
      <Section title={t('enrol.facts')} actions={<a href={description}>{t('enrol.description')}</a>}>
        <ImplementationFacts {...props} />
      </Section>
      <Outcomes language={language} document={offering.document} />
      {obstacle ? <Closed {...props} obstacle={obstacle} /> : <EnrolForm {...props} />}
    </>
  );
}

function EnrolForm({ language, form, implementation: { institution, id } }: Props) {
  const action = paths.enrol(language, { institution, implementation: id });
  return (
    <Section title={text(language)('enrol')}>
      <Form language={language} action={action} submitLabel={text(language)('enrol.submit')} {...form} />
    </Section>
  );
}

function Closed({ language, obstacle, enrolled }: Props & { obstacle: string }) {
  const t = text(language);
  return (
    <Notice language={language} kind="info" title={enrolled ? undefined : t('enrol.closed')}>
      <p>{obstacle}</p>
      <p class="actions">
        <a class="ds-button" href={enrolled ? paths.myStudies(language) : paths.catalogue(language)}>
          {enrolled ? t('enrol.go-to-studies') : t('enrol.other')}
        </a>
      </p>
    </Notice>
  );
}

function ImplementationFacts({ language, implementation, offering, institution }: Props) {
  const t = text(language);
  const { starts, ends, enrolFrom, enrolUntil, mode, place, seats, seatsTaken } = implementation;
  const name = pick(institution?.name, language);
  const facts: [string, ComponentChildren][] = [
    [t('enrol.institution'), <span lang={name.language}>{name.text}</span>],
    [
      t('enrol.credits'),
      typeof offering.document.ects === 'number' ? formatCredits(language, offering.document.ects) : null,
    ],
    [t('enrol.time'), formatDateRange(language, starts, ends)],
    [t('enrol.window'), formatDateRange(language, enrolFrom, enrolUntil)],
    [t('enrol.language'), new Intl.DisplayNames(language, { type: 'language' }).of(implementation.language)],
    [t('enrol.mode'), words(language)(`mode/${mode}`)],
    [t('enrol.place'), place],
    [t('enrol.price'), priceOf(language, implementation.price ?? offering.document.price)],
    [t('enrol.seats'), seats === null ? null : Math.max(0, seats - seatsTaken)],
  ];
  return <Definitions items={facts.map(([term, value]) => ({ term, value }))} />;
}

/** A price in words; nothing where nobody has told one, since that is not the same as free. */
function priceOf(language: Language, price: Implementation['price'] | undefined): string | null {
  if (!price) return null;
  if (price.amount === 0) return text(language)('enrol.free');
  return formatMoney(language, price.amount, price.currency);
}

function Outcomes({ language, document }: { language: Language; document: OfferingDocument }) {
  if (!document.outcomes?.length) return null;
  return (
    <Section title={text(language)('enrol.outcomes')}>
      <ul class="ds-list">
        {document.outcomes.map((outcome) => {
          const said = pick(outcome.text, language);
          return (
            <li key={outcome.id} lang={said.language}>
              {said.text}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
