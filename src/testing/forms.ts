/** A form as it stands in a page. */
export type FoundForm = { readonly action: string; readonly fields: readonly FoundField[] };
export type FoundField = {
  readonly name: string;
  /** text, textarea, number, date, email, hidden, checkbox, radio, select, file, … */
  readonly kind: string;
  /** What is in it, or what may be chosen. */
  readonly values: readonly string[];
};

/** What stands between the name of a tag and its end; a value in quotes may hold anything. */
const tag = (name: string) => `<${name}\\b((?:[^>"]|"[^"]*")*)>`;

/** The forms of a page that are sent by POST, with all their fields. */
export function formsIn(html: string): FoundForm[] {
  return [...html.matchAll(new RegExp(`${tag('form')}(.*?)</form>`, 'gs'))]
    .filter(([, given]) => /method="post"/i.test(given!))
    .map(([, given, inner]) => ({ action: attribute(given!, 'action') ?? '', fields: fieldsIn(inner!) }));
}

function fieldsIn(html: string): FoundField[] {
  const fields = new Map<string, FoundField>();
  const add = (name: string | undefined, kind: string, values: readonly string[]) => {
    if (!name) return;
    const earlier = fields.get(name)?.values ?? [];
    fields.set(name, { name, kind, values: [...earlier, ...values] });
  };
  for (const [, given] of html.matchAll(new RegExp(tag('input'), 'g')))
    add(attribute(given!, 'name'), attribute(given!, 'type') ?? 'text', [attribute(given!, 'value') ?? '']);
  for (const [, given, content] of html.matchAll(new RegExp(`${tag('textarea')}(.*?)</textarea>`, 'gs')))
    add(attribute(given!, 'name'), 'textarea', [decoded(content!)]);
  for (const [, given, content] of html.matchAll(new RegExp(`${tag('select')}(.*?)</select>`, 'gs'))) {
    const options = [...content!.matchAll(new RegExp(tag('option'), 'g'))].map(
      ([, option]) => attribute(option!, 'value') ?? '',
    );
    add(attribute(given!, 'name'), 'select', options);
  }
  return [...fields.values()];
}

function attribute(given: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(given)?.[1];
  return value === undefined ? undefined : decoded(value);
}

function decoded(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Something acceptable for every field, and `text` in those where one may write. */
export function filled(form: FoundForm, text: string): [string, string][] {
  return form.fields
    .filter(({ name, kind }) => name !== '_csrf' && kind !== 'file' && kind !== 'submit')
    .map(({ name, kind, values }) => [name, suitable(kind, values, text)]);
}

function suitable(kind: string, values: readonly string[], text: string): string {
  if (kind === 'text' || kind === 'textarea' || kind === 'search') return text;
  if (kind === 'email') return 'joku@example.invalid';
  if (kind === 'date') return values[0] || '2027-01-15';
  if (kind === 'number') return values[0] || '3';
  return values.find((value) => value !== '') ?? '';
}
