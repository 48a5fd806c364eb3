import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Section } from '../../../platform/web/parts/section.tsx';
import { text } from '../text/index.ts';
import { type DemoPerson, startWith } from './demo-start.ts';

type Props = {
  language: Language;
  csrf: string;
  next: string;
  people: readonly DemoPerson[];
  /** Institution code → name in the page's language. */
  names: ReadonlyMap<string, string>;
};

/** The invented people: first those to begin with, then the others by the name of their institution, learners last. */
export function DemoPeople({ language, csrf, next, people, names }: Props) {
  const t = text(language);
  const first = startWith(people);
  const groups = groupsOf(
    people.filter((person) => !first.includes(person)),
    names,
    language,
  );
  const all = [{ title: t('sign-in.demo.start'), people: first, open: true }].concat(
    groups.map(({ name, members }) => ({
      title: name ?? t('learners'),
      people: members,
      open: groups.length < 4,
    })),
  );
  return (
    <Section title={t('sign-in.demo')} lead={t('sign-in.demo.intro')}>
      <form method="post" action={`${paths.signInDemo(language)}?next=${encodeURIComponent(next)}`}>
        <input type="hidden" name="_csrf" value={csrf} />
        {all.map((group, index) => (
          <details key={group.title} class="person-group" open={group.open}>
            <summary>{group.title}</summary>
            <ul class="person-list">
              {group.people.map((person) => (
                <Person
                  key={person.id}
                  language={language}
                  person={person}
                  names={index === 0 ? names : null}
                />
              ))}
            </ul>
          </details>
        ))}
      </form>
    </Section>
  );
}

/** `name` is null for those who belong to no institution. */
type Group = { name: string | null; members: DemoPerson[] };

function groupsOf(
  people: readonly DemoPerson[],
  names: ReadonlyMap<string, string>,
  language: Language,
): Group[] {
  const groups = new Map<string, DemoPerson[]>();
  for (const person of people) {
    const code = person.memberships[0]?.institution ?? '';
    groups.set(code, [...(groups.get(code) ?? []), person]);
  }
  const named = [...groups].map(([code, members]) => ({
    name: code ? (names.get(code) ?? code) : null,
    members,
  }));
  return named.sort((a, b) => {
    if (a.name === null || b.name === null) return a.name === null ? 1 : -1;
    return a.name.localeCompare(b.name, language);
  });
}

type PersonProps = {
  language: Language;
  person: DemoPerson;
  /** Where the group does not say it: the institution's name stands beside the role. */
  names: ReadonlyMap<string, string> | null;
};

function Person({ language, person: { id, name, memberships }, names }: PersonProps) {
  const t = text(language);
  const roles = memberships.map(({ role }) => t(`role.${role}` as 'role.planner'));
  const home = memberships[0]?.institution;
  const facts = [...(roles.length > 0 ? roles : [t('learner')]), (home && names?.get(home)) || ''];
  return (
    <li>
      <button type="submit" class="ds-button" data-variant="secondary" name="person" value={id}>
        {name}
      </button>
      <span>{facts.filter(Boolean).join(', ')}</span>
    </li>
  );
}
