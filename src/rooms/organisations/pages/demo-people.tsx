import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Section } from '../../../platform/web/parts/section.tsx';
import { text } from '../text/index.ts';

export type DemoPerson = {
  id: string;
  name: string;
  memberships: { institution: string; role: string }[];
};
type Props = {
  language: Language;
  csrf: string;
  next: string;
  people: readonly DemoPerson[];
  /** Institution code → name in the page's language. */
  names: ReadonlyMap<string, string>;
};

/** The invented people, by institution; learners last. */
export function DemoPeople({ language, csrf, next, people, names }: Props) {
  const t = text(language);
  const codes = [...new Set(people.map((person) => person.memberships[0]?.institution ?? ''))];
  const ordered = [...codes.filter(Boolean).sort(), ...codes.filter((code) => code === '')];
  return (
    <Section title={t('sign-in.demo')} lead={t('sign-in.demo.intro')}>
      <form method="post" action={`${paths.signInDemo(language)}?next=${encodeURIComponent(next)}`}>
        <input type="hidden" name="_csrf" value={csrf} />
        {ordered.map((code) => (
          <details key={code} class="person-group" open={ordered.length < 4}>
            <summary>{code ? (names.get(code) ?? code) : t('learners')}</summary>
            <ul class="person-list">
              {people
                .filter((person) => (person.memberships[0]?.institution ?? '') === code)
                .map((person) => (
                  <Person key={person.id} language={language} person={person} />
                ))}
            </ul>
          </details>
        ))}
      </form>
    </Section>
  );
}

function Person({ language, person }: { language: Language; person: DemoPerson }) {
  const t = text(language);
  const roles = person.memberships.map(({ role }) => t(`role.${role}` as 'role.planner'));
  return (
    <li>
      <button type="submit" class="ds-button" data-variant="secondary" name="person" value={person.id}>
        {person.name}
      </button>
      <span>{roles.join(', ') || t('learner')}</span>
    </li>
  );
}
