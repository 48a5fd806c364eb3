import { z } from 'zod';
import { action } from '../../../../platform/actions/index.ts';
import { startRun } from '../../../../platform/jobs/index.ts';
import type { CompiledFramework, FrameworkPin } from '../../../framework/index.ts';
import { checkMapping, type Mapping } from '../../../offerings/index.ts';
import { frameworkKey, MOST_FRAMEWORKS, namedFrameworks } from '../../chosen-framework.ts';
import { beginRun } from '../../store/screenings.ts';
import { lockIdle } from './columns.ts';
import { institution, screeningId } from './upload.ts';

export const SCREENING_RUN = 'conformity.screening';

/** What a run is given. The columns are those of its start, whatever is corrected meanwhile. */
export type ScreeningRunInput = {
  screening: string;
  parts: number;
  total: number;
  columns: string[];
  mapping: Mapping;
  frameworks: FrameworkPin[];
};

/**
 * Has a list screened against one framework or several; without `frameworks` against the one in force. A screening
 * that was done before is done anew.
 * @returns the run, whose progress can be followed
 * @throws Refusal not-found, 'conformity/no-framework', 'conformity/screening-running', 'offerings/import-column-…'
 */
export const startScreening = action({
  name: 'conformity.start-screening',
  input: z.object({
    institution,
    screening: screeningId,
    frameworks: z.array(frameworkKey).max(MOST_FRAMEWORKS).default([]),
  }),
  async run(work, { institution, screening, frameworks: named }) {
    const { tx } = work;
    const list = await lockIdle(tx, institution, screening);
    const { kind, columns, mapping, rows: total } = list.facts;
    if (kind !== 'documents') checkMapping(columns, mapping, { institutionImplied: true });
    const frameworks = (await namedFrameworks(work, institution, named)).map(pinOf);
    const input: ScreeningRunInput = { screening, parts: list.parts, total, columns, mapping, frameworks };
    const run = await startRun(work, { institution, kind: SCREENING_RUN, title: list.name, input, total });
    await beginRun(tx, list, run);
    return { result: { run, frameworks }, subject: `screening:${screening}`, fields: ['run'] };
  },
});

function pinOf({ id, version, sha256 }: CompiledFramework): FrameworkPin {
  return { id, version, sha256 };
}
