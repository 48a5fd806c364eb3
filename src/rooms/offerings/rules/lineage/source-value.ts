import { type Reference, referenceKinds } from '../../../framework/index.ts';

/** A reference as one value of a form or an address: kind/institution/id. */
export function sourceValue({ kind, institution, id }: Reference): string {
  return [kind, institution, id].map(encodeURIComponent).join('/');
}

/** Null for anything else. */
export function readSourceValue(value: string | null | undefined): Reference | null {
  const [kind = '', institution = '', id = '', ...more] = (value ?? '').split('/').map(decoded);
  const known = referenceKinds.find((one) => one === kind);
  if (!known || !institution || institution.length > 20 || more.length > 0) return null;
  return /^[0-9a-f-]{36}$/.test(id) ? { kind: known, institution, id } : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
