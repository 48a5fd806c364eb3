import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { idOfName } from '../../base/ids.ts';
import { dayStart } from '../../base/time.ts';
import { root } from '../../platform/root.ts';
import {
  elmJsonLdFrame,
  elmJsonLdNode,
  elmRdfXmlFrame,
  elmRdfXmlNode,
  lacksForLoq,
  learningOpportunities,
} from '../../standards/elm/index.ts';
import type { Offered } from '../../standards/offered.ts';
import { offered } from '../offerings/rules/offered.ts';

const shapes = new URL('../../../../shared/conformance/elm-3.2/', import.meta.url);
const absent = existsSync(shapes) ? false : 'the official LOQ shapes of ../shared are absent';
const SHACL = 'http://www.w3.org/ns/shacl#';

/** All offerings of the demonstration, each held twice. */
function demoOfferings(): Offered[] {
  const folder = join(root, 'data/demo/offerings');
  return readdirSync(folder).flatMap((file) => {
    const { institution, offerings } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const known = { name: { fi: 'Keksitty korkeakoulu' }, homepage: 'https://amk.example/', country: 'FI' };
    return offerings.map(({ key, document }: { key: string; document: never }) => {
      const id = idOfName(`${institution}:${key}`);
      const published = { institution, id, document, publishedAt: new Date('2026-05-04T09:00:00Z') };
      return offered('https://opinko.example', published, known, [held(`${id}-a`), held(`${id}-b`)]);
    });
  });
}

function held(id: string) {
  const days = {
    starts: '2026-09-01',
    ends: '2026-10-31',
    enrolFrom: '2026-06-01',
    enrolUntil: '2026-08-20',
  };
  return {
    id,
    ...days,
    seats: 20,
    language: 'fi',
    mode: 'online' as const,
    place: null,
    price: { amount: 75 },
  };
}

/** The shapes as they are, but for their imports, and patterns that begin with Java's sign for "in any case". */
function officialShapes(): Store {
  const read = (file: string) => new Parser().parse(readFileSync(new URL(file, shapes), 'utf8'));
  const quads = ['LOQ-constraints.ttl', 'LOQ-constraints-mdr.ttl'].flatMap(read);
  const { quad, namedNode, literal } = DataFactory;
  return new Store(
    quads
      .filter(({ predicate }) => !predicate.value.includes('owl#import'))
      .flatMap((each) => {
        const { subject, predicate, object } = each;
        if (predicate.value !== `${SHACL}pattern` || !object.value.includes('(?i)')) return [each];
        return [
          quad(subject, predicate, literal(object.value.replace('(?i)', ''))),
          quad(subject, namedNode(`${SHACL}flags`), literal('i')),
        ];
      }),
  );
}

async function violations(quads: Quad[]): Promise<string[]> {
  const report = await new SHACLValidator(officialShapes()).validate(new Store(quads));
  return report.results.map(({ focusNode, path, sourceConstraintComponent }) =>
    [focusNode, path, sourceConstraintComponent].map((term) => term?.value).join(' '),
  );
}

const nodes = (all: readonly Offered[]) =>
  all.flatMap((one) => learningOpportunities(one, (day) => dayStart('Europe/Helsinki', day)));

async function jsonLdQuads(all: readonly Offered[]): Promise<Quad[]> {
  const lines = nodes(all).map(elmJsonLdNode).join(elmJsonLdFrame.between);
  const document = JSON.parse(elmJsonLdFrame.head + lines + elmJsonLdFrame.foot);
  const quads = await jsonld.toRDF(document, { format: 'application/n-quads' });
  return new Parser({ format: 'N-Quads' }).parse(quads as unknown as string);
}

function rdfXmlQuads(all: readonly Offered[]): Promise<Quad[]> {
  const parser = new RdfXmlParser();
  const quads: Quad[] = [];
  return new Promise((resolve, reject) => {
    parser.on('data', (each) => quads.push(each as Quad));
    parser.on('error', reject);
    parser.on('end', () => resolve(quads));
    parser.end(elmRdfXmlFrame.head + nodes(all).map(elmRdfXmlNode).join('') + elmRdfXmlFrame.foot);
  });
}

test('the official LOQ shapes accept all offerings of the demonstration', { skip: absent }, async () => {
  const all = demoOfferings();
  const told = all.filter((one) => lacksForLoq(one).length === 0);
  assert.ok(told.length >= 100, `${told.length} of ${all.length} are told`);
  assert.deepEqual(await violations(await jsonLdQuads(told)), []);
  assert.deepEqual(await violations(await rdfXmlQuads(told)), []);
});

test('the official shapes would notice what is missing', { skip: absent }, async () => {
  const [one] = demoOfferings().filter((each) => lacksForLoq(each).length === 0);
  assert.ok(one);
  const quads = await jsonLdQuads([one]);
  for (const property of ['ISCEDFCode', 'providedBy', 'learningOutcome', 'defaultLanguage', 'EQFLevel']) {
    const without = quads.filter(({ predicate }) => !predicate.value.endsWith(`/elm/${property}`));
    assert.notDeepEqual(await violations(without), [], `without ${property}`);
  }
});
