import { z } from 'zod';
import { isId } from '../../../../base/ids.ts';
import { publicUrls } from '../../../../base/paths.ts';
import { query, type Work } from '../../../../platform/actions/index.ts';
import { asMessages, asOoapi, changedHere, type ReturnLine } from '../../rules/return-file.ts';
import { countReturned, listReturned, type ReturnedRow } from '../../store/returned.ts';
import { institution } from '../load.ts';

const id = z.string().refine(isId);

/**
 * What the source is told of the offerings that came from it: its code and ours, the address that stays, state,
 * revision, credits, title, and where something else is written here. With `run` only what that run wrote. `shape`
 * says it as the source itself writes: OOAPI v6 or messages of the cross-institution study service, in `shaped`.
 */
export const readImported = query({
  name: 'offerings.read-imported',
  input: z.object({
    institution,
    run: id.nullish(),
    shape: z.enum(['plain', 'ooapi', 'course-messages']).default('plain'),
    cursor: id.nullish(),
    limit: z.coerce.number().int().min(1).max(1000).default(50),
  }),
  async run(work, { institution, run = null, shape, cursor = null, limit }) {
    const found = await listReturned(work.tx, institution, { run, after: cursor, limit: limit + 1 });
    const lines = found.slice(0, limit).map((row) => lineOf(work, institution, row));
    const next = found.length > limit ? (found[limit - 1]?.id ?? null) : null;
    const total = await countReturned(work.tx, institution, run);
    if (shape === 'plain') return { items: lines, total, next };
    return { shaped: shape === 'ooapi' ? asOoapi(lines) : asMessages(lines), items: [], total, next };
  },
});

function lineOf({ platform }: Work, institution: string, row: ReturnedRow): ReturnLine {
  const { id, state, revision, document, imported, source, refreshedAt, outcome } = row;
  return {
    code: imported?.source?.code ?? document.source?.code ?? null,
    source,
    id,
    url: platform.config.BASE_URL + publicUrls.offering(institution, id),
    state,
    revision,
    title: document.title,
    ects: document.ects ?? null,
    changed: changedHere(document, imported),
    refreshedAt: refreshedAt?.toISOString() ?? null,
    outcome,
  };
}
