/** The files that a glossary can be taken along in: ending → the name of the format, the same in every language. */
export const formats = { jsonld: 'JSON-LD', ttl: 'Turtle' } as const;
export type Format = keyof typeof formats;

export function isFormat(value: string): value is Format {
  return value in formats;
}
