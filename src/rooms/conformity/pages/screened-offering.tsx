import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { MissingList, RequirementList, titleOf } from '../../offerings/index.ts';
import type { AssessedOffering } from '../actions/screen.ts';
import { text } from '../text/index.ts';
import { VerdictTag } from './verdict-tag.tsx';

type Props = { language: Language; institution: string; offering: AssessedOffering; mayEdit: boolean };

/** One offering against the framework: what to do first, then every element with the reason. */
export function ScreenedOfferingPage({ language, institution, offering, mayEdit }: Props) {
  const t = text(language);
  const { assessment } = offering;
  const at = { institution, offering: offering.id };
  const title = titleOf(language, offering.title);
  const formHref = mayEdit && offering.state !== 'review' ? paths.editOffering(language, at) : null;
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('screening.title'), href: paths.screening(language, { institution }) },
          { label: title.text, ...(title.language && { language: title.language }) },
        ]}
      />
      <PageHead
        eyebrow={t('screening.title')}
        title={title.text}
        {...(title.language && { titleLanguage: title.language })}
        tags={
          <VerdictTag language={language} verdict={assessment.verdict} undecided={assessment.undecided} />
        }
        actions={
          <>
            {formHref && (
              <a class="ds-button" href={formHref}>
                {t('screening.edit')}
              </a>
            )}
            <a class="ds-button" data-variant="secondary" href={paths.offering(language, at)}>
              {t('screening.open-offering')}
            </a>
            <a class="ds-button" data-variant="tertiary" href={paths.sideBySide(language, at)}>
              {t('side-by-side')}
            </a>
          </>
        }
      />
      {offering.imported && <p>{t('screening.imported')}</p>}
      <MissingList language={language} reports={[assessment]} formHref={formHref} />
      <Section title={t('screening.every-element')}>
        <RequirementList language={language} reports={[assessment]} formHref={formHref} />
      </Section>
    </>
  );
}
