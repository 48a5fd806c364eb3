import { z } from 'zod';
import { invalidInput, notFound, Refusal } from '../../../../base/errors.ts';
import { action, CONSORTIUM, type Work } from '../../../../platform/actions/index.ts';
import { readTermContent } from '../../rules/glossary/read-term.ts';
import { ownerOf, ownId, slugOf, type TermContent } from '../../rules/glossary/term.ts';
import { findTerm, insertVersions, type NewVersion, unknownTerms } from '../../store/glossary.ts';
import { termId } from './read-terms.ts';

const institution = z.string().min(1).max(20);
/** data/schemas/glossary.json#/$defs/content, which is what it is checked against. */
const content = z.record(z.string(), z.unknown()).describe('After /schemas/glossary.json, $defs/content');

/**
 * Adds a term to an institution's own glossary. Its id is the institution's code and the first label that there is.
 * @throws Refusal invalid-input, 'framework/term-taken', 'framework/term-joint'
 */
export const addTerm = action({
  name: 'framework.add-term',
  input: z.object({ institution, content }),
  async run(work, { institution, content: json }) {
    mustBeOwn(institution);
    const { fi, sv, en } = (json.prefLabel ?? {}) as Record<string, unknown>;
    const id = ownId(institution, slugOf(String(fi ?? en ?? sv ?? '')));
    const content = await readable(work, json, id);
    return added(work, { id, number: 1, content }, 'framework/term-taken');
  },
});

/**
 * Adds a version to a term of an institution's own glossary.
 * @param revision the number of the version that the caller has read
 * @throws Refusal not-found, invalid-input, 'changed-meanwhile'
 */
export const saveTerm = action({
  name: 'framework.save-term',
  input: z.object({ institution, term: termId, revision: z.coerce.number().int().min(1), content }),
  async run(work, { institution, term: id, revision, content: json }) {
    await latestOwn(work, institution, id, revision);
    const content = await readable(work, json, id);
    return added(work, { id, number: revision + 1, content }, 'changed-meanwhile');
  },
});

/**
 * Takes a term of an institution's own glossary out of use: a last version that says so.
 * @throws Refusal not-found, 'changed-meanwhile'
 */
export const withdrawTerm = action({
  name: 'framework.withdraw-term',
  input: z.object({ institution, term: termId, revision: z.coerce.number().int().min(1) }),
  async run(work, { institution, term: id, revision }) {
    const { content } = await latestOwn(work, institution, id, revision);
    return added(work, { id, number: revision + 1, content, state: 'withdrawn' }, 'changed-meanwhile');
  },
});

/** The consortium's terms are changed by a joint proposal only. @throws Refusal 'framework/term-joint' */
export function mustBeOwn(institution: string): void {
  if (institution === CONSORTIUM) throw new Refusal('framework/term-joint', 409);
}

async function latestOwn({ tx }: Work, institution: string, id: string, revision: number) {
  mustBeOwn(institution);
  const found = await findTerm(tx, id);
  if (!found || ownerOf(id) !== institution) throw notFound();
  if (found.number !== revision) throw new Refusal('changed-meanwhile', 409);
  return found;
}

async function readable({ tx }: Work, json: unknown, id: string): Promise<TermContent> {
  const content = readTermContent(json, id);
  for (const path of ['related', 'broader'] as const) {
    const [unknown] = await unknownTerms(tx, content[path] ?? []);
    if (unknown) throw invalidInput([{ path, code: 'framework/term-unknown', params: { term: unknown } }]);
  }
  return content;
}

async function added(work: Work, version: Omit<NewVersion, 'origin'>, taken: string) {
  const { id, number } = version;
  const decidedBy = work.actor.person;
  const count = await insertVersions(work.tx, [{ ...version, origin: 'own', decidedBy }], work.now);
  if (count === 0) throw new Refusal(taken, 409, { term: id });
  return { result: { id, revision: number }, subject: `term:${id}`, fields: ['content'] };
}
