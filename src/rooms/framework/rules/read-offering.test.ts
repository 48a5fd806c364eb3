import assert from 'node:assert/strict';
import { test } from 'node:test';
import schema from '../../../../data/schemas/offering.json' with { type: 'json' };
import { Refusal } from '../../../base/errors.ts';
import { described } from './described-offering.ts';
import { iscedField, iscedFields } from './isced.ts';
import { readOffering } from './read-offering.ts';
import * as vocabularies from './vocabularies.ts';

test('a described offering and an almost empty one are both documents', () => {
  assert.equal(readOffering(described), described);
  readOffering({ title: {} });
});

test('what is not of the shape is refused with each place', () => {
  const wrong = {
    ...described,
    ects: '5',
    mode: ['telepathy'],
    colour: 'red',
    title: { fi: 'x'.repeat(10_001) },
  };
  assert.throws(
    () => readOffering(wrong),
    (error) =>
      error instanceof Refusal &&
      ['ects', 'mode.0', 'colour', 'title.fi'].every((path) =>
        error.fields.some((field) => field.path === path),
      ),
  );
});

test('the published schema and the program have the same vocabularies', () => {
  const { properties } = schema;
  const known = (values: readonly unknown[]) => values.filter((value) => value !== null);
  assert.deepEqual(properties.assessment.properties.types.items.enum, [...vocabularies.assessmentTypes]);
  assert.deepEqual(properties.assessment.properties.gradeScale.enum, [...vocabularies.gradeScales]);
  assert.deepEqual(properties.mode.items.enum, [...vocabularies.modes]);
  assert.deepEqual(known(properties.level.properties.competence.enum), [...vocabularies.competenceLevels]);
  assert.deepEqual(known(properties.qualityAssurance.properties.type.enum), [...vocabularies.qualityTypes]);
  assert.deepEqual(known(properties.supervision.enum), [...vocabularies.supervisions]);
  assert.deepEqual(known(properties.certificate.enum), [...vocabularies.certificates]);
  assert.deepEqual(known(properties.origin.enum), [...vocabularies.origins]);
  assert.deepEqual(known(properties.form.enum), [...vocabularies.forms]);
  assert.deepEqual(properties.derivedFrom.properties.kind.enum, [...vocabularies.lineageKinds]);
  assert.deepEqual(schema.$defs.reference.properties.kind.enum, [...vocabularies.referenceKinds]);
  // Said only where they apply: what it is derived from, and what it takes of learner and institution.
  const ofSome = ['derivedFrom', 'pace', 'resources'];
  assert.deepEqual(Object.keys(properties).sort(), [...Object.keys(described), ...ofSome].sort());
});

test('fields of education form one tree with names in three languages', () => {
  for (const { code, label } of iscedFields) {
    assert.match(code, /^\d{2,4}$/);
    if (code.length > 2) assert.ok(iscedField(code.slice(0, -1)), `${code} hangs in the air`);
    assert.ok(label.fi && label.sv && label.en);
  }
  assert.equal(new Set(iscedFields.map(({ code }) => code)).size, iscedFields.length);
  assert.equal(iscedField('1015')?.label.fi, 'Matkailu ja vapaa-aika');
  assert.equal(iscedField('12'), undefined);
});
