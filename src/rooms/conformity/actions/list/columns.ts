import { z } from 'zod';
import { notFound, Refusal } from '../../../../base/errors.ts';
import { action, CONSORTIUM, type Work } from '../../../../platform/actions/index.ts';
import { readRun } from '../../../../platform/jobs/index.ts';
import { checkMapping, importFields } from '../../../offerings/index.ts';
import { lockScreening, type StoredScreening, saveFacts } from '../../store/screenings.ts';
import { institution, screeningId } from './upload.ts';

export const mappingInput = z.record(z.string().max(200), z.enum(['ignore', ...importFields]));

/**
 * Corrects what the columns of a list are taken for; a column that is not named is left out.
 * @throws Refusal not-found, 'offerings/import-column-missing', 'offerings/import-column-twice',
 *   'conformity/screening-running'
 */
export const mapScreening = action({
  name: 'conformity.map-columns',
  input: z.object({ institution, screening: screeningId, mapping: mappingInput }),
  async run({ tx }, { institution, screening, mapping }) {
    const list = await lockIdle(tx, institution, screening);
    const { facts } = list;
    const corrected = Object.fromEntries(
      facts.columns.map((column) => [column, mapping[column] ?? 'ignore']),
    );
    // A list without a column of institutions is that of the institution itself, or of nobody.
    checkMapping(facts.columns, corrected, { institutionImplied: true });
    await saveFacts(tx, list, { ...facts, mapping: corrected });
    return { result: { mapping: corrected }, subject: `screening:${screening}`, fields: ['mapping'] };
  },
});

/**
 * The list, which no run is working on.
 * @throws Refusal not-found, 'conformity/screening-running'
 */
export async function lockIdle(
  tx: Work['tx'],
  institution: string,
  screening: string,
): Promise<StoredScreening> {
  const list = await lockScreening(tx, institution, screening);
  if (!list) throw notFound();
  const state = list.run && (await readRun(tx, list.run)).state;
  if (state === 'queued' || state === 'running') throw new Refusal('conformity/screening-running', 409);
  return list;
}

/** Whose rows those of a list without a column of institutions are. */
export function impliedInstitution({
  institution,
}: Pick<StoredScreening, 'institution'>): string | undefined {
  return institution === CONSORTIUM ? undefined : institution;
}
