import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from 'preact-render-to-string';
import { type Field, type FieldErrors, type FieldKind, type FormValues, readForm } from './form.ts';
import { Form } from './form.tsx';
import { text } from './text/index.ts';

const nasty = '"><script>alert(1)</script>';

function drawn(fields: Field[], values: FormValues = {}, errors: FieldErrors = {}): string {
  return render(
    <Form
      language="en"
      action="/en/x"
      fields={fields}
      values={values}
      errors={errors}
      csrf="token"
      once="one"
      submitLabel="Save"
    />,
  );
}

/** The tag with this id. */
function tag(html: string, id: string): string {
  return new RegExp(`<[a-z]+[^>]*\\sid="${id}"[^>]*>`).exec(html)?.[0] ?? '';
}

test('nothing that was typed can become code, in any kind of field', () => {
  const kinds: FieldKind[] = [
    'text',
    'textarea',
    'number',
    'date',
    'email',
    'select',
    'radios',
    'checkboxes',
    'file',
    'localized',
    'localized-area',
    'hidden',
  ];
  const options = [{ value: nasty, label: nasty, hint: nasty }];
  const fields = kinds.map((kind): Field => ({ kind, name: kind, label: nasty, hint: nasty, options }));
  const values = Object.fromEntries(
    kinds.flatMap((kind) => [
      [kind, nasty],
      [`${kind}.fi`, nasty],
    ]),
  );
  const errors = Object.fromEntries([...kinds.map((kind) => [kind, nasty]), ['', nasty]]);
  const html = drawn(fields, values, errors);
  assert.ok(!html.includes('<script'));
  assert.ok(html.includes('&lt;script>'));
});

test('what came back after a lost session is said to be unsaved, with the button that saves it', () => {
  const form = (restored: boolean) =>
    render(<Form language="en" action="/en/x" fields={[]} restored={restored} submitLabel="Save" />);
  assert.match(form(true), /has been restored.*not been saved.*“Save”/);
  assert.ok(!form(false).includes('restored'));
});

test('what was typed is kept', () => {
  const html = drawn(
    [
      { kind: 'text', name: 'a', label: 'A' },
      { kind: 'textarea', name: 'b', label: 'B' },
      {
        kind: 'select',
        name: 'c',
        label: 'C',
        options: [
          { value: '1', label: 'One' },
          { value: '2', label: 'Two' },
        ],
      },
      {
        kind: 'checkboxes',
        name: 'd',
        label: 'D',
        options: [
          { value: '1', label: 'One' },
          { value: '2', label: 'Two' },
        ],
      },
      { kind: 'localized-area', name: 'e', label: 'E' },
    ],
    { a: 'alpha', b: 'line 1\nline 2', c: '2', d: ['1', '2'], 'e.sv': 'svenska' },
  );
  assert.match(tag(html, 'form-a'), /value="alpha"/);
  assert.match(html, /<textarea[^>]*id="form-b"[^>]*>line 1\nline 2<\/textarea>/);
  assert.match(html, /<option selected value="2">|<option value="2" selected>/);
  assert.equal(html.match(/type="checkbox"[^>]*checked/g)?.length, 2);
  assert.match(html, /<textarea[^>]*id="form-e-sv"[^>]*>svenska<\/textarea>/);
});

test('an error stands beside its field and is tied to it', () => {
  const html = drawn(
    [{ kind: 'number', name: 'credits', label: 'Credits', hint: 'Up to 59' }],
    { credits: '61' },
    { credits: 'Too many' },
  );
  assert.match(tag(html, 'form-credits'), /aria-invalid="true"/);
  assert.match(tag(html, 'form-credits'), /aria-describedby="form-credits-hint form-credits-error"/);
  assert.match(html, /id="form-credits-error"[^>]*>Too many</);
  assert.match(tag(html, 'form-credits'), /value="61"/);
});

test('the summary links to the controls, and every link has its target', () => {
  const fields: Field[] = [
    { kind: 'text', name: 'a', label: 'A' },
    { kind: 'radios', name: 'b', label: 'B', options: [{ value: '1', label: 'One' }] },
    { kind: 'localized', name: 'c', label: 'C' },
    { kind: 'localized', name: 'd', label: 'D', languages: ['en', 'fi'] },
    { kind: 'file', name: 'e', label: 'E' },
    { kind: 'checkboxes', name: 'f', label: 'F', options: [{ value: '1', label: 'One' }] },
  ];
  const html = drawn(
    fields,
    {},
    { a: 'x', b: 'x', 'c.sv': 'x', d: 'x', e: 'x', 'f.0': 'x', '': 'The whole form', other: 'Elsewhere' },
  );
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
  assert.deepEqual(targets, ['form-a', 'form-b-0', 'form-c-sv', 'form-d-en', 'form-e', 'form-f-0']);
  for (const id of targets) assert.ok(tag(html, id), id);
  assert.match(html, /<li>The whole form<\/li>/);
  assert.match(html, /<li>Elsewhere<\/li>/);
});

test('a form without errors has no summary', () => {
  assert.ok(!drawn([{ kind: 'text', name: 'a', label: 'A' }]).includes('ds-error-summary'));
});

test('labels belong to controls, groups have legends, languages are marked', () => {
  const html = drawn([
    { kind: 'text', name: 'a', label: 'Alpha', required: true },
    { kind: 'radios', name: 'b', label: 'Beta', options: [{ value: '1', label: 'One' }] },
    { kind: 'localized', name: 'c', label: 'Gamma' },
  ]);
  assert.match(html, /<label[^>]*for="form-a"[^>]*>Alpha<span[^>]*> \(required\)/);
  assert.match(html, /<legend[^>]*>Beta/);
  assert.match(html, /<label for="form-b-0">One/);
  assert.match(tag(html, 'form-c-sv'), /lang="sv"/);
});

test('the form carries its protection and posts files as multipart', () => {
  const plain = drawn([{ kind: 'text', name: 'a', label: 'A' }]);
  assert.match(plain, /<input type="hidden" name="_csrf" value="token"/);
  assert.match(plain, /<input type="hidden" name="_once" value="one"/);
  assert.ok(!plain.includes('enctype'));
  assert.match(drawn([{ kind: 'file', name: 'a', label: 'A' }]), /enctype="multipart\/form-data"/);
});

test('every code that reading a form can give has words', () => {
  const codes = new Set<string>();
  const samples: [Partial<Field> & Pick<Field, 'kind'>, string][] = [
    [{ kind: 'text', required: true }, ''],
    [{ kind: 'text', maxLength: 1 }, 'ab'],
    [{ kind: 'number' }, 'x'],
    [{ kind: 'number', step: 2 }, '3'],
    [{ kind: 'number', min: 2 }, '1'],
    [{ kind: 'number', max: 2 }, '3'],
    [{ kind: 'email' }, 'x'],
    [{ kind: 'date' }, 'x'],
    [{ kind: 'date', min: '2030-01-01' }, '2027-01-01'],
    [{ kind: 'date', max: '2020-01-01' }, '2027-01-01'],
    [{ kind: 'select' }, 'x'],
  ];
  for (const [field, value] of samples) {
    const result = readForm([{ name: 'it', label: '', ...field }], { it: value });
    for (const error of result.ok ? [] : result.errors) {
      codes.add(error.code);
      assert.ok(text.keys.has(error.code), error.code);
      assert.ok(!text('fi')(error.code as 'required', error.params).includes('{'));
    }
  }
  assert.equal(codes.size, samples.length);
});
