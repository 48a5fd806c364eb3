import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import consortiumJson from '../../../../data/frameworks/consortium-profile/1.json' with { type: 'json' };
import euJson from '../../../../data/frameworks/eu-2022-c243/2.json' with { type: 'json' };
import nationalJson from '../../../../data/frameworks/fi-national/2024-draft.json' with { type: 'json' };
import { assess } from './assess.ts';
import { described } from './described-offering.ts';
import type { FrameworkElement, Link, Relation } from './framework.ts';
import type { OfferingDocument } from './offering-document.ts';
import { readFramework } from './read-framework.ts';

const frameworks = [euJson, nationalJson, consortiumJson].map(readFramework);
const find = (id: string) => frameworks.find((one) => one.id === id);
const elementOf = ({ framework, element }: Pick<Link, 'framework' | 'element'>) =>
  find(framework)?.framework.elements.find(({ id }) => id === element);

type Said = Link & { from: Pick<Link, 'framework' | 'element'>; at: string };
const links: Said[] = frameworks.flatMap(({ id, framework }) =>
  framework.elements.flatMap(({ id: element, links = [] }) =>
    links.map((link) => ({
      ...link,
      from: { framework: id, element },
      at: `${id} ${element} → ${link.framework} ${link.element}`,
    })),
  ),
);
const between = (from: Said['from'], to: Pick<Link, 'framework' | 'element'>) =>
  links.filter(
    (link) =>
      link.from.framework === from.framework &&
      link.from.element === from.element &&
      link.framework === to.framework &&
      link.element === to.element,
  );

test('every link leads to an element of another framework, once', () => {
  assert.ok(links.length > 20);
  for (const link of links) {
    assert.ok(elementOf(link), link.at);
    assert.notEqual(link.framework, link.from.framework, link.at);
    assert.equal(between(link.from, link).length, 1, link.at);
  }
});

const inverse: Record<Relation, Relation> = {
  exact: 'exact',
  related: 'related',
  broader: 'narrower',
  narrower: 'broader',
};

test('links do not contradict each other: not backwards, and not by way of a third element', () => {
  for (const link of links) {
    for (const back of between(link, link.from)) assert.equal(back.relation, inverse[link.relation], link.at);
    if (link.relation !== 'exact') continue;
    for (const next of links.filter(
      ({ from }) => from.framework === link.framework && from.element === link.element,
    )) {
      for (const direct of between(link.from, next)) assert.equal(direct.relation, next.relation, direct.at);
    }
  }
});

/** Each key as described, in other ways, or not there. */
const documents = fc.record(
  {
    title: fc.constant(described.title),
    awardingCountry: fc.constantFrom('FI', 'XX'),
    awardingBody: fc.constantFrom({ fi: 'Mallilan AMK' }, {}),
    ects: fc.constantFrom(0.5, 1, 5, 59, 59.5, 60, 61),
    level: fc.constantFrom(
      { eqf: 6 },
      { nqf: 6 },
      { eqf: 5, nqf: 6 },
      { eqf: 6, nqf: 6 },
      { competence: 'basic' },
    ),
    outcomes: fc.constantFrom(described.outcomes, [], [{ id: 'a', text: { fi: 'tbd' } }]),
    parts: fc.constantFrom(described.parts, [{ title: { fi: 'Osa' }, ects: 60 }]),
    assessment: fc.constantFrom(described.assessment, {}, { types: ['exam'] }),
    mode: fc.constantFrom(['online'], []),
    qualityAssurance: fc.constantFrom({ type: 'external' }, {}),
    prerequisites: fc.constantFrom({ fi: 'Ei mitään' }, { fi: '' }),
    supervision: fc.constantFrom('unsupervised', null),
    stackability: fc.constantFrom({ standalone: true }, {}),
    furtherInformation: fc.constantFrom({ fi: 'Osa kokonaisuutta' }, {}),
    certificate: fc.constantFrom('electronic', 'paper'),
    origin: fc.constantFrom('study-unit', 'rdi'),
    form: fc.constantFrom('open', 'commissioned'),
  },
  { requiredKeys: ['title'] },
) as unknown as fc.Arbitrary<OfferingDocument>;

const judged = links.filter(
  (link) => elementOf(link)?.appliesTo === 'offering' && elementOf(link.from)?.appliesTo === 'offering',
);

test('the checks bear out what the links say', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const reports = new Map(
        frameworks.map((one) => [one.id, assess(document, one, { imported: false }).elements]),
      );
      const isMet = ({ framework, element }: Pick<Link, 'framework' | 'element'>) =>
        reports.get(framework)?.find(({ id }) => id === element)?.result === 'met';
      for (const link of judged) {
        const [here, there] = [isMet(link.from), isMet(link)];
        if (link.relation === 'exact') assert.equal(here, there, link.at);
        if (link.relation === 'narrower' && here) assert.ok(there, link.at);
        if (link.relation === 'broader' && there) assert.ok(here, link.at);
      }
    }),
    { numRuns: 500 },
  );
});

test('what the profile of the consortium is built on, it asks for itself', () => {
  const { basedOn = [], creditBounds } = readFramework(consortiumJson).framework;
  assert.deepEqual(
    basedOn.map(({ framework, version }) => find(framework)?.version === version),
    [true, true],
  );
  for (const { framework } of basedOn) {
    const base = find(framework)!.framework;
    assert.ok(creditBounds.minimum >= base.creditBounds.minimum);
    assert.ok(creditBounds.maximum <= base.creditBounds.maximum);
    for (const element of base.elements)
      assert.ok(isAskedFor(framework, element), `${framework} ${element.id}`);
  }
});

/** By an element that is at least as strict. */
function isAskedFor(framework: string, { id, obligation }: FrameworkElement): boolean {
  return links.some(
    (link) =>
      link.from.framework === consortiumJson.id &&
      link.framework === framework &&
      link.element === id &&
      ['exact', 'narrower'].includes(link.relation) &&
      (obligation !== 'mandatory' || elementOf(link.from)?.obligation === 'mandatory'),
  );
}
