import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeImport } from './import/merge-import.ts';
import { changedMastered, keepMastered, type MasterSettings, masteredParts } from './masters.ts';

const settings: MasterSettings = {
  system: 'Peppi',
  masters: { title: 'source', credits: 'source', outcomes: 'opinko' },
};
const said = { title: { fi: 'Lähteen nimi' }, ects: 5, outcomes: [{ id: 'o1', text: { fi: 'Lähteen' } }] };
const here = {
  title: { fi: 'Oma nimi' },
  ects: 5,
  hours: 100,
  description: { fi: 'Oma' },
  outcomes: [{ id: 'o1', text: { fi: 'Oma' } }],
};

test('kept elsewhere is what the study system is master of and says something about, and only for what it brought', () => {
  assert.deepEqual(masteredParts(settings, said), ['title', 'ects']);
  assert.deepEqual(masteredParts(settings, null), []);
  assert.deepEqual(masteredParts({ system: '', masters: {} }, said), []);
});

test('a form cannot change what is kept elsewhere, and it is told which parts it would have changed', () => {
  const { ects: _, ...written } = { ...here, title: { fi: 'Uusi' }, description: { fi: 'Uusi' } };
  assert.deepEqual(changedMastered(here, written, ['title', 'ects']), ['title', 'ects']);
  const kept = keepMastered(here, written, ['title', 'ects']);
  assert.deepEqual([kept.title, kept.ects, kept.description], [here.title, 5, { fi: 'Uusi' }]);
});

test('an import puts back what the source is master of, and leaves what Opinko is master of, whatever is new', () => {
  const next = {
    ...said,
    ects: 3,
    outcomes: [{ id: 'o1', text: { fi: 'Lähteen uusi' } }],
    description: { fi: 'Lähteen' },
  };
  const merged = mergeImport(here, { ...said, description: { fi: 'Lähteen' } }, next, settings);
  assert.deepEqual(merged.title, { fi: 'Lähteen nimi' });
  assert.equal(merged.ects, 3);
  assert.deepEqual(merged.outcomes, here.outcomes);
  // Nobody is master of the description: the source has said nothing new, so what is written here stays.
  assert.deepEqual(merged.description, { fi: 'Oma' });
  assert.equal(merged.hours, 100);
});

test('what Opinko is master of is still filled in where nothing has been written', () => {
  const { outcomes: _, ...empty } = here;
  assert.deepEqual(mergeImport(empty, said, said, settings).outcomes, said.outcomes);
});
