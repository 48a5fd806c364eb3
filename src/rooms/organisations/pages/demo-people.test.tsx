import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from 'preact-render-to-string';
import { DemoPeople } from './demo-people.tsx';

const person = (name: string, institution?: string, ...roles: string[]) => ({
  id: name,
  name,
  memberships: institution ? roles.map((role) => ({ institution, role })) : [],
});
const people = [
  person('Planner of Z', '1', 'planner'),
  person('Planner of A', '2', 'planner'),
  person('Second planner of A', '2', 'planner'),
  person('Teacher of A', '2', 'teacher'),
  person('Lead of A', '2', 'lead'),
  person('Office', '3', 'consortium-administrator'),
  person('Learner'),
  person('Second learner'),
];
const names = new Map([
  ['1', 'Zeta'],
  ['2', 'Alfa'],
  ['3', 'Consortium'],
]);

function groups(): [string, string[]][] {
  const html = render(<DemoPeople language="en" csrf="x" next="/en" people={people} names={names} />);
  return html
    .split('<summary>')
    .slice(1)
    .map((part) => [
      part.slice(0, part.indexOf('<')),
      [...part.matchAll(/value="([^"]+)"/g)].map((match) => match[1]!),
    ]);
}

test('who tries the demo is first shown the people of the main job, and everybody once', () => {
  assert.deepEqual(groups()[0], [
    'Start with these',
    ['Planner of A', 'Lead of A', 'Teacher of A', 'Learner', 'Office'],
  ]);
  const shown = groups().flatMap(([, members]) => members);
  assert.deepEqual(shown.toSorted(), people.map(({ id }) => id).toSorted());
});

test('the other people stand under their institutions by name, learners last', () => {
  assert.deepEqual(
    groups()
      .slice(1)
      .map(([title]) => title),
    ['Alfa', 'Zeta', 'Learners'],
  );
});
