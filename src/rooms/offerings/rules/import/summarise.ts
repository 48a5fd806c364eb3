import type { ImportCode } from './issue.ts';
import type { RefusalReason, RowDecision } from './plan-import.ts';

/** What an import would do, in numbers: the head of the preview page and the report afterwards. */
export type ImportSummary = {
  rows: number;
  create: number;
  update: number;
  unchanged: number;
  refused: number;
  refusedBy: Partial<Record<RefusalReason, number>>;
  /** How many rows have each warning. */
  warnings: Partial<Record<ImportCode, number>>;
  /** Institutions that the register does not have, with their rows, most first. `name` where the file tells it. */
  unknownInstitutions: { institution: string; name?: string; rows: number }[];
};

/** Counts decisions one by one, so that they need not be kept. */
export function summariser(): { add(decision: RowDecision): void; summary(): ImportSummary } {
  const sum: ImportSummary = {
    rows: 0,
    create: 0,
    update: 0,
    unchanged: 0,
    refused: 0,
    refusedBy: {},
    warnings: {},
    unknownInstitutions: [],
  };
  const unknown = new Map<string, { institution: string; name?: string; rows: number }>();
  const add = (decision: RowDecision) => {
    sum.rows += 1;
    sum[decision.action] += 1;
    if (decision.action === 'refused') {
      sum.refusedBy[decision.reason] = (sum.refusedBy[decision.reason] ?? 0) + 1;
      if (decision.reason === 'offerings/import-unknown-institution') addUnknown(unknown, decision);
      return;
    }
    for (const code of new Set(decision.warnings.map((warning) => warning.code))) {
      sum.warnings[code] = (sum.warnings[code] ?? 0) + 1;
    }
  };
  const summary = () => ({
    ...sum,
    unknownInstitutions: [...unknown.values()].sort((a, b) => b.rows - a.rows),
  });
  return { add, summary };
}

function addUnknown(
  unknown: Map<string, { institution: string; name?: string; rows: number }>,
  { institution = '', document }: Extract<RowDecision, { action: 'refused' }>,
): void {
  const name = Object.values(document?.awardingBody ?? {})[0];
  const entry = unknown.get(institution) ?? { institution, ...(name ? { name } : {}), rows: 0 };
  entry.rows += 1;
  unknown.set(institution, entry);
}
