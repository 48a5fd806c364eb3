/** The part of JSON Schema that the OpenAPI document uses. */
export type Schema = {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  pattern?: string;
  minimum?: number;
  minLength?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
};

/** A value that fits a schema, with `text` wherever somebody may write freely. */
export function sampleOf(schema: Schema, text: string): unknown {
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice) return sampleOf(choice, text);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'string') return textOf(schema, text);
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (type === 'boolean') return true;
  if (type === 'array') return [sampleOf(schema.items ?? {}, text)];
  return objectOf(schema, text);
}

function textOf({ format, pattern, maxLength }: Schema, text: string): string {
  if (format === 'uuid') return '018f0000-0000-7000-8000-000000000001';
  if (format === 'email') return 'joku@example.invalid';
  if (format === 'date') return '2027-01-15';
  if (format === 'date-time') return '2027-01-15T12:00:00Z';
  if (format === 'uri') return 'https://example.invalid/';
  return pattern ? '1' : text.slice(0, maxLength ?? text.length);
}

function objectOf({ properties = {}, additionalProperties }: Schema, text: string): Record<string, unknown> {
  const named = Object.entries(properties).map(([name, schema]) => [name, sampleOf(schema, text)]);
  const free = typeof additionalProperties === 'object' ? [['fi', sampleOf(additionalProperties, text)]] : [];
  return Object.fromEntries([...named, ...free]);
}

/** The same value with every text in it replaced. */
export function withTexts(value: unknown, text: string): unknown {
  if (typeof value === 'string') return text;
  if (Array.isArray(value)) return value.map((one) => withTexts(one, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withTexts(one, text)]));
}
