import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import type { Unit } from '../store/institutions.ts';
import { text } from '../text/index.ts';

type Props = {
  language: Language;
  institution: string;
  form: FormState;
  items: readonly Unit[];
  mayAdd: boolean;
};

/** The units of an institution, and the form that adds one. */
export function UnitsPage({ language, institution, form, items, mayAdd }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('units')} lead={t('units.lead')} />
      {items.length === 0 ? (
        <EmptyState title={t('units.empty')} icon="people" />
      ) : (
        <ul class="ds-list">
          {items.map(({ id, name }) => {
            const shown = pick(name, language);
            return (
              <li key={id} lang={shown.language}>
                {shown.text}
              </li>
            );
          })}
        </ul>
      )}
      {mayAdd && (
        <Section title={t('units.add')}>
          <Form
            language={language}
            action={paths.units(language, { institution })}
            submitLabel={t('units.add')}
            {...form}
          />
        </Section>
      )}
    </>
  );
}
