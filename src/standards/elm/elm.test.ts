import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import { canonize } from 'rdf-canonize';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import type { Offered } from '../offered.ts';
import { offeredSample as sample } from '../offered-sample.ts';
import {
  elmJsonLdFrame,
  elmJsonLdNode,
  elmRdfXmlFrame,
  elmRdfXmlNode,
  lacksForLoq,
  learningOpportunities,
} from './index.ts';

const ELM = 'http://data.europa.eu/snb/model/elm/';
const DC = 'http://purl.org/dc/terms/';
const dayStart = (day: string) => new Date(`${day}T00:00:00+02:00`);

async function fromJsonLd(offered: Offered): Promise<Quad[]> {
  const nodes = learningOpportunities(offered, dayStart).map(elmJsonLdNode);
  const document = elmJsonLdFrame.head + nodes.join(elmJsonLdFrame.between) + elmJsonLdFrame.foot;
  const quads = await jsonld.toRDF(JSON.parse(document), { format: 'application/n-quads' });
  return new Parser({ format: 'N-Quads' }).parse(quads as unknown as string);
}

function fromRdfXml(offered: Offered): Promise<Quad[]> {
  const nodes = learningOpportunities(offered, dayStart).map(elmRdfXmlNode);
  const parser = new RdfXmlParser();
  const quads: Quad[] = [];
  return new Promise((resolve, reject) => {
    parser.on('data', (quad) => quads.push(quad as Quad));
    parser.on('error', reject);
    parser.on('end', () => resolve(quads));
    parser.end(elmRdfXmlFrame.head + nodes.join('') + elmRdfXmlFrame.foot);
  });
}

const canonical = (quads: Quad[]) => canonize([...new Store(quads)], { algorithm: 'RDFC-1.0' });

test('a place to study is told with what the profile asks for, one for each time it is held', async () => {
  const store = new Store(await fromJsonLd(sample));
  const found = (subject: string, property: string) =>
    store.getObjects(subject, property, null).map(({ value }) => value);
  const [first, second] = sample.instances.map(({ id }) => `${sample.url}#${id}`);
  assert.ok(first && second);
  for (const one of [first, second]) {
    assert.deepEqual(found(one, `${ELM}learningAchievementSpecification`), [`${sample.url}#specification`]);
    assert.deepEqual(found(one, `${ELM}providedBy`), [sample.provider.url]);
    assert.equal(found(one, `${ELM}defaultLanguage`).length, 1);
    assert.deepEqual(found(one, `${DC}title`).sort(), Object.values(sample.title).sort());
  }
  assert.deepEqual(found(`${first}-time`, `${ELM}startDate`), ['2026-08-31T22:00:00.000Z']);
  const specification = `${sample.url}#specification`;
  assert.deepEqual(found(specification, `${ELM}ISCEDFCode`), ['http://data.europa.eu/snb/isced-f/1015']);
  assert.deepEqual(found(specification, `${ELM}volumeOfLearning`), ['PT133H']);
  assert.deepEqual(found(`${specification}-credits`, `${ELM}point`), ['5']);
  assert.equal(found(specification, `${ELM}learningOutcome`).length, 2);
  assert.deepEqual(found(`${sample.url}#outcome-1`, `${ELM}relatedESCOSkill`), [
    sample.outcomes[0]?.skills[0]?.uri,
  ]);
});

test('RDF/XML says exactly what JSON-LD says, also of awkward texts', async () => {
  const awkward = {
    ...sample,
    title: { fi: 'A & B <script>"\'</script>\r\n\ttoinen \u{1f600}', 'sv-FI': ']]>', se: 'Ŋ' },
    description: { fi: '<!-- &amp; -->' },
  };
  for (const one of [sample, awkward])
    assert.equal(await canonical(await fromRdfXml(one)), await canonical(await fromJsonLd(one)));
});

test('what XML cannot hold is left out of it, and the rest stays readable', async () => {
  const quads = await fromRdfXml({ ...sample, title: { fi: 'a\u0000b\u000bc\ud800d' } });
  const titles = quads.filter(({ predicate }) => predicate.value === `${DC}title`);
  assert.ok(titles.some(({ object }) => object.value === 'abcd'));
});

test('with both levels it is a qualification, with one or none a specification', async () => {
  const typeOf = async (offered: Offered) => {
    const store = new Store(await fromJsonLd(offered));
    const [type] = store.getObjects(
      DataFactory.namedNode(`${sample.url}#specification`),
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
      null,
    );
    return type?.value;
  };
  assert.equal(await typeOf(sample), `${ELM}Qualification`);
  assert.equal(await typeOf({ ...sample, nqf: null }), `${ELM}LearningAchievementSpecification`);
  assert.equal(await typeOf({ ...sample, eqf: null }), `${ELM}LearningAchievementSpecification`);
});

test('what lacks something is not told, and every lack is named', () => {
  assert.deepEqual(lacksForLoq(sample), []);
  const bare = {
    ...sample,
    title: {},
    outcomes: [],
    field: null,
    languages: ['x-own'],
    provider: { ...sample.provider, country: 'XX' },
  };
  assert.deepEqual(lacksForLoq(bare), ['title', 'outcomes', 'field', 'language', 'country']);
  assert.throws(() => learningOpportunities(bare, dayStart), /for lack of: title, outcomes/);
});
