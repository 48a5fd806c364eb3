import type { Framework, Texts } from '../framework.ts';

/** What stands in the form of a framework's own facts. */
export function factValues(framework: Framework): Record<string, string | string[]> {
  const { title, edition, status, source, creditBounds, nearly } = framework;
  const texts = (name: string, of: Texts | undefined) =>
    Object.entries(of ?? {}).map(([language, text]) => [`${name}.${language}`, text]);
  return {
    ...Object.fromEntries([...texts('title', title), ...texts('edition', edition)]),
    status,
    'source.reference': source.reference,
    'source.date': source.date ?? '',
    'source.url': source.url ?? '',
    'source.note': source.note ?? '',
    minimum: String(creditBounds.minimum),
    maximum: String(creditBounds.maximum),
    effortAtMost: String(nearly.effortAtMost ?? ''),
    unmetAtMost: String(nearly.unmetAtMost ?? ''),
    alwaysMet: nearly.alwaysMet ?? [],
  };
}

/** The framework with the facts that the form says. @param data what `readForm` read of the form */
export function withFacts(framework: Framework, data: Readonly<Record<string, unknown>>): Framework {
  const { edition: _old, ...rest } = framework;
  const edition = data.edition as Texts;
  const alwaysMet = data.alwaysMet as string[] | null;
  return {
    ...rest,
    status: data.status as Framework['status'],
    ...(Object.keys(edition).length > 0 && { edition }),
    title: data.title as Texts,
    source: {
      reference: String(data['source.reference']),
      ...optional('date', data['source.date']),
      ...optional('url', data['source.url']),
      ...optional('note', data['source.note']),
    },
    creditBounds: { minimum: Number(data.minimum), maximum: Number(data.maximum) },
    nearly: {
      ...(typeof data.effortAtMost === 'number' && { effortAtMost: data.effortAtMost }),
      ...(typeof data.unmetAtMost === 'number' && { unmetAtMost: data.unmetAtMost }),
      ...(alwaysMet?.length && { alwaysMet }),
    },
  };
}

function optional<K extends string>(key: K, value: unknown): Partial<Record<K, string>> {
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as Record<K, string>) : {};
}

/** The form's field for what a reader of the whole framework has against one of its facts. */
export function factPath(path: string, params: Readonly<Record<string, string | number>> = {}): string {
  const [part, inside] = path.replace(/^document\.?/, '').split('.');
  if (part === 'creditBounds') return inside ?? 'minimum';
  if (part === 'nearly') return inside ?? 'effortAtMost';
  if (part === 'source') return `source.${inside ?? params.name ?? 'reference'}`;
  if (part === 'title' || part === 'edition') return `${part}.${inside ?? params.name ?? 'fi'}`;
  return part || '';
}
