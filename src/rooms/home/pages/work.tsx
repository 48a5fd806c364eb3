import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Card, CardGrid } from '../../../platform/web/parts/card.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import type { Late } from '../late.ts';
import type { WorkField, WorkLink } from '../rules.ts';
import { text } from '../text/index.ts';
import type { Waiting } from '../waiting.ts';
import { lateWords } from '../weekly-letter.ts';

export type WorkGroup = { readonly title: string; readonly fields: readonly WorkField[] };

/** Where a signed-in person begins: her learning, and what her roles let her do in each institution. */
export function WorkPage({
  language,
  name,
  groups,
  waiting,
  late,
}: {
  language: Language;
  name: string;
  groups: readonly WorkGroup[];
  waiting: readonly Waiting[];
  /** Offerings that have stood still for too long. */
  late: readonly Late[];
}) {
  const t = text(language);
  const own: WorkLink[] = [
    { href: paths.myStudies(language), label: 'work.my-studies' },
    { href: paths.wallet(language), label: 'work.wallet' },
    { href: paths.catalogue(language), label: 'work.catalogue' },
  ];
  return (
    <>
      <PageHead title={t('work.hello', { name })} />
      {late.length > 0 && (
        <Section title={t('late')}>
          <ul class="link-list">
            {late.map((one) => (
              <li key={one.href}>
                <a href={one.href}>{lateWords(language, one)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={t('waiting')}>
          <CardGrid>
            {waiting.map(({ label, count, href }) => (
              <Card key={href} level={3} icon="clock" href={href} title={t(label, { count })} />
            ))}
          </CardGrid>
        </Section>
      )}
      {[...groups, { title: t('work.learner'), fields: [{ field: null, links: own }] }].map((group) => (
        <Section key={group.title} title={group.title}>
          <CardGrid>
            {group.fields.map((field) => (
              <Field key={field.field} language={language} {...field} />
            ))}
          </CardGrid>
        </Section>
      ))}
    </>
  );
}

/** The links of one field of work. */
function Field({ language, field, links }: WorkField & { language: Language }) {
  const t = text(language);
  return (
    <Card level={3} title={field ? t(`work.field.${field}`) : undefined}>
      <ul class="link-list">
        {links.map(({ href, label }) => (
          <li key={label}>
            <a href={href}>{t(label)}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
