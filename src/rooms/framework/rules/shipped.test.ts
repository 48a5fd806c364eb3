import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import offeringSchema from '../../../../data/schemas/offering.json' with { type: 'json' };
import { languages } from '../../../base/language.ts';
import { root } from '../../../platform/root.ts';
import { assess } from './assess.ts';
import { described } from './described-offering.ts';
import type { FrameworkElement, OfferingElement, Texts } from './framework.ts';
import type { OfferingDocument } from './offering-document.ts';
import { follow } from './pointer.ts';
import { readFramework } from './read-framework.ts';

const folder = join(root, 'data/frameworks');
const shipped = readdirSync(folder).flatMap((id) =>
  readdirSync(join(folder, id)).map((file) => {
    const compiled = readFramework(JSON.parse(readFileSync(join(folder, id, file), 'utf8')));
    return { ...compiled, file: `${id}/${file}`, name: `${compiled.id}/${compiled.version}.json` };
  }),
);
const elements = shipped.flatMap(({ file, framework }) =>
  framework.elements.map((element) => ({ at: `${file} ${element.id}`, element })),
);
const one = (name: string) => shipped.find(({ file }) => file === `${name}.json`)!;
const judge = (document: OfferingDocument, name: string) => assess(document, one(name), { imported: false });

test('every file is read, and lies under its own id and version', () => {
  assert.ok(shipped.length >= 3);
  for (const { file, name } of shipped) assert.equal(file, name);
});

test('every text is there in three languages, and is not the same text three times', () => {
  const texts = shipped.flatMap(({ file, framework: { title, edition, elements } }) => [
    [file, title] as const,
    ...(edition ? [[file, edition] as const] : []),
    ...elements.flatMap((element) =>
      textsOf(element).map((each) => [`${file} ${element.id}`, each] as const),
    ),
  ]);
  for (const [at, text] of texts) {
    const said = languages.map((language) => text[language]);
    assert.equal(new Set(said).size, languages.length, `${at}: ${said.join(' | ')}`);
    for (const words of said) assert.equal(words, words.trim(), at);
  }
});

function textsOf({ title, explanation }: FrameworkElement): Texts[] {
  return [title, explanation];
}

type Schema = { $ref?: string; type?: unknown; properties?: Record<string, Schema> };

/** Whether an offering can have anything at this pointer. */
function isInOffering(pointer: string): boolean {
  let at: Schema | undefined = offeringSchema as unknown as Schema;
  for (const key of pointer.split('/').slice(1)) at = at?.properties?.[key];
  return at !== undefined;
}

const offeringElements = elements.flatMap(({ at, element }) =>
  element.appliesTo === 'offering' ? [{ at, element }] : [],
);

test('every element speaks of places that an offering has', () => {
  assert.equal(isInOffering('/level/eqf'), true);
  assert.equal(isInOffering('/level/colour'), false);
  for (const { at, element } of offeringElements) {
    for (const pointer of pointersOf(element)) assert.ok(isInOffering(pointer), `${at} ${pointer}`);
  }
});

function pointersOf({ field, evidence = [field], predicates = [] }: OfferingElement): string[] {
  return [
    field,
    ...evidence,
    ...predicates.flatMap((predicate) => ('at' in predicate ? [predicate.at] : [])),
  ];
}

test('every element is met by an offering that says everything, and open in one that is silent on it', () => {
  for (const compiled of shipped) {
    const full = assess(described, compiled, { imported: false });
    assert.equal(full.verdict, 'conforms', compiled.file);
    for (const element of compiled.framework.elements) {
      if (element.appliesTo === 'credential') continue;
      const result = (document: OfferingDocument) =>
        assess(document, compiled, { imported: false }).elements.find(({ id }) => id === element.id)?.result;
      assert.equal(result(described), 'met', `${compiled.file} ${element.id}`);
      assert.equal(result(silentOn(element)), 'missing', `${compiled.file} ${element.id}`);
    }
  }
});

function silentOn({ field, evidence = [field] }: OfferingElement): OfferingDocument {
  const document = structuredClone(described);
  for (const pointer of evidence) {
    const cut = pointer.lastIndexOf('/');
    const parent = follow(document, pointer.slice(0, cut)).value as Record<string, unknown>;
    delete parent[pointer.slice(cut + 1)];
  }
  return document;
}

test('an offering that has only a name is far from every framework', () => {
  for (const compiled of shipped) {
    const { verdict } = assess({ title: described.title }, compiled, { imported: false });
    assert.equal(verdict, 'not', compiled.file);
  }
});

const ofCredits = (ects: number): OfferingDocument => {
  const { parts: _, ...whole } = described;
  return { ...whole, ects };
};

test('60 credits fit the EU recommendation, but neither the national draft nor the profile built on both', () => {
  for (const [name, most] of [
    ['eu-2022-c243/1', 60],
    ['eu-2022-c243/2', 60],
    ['fi-national/2024-draft', 59],
    ['consortium-profile/1', 59],
  ] as const) {
    assert.equal(judge(ofCredits(1), name).verdict, 'conforms');
    assert.equal(judge(ofCredits(0.5), name).counts.mandatory.invalid, 1);
    assert.equal(judge(ofCredits(most), name).verdict, 'conforms');
    assert.equal(judge(ofCredits(most + 1), name).counts.mandatory.invalid, 1);
  }
});

test('the national profile is marked as the draft of 2024 and says what is not known', () => {
  const { status, edition, source, creditBounds } = one('fi-national/2024-draft').framework;
  assert.equal(status, 'draft');
  for (const language of languages) assert.match(edition?.[language] ?? '', /2024/);
  assert.match(source.note ?? '', /not public/);
  assert.deepEqual(creditBounds, { minimum: 1, maximum: 59 });
});

test('what an institution offers outside the education named in the definition is told by its content', () => {
  const realisation = (form: OfferingDocument['form'], origin: OfferingDocument['origin']) =>
    judge({ ...described, form: form!, origin: origin! }, 'fi-national/2024-draft').elements.find(
      ({ id }) => id === 'realisation',
    )?.result;
  assert.equal(realisation('open', 'rdi'), 'met');
  assert.equal(realisation('commissioned', 'study-unit'), 'met');
  assert.equal(realisation('commissioned', 'rdi'), 'invalid');
});

test('the profile of the consortium asks for evidence of relevance, a level, a summary and a mix of 100 percent', () => {
  const {
    relevance: _,
    coDesigners: __,
    targetGroup: ___,
    plainSummary: ____,
    ...document
  } = {
    ...described,
    level: { eqf: 6 },
    deliveryMix: { contact: 40, online: 40 },
  };
  const open = judge(document, 'consortium-profile/1').elements.filter(
    ({ obligation, result }) => obligation === 'mandatory' && (result === 'missing' || result === 'invalid'),
  );
  assert.deepEqual(
    open.map(({ id, reason }) => [id, reason]),
    [
      ['competence-level', 'framework/missing'],
      ['plain-language-summary', 'framework/missing'],
      ['working-life-need', 'framework/missing'],
      ['co-designers', 'framework/missing'],
      ['target-group', 'framework/missing'],
      ['delivery-mix', 'framework/shares-differ'],
    ],
  );
});
