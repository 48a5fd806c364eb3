/**
 * JSON in its one canonical form (RFC 8785): members sorted by UTF-16 code units, no white space, numbers and
 * strings as ECMAScript writes them. Two values that mean the same give the same bytes, so the form can be hashed.
 * Members whose value is `undefined` are left out, as JSON.stringify does.
 * @throws TypeError when the value holds something JSON has no form for (NaN, Infinity, a function, a bigint).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value as Record<string, unknown>);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number');
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`JSON has no form for ${typeof value}`);
  return text;
}

function canonicalObject(value: Record<string, unknown>): string {
  const members: string[] = [];
  // The default sort compares UTF-16 code units, which is what RFC 8785 §3.2.3 asks for.
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}
