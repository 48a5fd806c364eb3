import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import offeringSchema from '../../../../data/schemas/offering.json' with { type: 'json' };
import { root } from '../../../platform/root.ts';
import { text } from '../text/index.ts';
import { assess, type ElementResult, type Verdict } from './assess.ts';
import type { OfferingDocument } from './offering-document.ts';
import { readFramework } from './read-framework.ts';
import { outcomeFlaw } from './wording/outcome.ts';

type Judged = {
  file: string;
  note: string;
  imported: boolean;
  document: OfferingDocument;
  judgement: Record<string, { result: ElementResult; why: string }>;
  verdict: Verdict;
};

const json = (...path: string[]) => JSON.parse(readFileSync(join(root, 'data', ...path), 'utf8'));
const judged: Judged[] = readdirSync(join(root, 'data/judged'))
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => ({ ...json('judged', file), file }));
const version = (name: string) => readFramework(json('frameworks/eu-2022-c243', `${name}.json`));
const [first, second] = [version('1'), version('2')];
const report = ({ document, imported }: Judged, framework = second) =>
  assess(document, framework, { imported });

test('thirty invented offerings are judged by hand, each element with a reason', () => {
  assert.equal(judged.length, 30);
  const validate = new Ajv2020({ strict: false }).compile(offeringSchema);
  const ids = second.elements.map(({ id }) => id).sort();
  for (const { file, note, document, judgement } of judged) {
    assert.ok(validate(document), `${file}: ${JSON.stringify(validate.errors)}`);
    assert.match(note, /^Invented/, file);
    assert.deepEqual(Object.keys(judgement).sort(), ids, file);
    for (const { why } of Object.values(judgement)) assert.match(why, /\p{L}.*[.?]$/u, file);
  }
});

for (const offering of judged) {
  test(`the rules agree with the person who judged ${offering.file}`, () => {
    const { elements, verdict } = report(offering);
    const byRules = elements.map(({ id, result }) => [id, result]);
    const byPerson = elements.map(({ id }) => [id, offering.judgement[id]?.result]);
    assert.deepEqual(byRules, byPerson);
    assert.equal(verdict, offering.verdict);
  });
}

test('every reason that the rules give is said in three languages', () => {
  for (const { reason, params } of judged.flatMap((offering) => report(offering).elements)) {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const sentence = text(language)(reason, params);
      assert.match(sentence, /\p{L}.*\.$/u);
      assert.doesNotMatch(sentence, /[{}]|undefined/);
    }
  }
});

/** A text is good when it is long enough: what a form with a smallest length checks. */
function isLongEnough({ outcomes = [] }: OfferingDocument, letters: number): boolean {
  const longest = ({ text }: { text: object }) =>
    Math.max(0, ...Object.values(text).map((said) => said.length));
  return outcomes.length > 0 && outcomes.every((outcome) => longest(outcome) >= letters);
}

test('whatever smallest length is chosen, it judges at least eleven lists of outcomes otherwise than a person', () => {
  const wrong = (letters: number) =>
    judged.filter(
      ({ document, judgement }) =>
        isLongEnough(document, letters) !== (judgement['learning-outcomes']?.result === 'met'),
    );
  const fewest = Math.min(...Array.from({ length: 300 }, (_, letters) => wrong(letters).length));
  assert.ok(fewest >= 11, `${fewest}`);
});

test('the first version, which counts letters and words, judges twenty-seven elements otherwise', () => {
  const otherwise = judged.flatMap((offering) =>
    report(offering, first).elements.filter(({ id, result }) => result !== offering.judgement[id]?.result),
  );
  assert.equal(otherwise.length, 27);
});

// A released version judges the same for ever: these are of its reports, to the byte. They never change.
for (const [framework, sha256] of [
  [first, '8a155470e34de1186e337bcfb9098759ece54c2e8261110d1e436112a0fac7cc'],
  [second, '5476e44a33cf835de8e819021951342c1f2e96fcef2cb736f0616e9c8377279c'],
] as const) {
  test(`version ${framework.version} gives the same reports for ever`, () => {
    const reports = judged.map((offering) => JSON.stringify(report(offering, framework)));
    assert.equal(createHash('sha256').update(reports.join('\n')).digest('hex'), sha256);
  });
}

type HeldOut = { texts: { language: string; outcome: boolean; text: string }[] };

for (const [file, least] of [
  ['first', 30],
  ['second', 28],
] as const) {
  test(`of thirty texts held out (${file}), the rules read at least ${least} as a person does`, () => {
    const { texts }: HeldOut = json('judged/held-out', `${file}.json`);
    const right = texts.filter(({ language, outcome, text }) => {
      return (outcomeFlaw(text, language, []) === undefined) === outcome;
    });
    assert.equal(texts.length, 30);
    assert.ok(right.length >= least, `${right.length}`);
  });
}
