import { Refusal } from '../../../../base/errors.ts';
import { type OfferingDocument, type Reason, readOffering } from '../../../framework/index.ts';
import { cleanCell } from './cell.ts';
import { findInstitution, type KnownInstitution } from './institutions.ts';
import { type Issue, shown } from './issue.ts';
import { isThing } from './json-thing.ts';
import type { RowContext } from './row-draft.ts';
import type { RowReading } from './row-reading.ts';
import { hasScript } from './script-text.ts';
import { sourceKey } from './source-key.ts';
import type { DocumentRow } from './table.ts';

/**
 * Reads an offering document that came as it is: its shape is checked, its texts are made fit for storing, the
 * institution is looked up. Each wrong place is told with its path in the place of the column. What it was derived from
 * is not taken along: lineage is only what was derived here, where its credits and circles are checked.
 */
export function readDocument(
  { line, document: written }: DocumentRow,
  { institution: implied }: RowContext,
  index: ReadonlyMap<string, KnownInstitution>,
): RowReading {
  const clean = cleaned(written);
  try {
    const document = withoutLineage(readOffering(clean));
    const institution = institutionOf(document, index) ?? implied ?? '';
    const missing = problemOf(document, institution);
    const [script] = scriptsIn(clean);
    if (missing || script !== undefined) {
      const code = missing ?? 'offerings/import-script';
      return { kind: 'unreadable', line, errors: [{ line, column: script ?? null, code, params: {} }] };
    }
    const key = sourceKey(institution, document);
    return { kind: 'read', line, institution, sourceKey: key, document, warnings: [] };
  } catch (error) {
    return { kind: 'unreadable', line, errors: shapeIssues(error, line, clean) };
  }
}

function withoutLineage({ derivedFrom: _derived, ...document }: OfferingDocument): OfferingDocument {
  const { parts } = document;
  return parts ? { ...document, parts: parts.map(({ ref: _ref, ...part }) => part) } : document;
}

function problemOf({ title }: OfferingDocument, institution: string): Issue['code'] | null {
  if (!Object.values(title).some((text) => text?.trim())) return 'offerings/import-title-missing';
  return institution ? null : 'offerings/import-institution-missing';
}

function institutionOf(
  { institution = '', awardingBody }: OfferingDocument,
  index: ReadonlyMap<string, KnownInstitution>,
): string | undefined {
  const names = [institution, ...Object.values(awardingBody ?? {})];
  const known = names.map((name) => findInstitution(index, name ?? '')).find(Boolean);
  return known?.code ?? names.find(Boolean);
}

const MOST_ISSUES = 20;

/** What is wrong with the shape of a document, each place with its path. @throws whatever else went wrong */
export function shapeIssues(error: unknown, line: number, document: unknown): Issue[] {
  if (!(error instanceof Refusal) || error.code !== 'invalid-input') throw error;
  return issuesOf(error, line, document);
}

function issuesOf({ fields }: Refusal, line: number, document: unknown): Issue[] {
  return fields.slice(0, MOST_ISSUES).map(({ path, code, params }) => {
    const value = path
      .split('.')
      .reduce<unknown>(
        (at, key) => (isThing(at) || Array.isArray(at) ? (at as Record<string, unknown>)[key] : undefined),
        document,
      );
    const told =
      typeof value === 'string' || typeof value === 'number' ? { value: shown(String(value)) } : {};
    return { line, column: path || null, code: code as Reason, params: params ?? {}, ...told };
  });
}

/** Deeper than any offering document goes. */
const DEEPEST = 30;

/** The same with every text composed and without characters that cannot be kept; what lies too deep is left empty. */
function cleaned(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanCell(value).text;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return null;
  if (Array.isArray(value)) return value.map((inner) => cleaned(inner, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [cleanCell(key).text, cleaned(inner, depth + 1)]),
  );
}

/** The paths of texts that carry what a browser would run. */
function scriptsIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return hasScript(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => scriptsIn(inner, path ? `${path}.${key}` : key));
}
