import { z } from 'zod';
import { Refusal } from '../../../../base/errors.ts';
import { eachInTurns } from '../../../../base/turns.ts';
import { action, CONSORTIUM } from '../../../../platform/actions/index.ts';
import { bareFileName, fileContent, type ListRow, openList } from '../../../offerings/index.ts';
import { findInstitution } from '../../../organisations/index.ts';
import { listLimits } from '../../rules/list-limits.ts';
import { PART, packRows } from '../../rules/part.ts';
import { insertScreening, type ScreeningFacts } from '../../store/screenings.ts';

export const institution = z.string().min(1).max(20);
export const screeningId = z.string().max(40);

/**
 * Keeps a course list that is to be screened: its rows as they were read, not the file. `institution` is whose list it
 * is; `CONSORTIUM` for a list of several. Whatever cannot be a course list is refused before anything is stored.
 * @throws Refusal 'offerings/import-empty', '-not-a-table', '-too-large', '-too-many-rows', '-no-header', …
 */
export const uploadScreening = action({
  name: 'conformity.upload-list',
  input: z.object({ institution, name: z.string().max(300), content: fileContent(listLimits.bytes) }),
  async before(_outside, { content }) {
    const { table, mapping, confidence } = await openList(Buffer.from(content, 'base64'), {}, listLimits);
    const { parts, rows } = await partsOf(table.rows);
    if (rows === 0) throw new Refusal('offerings/import-empty', 422);
    const facts: ScreeningFacts = { kind: table.kind, columns: table.columns, mapping, confidence, rows };
    return { parts, facts };
  },
  async run({ tx, actor, now }, { institution, name }, { parts, facts }) {
    if (institution !== CONSORTIUM && !(await findInstitution(tx, institution))) {
      throw new Refusal('offerings/import-unknown-institution', 422, { institution });
    }
    const list = { institution, person: actor.person, name: bareFileName(name), facts, parts, now };
    const screening = await insertScreening(tx, list);
    const { rows, mapping } = facts;
    return { result: { screening, rows, mapping }, subject: `screening:${screening}`, fields: ['rows'] };
  },
});

/** Walks the rows once, holding those of one part at a time. */
async function partsOf(all: Iterable<ListRow>): Promise<{ parts: Uint8Array[]; rows: number }> {
  const parts: Uint8Array[] = [];
  let part: ListRow[] = [];
  let rows = 0;
  await eachInTurns(all, (row) => {
    rows += 1;
    part.push(row);
    if (part.length < PART) return;
    parts.push(packRows(part));
    part = [];
  });
  if (part.length > 0) parts.push(packRows(part));
  return { parts, rows };
}
