import { canonicalJson } from '../../../../base/canonical-json.ts';
import type { ErrorParams } from '../../../../base/errors.ts';
import { sha256 } from '../../../../base/ids.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import { type KnownInstitution, withAwardingBody } from './institutions.ts';
import type { ImportCode, Issue, Remark } from './issue.ts';
import type { ReadRow, RowReading } from './row-reading.ts';
import type { RowOrigin } from './source-row.ts';

export type PlanContext = {
  /** Whose rows may be taken: the actor's own institutions, or all for a consortium administrator. */
  actor: { institutions: readonly string[]; consortiumAdministrator: boolean };
  institutions: readonly KnownInstitution[];
  /** Institutions that are new and that the actor, having been asked, wants created. Codes as in the file. */
  createInstitutions?: readonly string[];
  /** sourceKey → `rowSha256` of the import that wrote it last; null where the next one is to write it anew. */
  existing: ReadonlyMap<string, string | null>;
  /** Keys of offerings that are waiting for a decision: a changed row leaves them as they are. */
  settled?: ReadonlySet<string>;
};

/** A row that will be written, or that is there already. */
export type TakenRow = {
  action: 'create' | 'update' | 'unchanged';
  line: number;
  institution: string;
  sourceKey: string;
  /** The row's document, with the awarding body and country that the register knows. */
  document: OfferingDocument;
  /** Fingerprint of what the file says, to be stored: the next import compares with it. */
  rowSha256: string;
  warnings: Remark[];
  origin?: RowOrigin;
};

/** A row that is left out, and why. `errors` say it cell by cell where the row could not be read. */
export type RefusedRow = {
  action: 'refused';
  line: number;
  reason: RefusalReason;
  params: ErrorParams;
  institution?: string;
  document?: OfferingDocument;
  errors: Issue[];
};

export type RowDecision = TakenRow | RefusedRow;

export type RefusalReason = Extract<
  ImportCode,
  | 'offerings/import-unreadable'
  | 'offerings/import-other-institution'
  | 'offerings/import-unknown-institution'
  | 'offerings/import-duplicate'
  | 'offerings/import-settled'
>;

/**
 * Prepares the decision on each row, in the order of the file; hand every row to the function exactly once.
 * An institution imports only its own rows. A consortium administrator may import all; rows of institutions that
 * the register does not have wait until she has agreed to create them. Of two rows with one key the first is taken.
 * An offering that is being reviewed, approved or withdrawn is not changed under the eyes of those who decide.
 * A row is `unchanged` when the file says what it said the last time, whatever has been edited since.
 */
export function planner(context: PlanContext): (reading: RowReading) => RowDecision {
  const { actor, existing } = context;
  const known = new Map(context.institutions.map((institution) => [institution.code, institution]));
  const created = new Set(context.createInstitutions);
  const own = new Set(actor.institutions);
  const firstLines = new Map<string, number>();

  return (reading) => {
    if (reading.kind === 'unreadable') {
      const { line, errors } = reading;
      return { action: 'refused', line, reason: 'offerings/import-unreadable', params: {}, errors };
    }
    const { institution, line } = reading;
    const register = known.get(institution);
    if (!actor.consortiumAdministrator && !own.has(institution)) {
      return refused(reading, 'offerings/import-other-institution', { institution });
    }
    if (!register && !created.has(institution)) {
      return refused(reading, 'offerings/import-unknown-institution', { institution });
    }
    const first = firstLines.get(reading.sourceKey);
    if (first !== undefined) return refused(reading, 'offerings/import-duplicate', { line: first });
    firstLines.set(reading.sourceKey, line);
    const decision = taken(reading, register, existing.get(reading.sourceKey));
    const stays = decision.action === 'update' && context.settled?.has(decision.sourceKey);
    return stays ? refused(reading, 'offerings/import-settled', {}) : decision;
  };
}

function taken(
  reading: ReadRow,
  register: KnownInstitution | undefined,
  before: string | null | undefined,
): TakenRow {
  const { line, institution, sourceKey, document, warnings, origin } = reading;
  const rowSha256 = sha256(canonicalJson(document));
  const changed = before === undefined ? 'create' : 'update';
  return {
    action: before === rowSha256 ? 'unchanged' : changed,
    line,
    institution,
    sourceKey,
    document: register ? withAwardingBody(document, register) : document,
    rowSha256,
    warnings,
    ...(origin && { origin }),
  };
}

function refused(reading: ReadRow, reason: RefusalReason, params: ErrorParams): RefusedRow {
  const { line, institution, document } = reading;
  return { action: 'refused', line, reason, params, institution, document, errors: [] };
}
