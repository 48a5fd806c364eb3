import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Field, readForm } from './form.ts';

const nasty = '<script>alert("x")</script><img src=x onerror=alert(1)> {{7*7}} \' OR 1=1 --';

function read(field: Partial<Field> & Pick<Field, 'kind'>, value: string | string[] | undefined) {
  const whole: Field = { name: 'it', label: 'It', ...field };
  return readForm([whole], value === undefined ? {} : { it: value });
}

/** The codes of what is wrong, or the value. */
function outcome(field: Partial<Field> & Pick<Field, 'kind'>, value: string | string[] | undefined) {
  const result = read(field, value);
  return result.ok ? result.data.it : result.errors.map(({ code }) => code);
}

test('a text comes back trimmed, an empty one as null', () => {
  assert.equal(outcome({ kind: 'text' }, '  Meri \r\n Lappi '), 'Meri Lappi');
  assert.equal(outcome({ kind: 'textarea' }, 'a\r\nb'), 'a\nb');
  assert.equal(outcome({ kind: 'text' }, '   '), null);
  assert.equal(outcome({ kind: 'text' }, undefined), null);
});

test('a required field that was left empty is asked for', () => {
  for (const kind of ['text', 'textarea', 'number', 'date', 'email'] as const)
    assert.deepEqual(outcome({ kind, required: true }, ''), ['required'], kind);
});

test('who has to choose or tick is not told to write', () => {
  for (const kind of ['select', 'radios', 'checkboxes'] as const)
    assert.deepEqual(outcome({ kind, required: true, options: [] }, ''), ['nothing-chosen'], kind);
  const consent = { kind: 'checkboxes', required: true, options: [{ value: 'yes', label: 'Yes' }] } as const;
  assert.deepEqual(outcome(consent, ''), ['not-ticked']);
});

test('code in a text stays text, in every kind that takes text', () => {
  assert.equal(outcome({ kind: 'text' }, nasty), nasty);
  assert.equal(outcome({ kind: 'textarea' }, nasty), nasty);
  assert.equal(outcome({ kind: 'hidden' }, nasty), nasty);
  const localized = readForm([{ kind: 'localized', name: 'it', label: '' }], { 'it.fi': nasty });
  assert.deepEqual(localized, { ok: true, data: { it: { fi: nasty } } });
});

test('the NUL character, which the database cannot keep, is left out', () => {
  assert.equal(outcome({ kind: 'text' }, 'a\0b'), 'ab');
});

test('a text of a megabyte is refused with the limit', () => {
  const result = read({ kind: 'textarea' }, 'x'.repeat(1_000_000));
  assert.deepEqual(result, {
    ok: false,
    errors: [{ path: 'it', code: 'too-long', params: { max: 10_000 } }],
  });
  assert.deepEqual(outcome({ kind: 'text', maxLength: 3 }, 'abcd'), ['too-long']);
  const localized = readForm([{ kind: 'localized', name: 'it', label: '', maxLength: 3 }], {
    'it.sv': 'abcd',
  });
  assert.deepEqual(localized, {
    ok: false,
    errors: [{ path: 'it.sv', code: 'too-long', params: { max: 3 } }],
  });
});

test('numbers are read with comma or point and grouped thousands', () => {
  assert.equal(outcome({ kind: 'number' }, '2,5'), 2.5);
  assert.equal(outcome({ kind: 'number' }, '2.5'), 2.5);
  assert.equal(outcome({ kind: 'number' }, '1 234,50'), 1234.5);
  assert.equal(outcome({ kind: 'number' }, '−3'), -3);
  for (const wrong of ['five', '1e9', '0x10', '1,2,3', 'Infinity', '.', '9'.repeat(400)])
    assert.deepEqual(outcome({ kind: 'number' }, wrong), ['not-a-number'], wrong);
});

test('numbers keep to their limits and steps', () => {
  const credits = { kind: 'number', min: 1, max: 59, step: 0.5 } as const;
  assert.deepEqual(outcome(credits, '0'), ['too-small']);
  assert.deepEqual(outcome(credits, '61'), ['too-big']);
  assert.deepEqual(outcome(credits, '2,3'), ['not-a-step']);
  assert.equal(outcome(credits, '2,5'), 2.5);
  assert.equal(outcome({ kind: 'number', step: 0.1 }, '0,3'), 0.3);
});

test('every number a person can write in Finnish is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (hundredths) => {
      const value = hundredths / 100;
      const written = new Intl.NumberFormat('fi-FI', { maximumFractionDigits: 2 }).format(value);
      return outcome({ kind: 'number' }, written) === value;
    }),
  );
});

test('dates are read as browsers send them and as people write them', () => {
  assert.equal(outcome({ kind: 'date' }, '2027-01-31'), '2027-01-31');
  assert.equal(outcome({ kind: 'date' }, '31.1.2027'), '2027-01-31');
  for (const wrong of ['31.2.2027', '2027-13-01', '1/2/2027', 'tomorrow', '2027-1-1'])
    assert.deepEqual(outcome({ kind: 'date' }, wrong), ['not-a-date'], wrong);
  assert.deepEqual(outcome({ kind: 'date', min: '2027-02-01' }, '31.1.2027'), ['too-early']);
  assert.deepEqual(outcome({ kind: 'date', max: '2027-01-01' }, '31.1.2027'), ['too-late']);
});

test('an e-mail address has to look like one', () => {
  assert.equal(outcome({ kind: 'email' }, ' aino@kamk.example '), 'aino@kamk.example');
  for (const wrong of ['aino', 'aino@kamk', 'a b@c.fi', '@c.fi'])
    assert.deepEqual(outcome({ kind: 'email' }, wrong), ['not-an-email'], wrong);
});

test('only the options that were offered can be chosen', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ];
  assert.equal(outcome({ kind: 'radios', options }, 'a'), 'a');
  assert.deepEqual(outcome({ kind: 'select', options }, 'c'), ['not-an-option']);
  assert.deepEqual(outcome({ kind: 'checkboxes', options }, ['a', 'b', 'a']), ['a', 'b']);
  assert.deepEqual(outcome({ kind: 'checkboxes', options }, 'b'), ['b']);
  assert.deepEqual(outcome({ kind: 'checkboxes', options }, undefined), []);
  assert.deepEqual(outcome({ kind: 'checkboxes', options }, ['a', 'z']), ['not-an-option']);
});

test('one language of a localized field is enough', () => {
  const fields: Field[] = [{ kind: 'localized', name: 'title', label: '', required: true }];
  assert.deepEqual(readForm(fields, { 'title.fi': ' ', 'title.sv': 'Turism' }), {
    ok: true,
    data: { title: { sv: 'Turism' } },
  });
  assert.deepEqual(readForm(fields, {}), { ok: false, errors: [{ path: 'title.fi', code: 'required' }] });
});

test('all mistakes are told at once, and what no field names is left out', () => {
  const fields: Field[] = [
    { kind: 'text', name: 'a', label: '', required: true },
    { kind: 'number', name: 'b', label: '' },
    { kind: 'file', name: 'c', label: '', required: true },
  ];
  const result = readForm(fields, { b: 'x', isAdministrator: 'true' });
  assert.deepEqual(!result.ok && result.errors.map(({ path }) => path), ['a', 'b']);
  assert.deepEqual(readForm(fields, { a: 'x', isAdministrator: 'true' }), {
    ok: true,
    data: { a: 'x', b: null },
  });
});
