import type { ComponentChildren } from 'preact';
import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Card, CardGrid } from '../../../platform/web/parts/card.tsx';
import { Hero } from '../../../platform/web/parts/hero.tsx';
import { SearchField } from '../../../platform/web/parts/search-field.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { WithTerms } from '../../../platform/web/terms.tsx';
import { text } from '../text/index.ts';

/** The first page: three doors for those who come without an account, and for staff the course list. */
export function FirstPage({ language, drop }: { language: Language; drop: ComponentChildren }) {
  const t = text(language);
  return (
    <>
      <Hero title={t('home.question')} lead={<WithTerms language={language}>{t('home.lead')}</WithTerms>}>
        <SearchField
          action={paths.catalogue(language)}
          label={t('home.search')}
          submitLabel={t('home.search.submit')}
        />
      </Hero>
      <CardGrid>
        <Card level={2} icon="search" href={paths.catalogue(language)} title={t('door.find')}>
          <p>{t('door.find.body')}</p>
        </Card>
        <Card level={2} icon="bell" href={paths.tellNeed(language)} title={t('door.need')}>
          <p>{t('door.need.body')}</p>
        </Card>
        <Card level={2} icon="shield" href={paths.verify(language)} title={t('door.verify')}>
          <p>{t('door.verify.body')}</p>
        </Card>
      </CardGrid>
      <Section title={t('drop.title')} lead={t('drop.body')} id="screen">
        {drop}
      </Section>
    </>
  );
}
