import { z } from 'zod';
import { notFound, Refusal } from '../../../../base/errors.ts';
import { action, type Work } from '../../../../platform/actions/index.ts';
import { deleteDraft, saveDocument } from '../../store/drafts.ts';
import { lockVersion, type VersionRow } from '../../store/versions.ts';
import { document, owner, readOwnFramework } from './document.ts';

const which = {
  institution: owner,
  framework: z.string().max(63),
  version: z.string().max(31),
};

/**
 * Saves the whole draft. `revision` is the one that the caller had read.
 * @throws Refusal changed-meanwhile (409) when it is not the current one, 'framework/not-a-draft' when it is proposed
 *   or adopted, 'framework/file-unreadable' with a line for each place, 'framework/other-version' where the document
 *   calls itself otherwise than the address
 */
export const saveDraft = action({
  name: 'framework.save-draft',
  input: z.object({ ...which, revision: z.coerce.number().int().min(1), document }),
  before: async (_, { document, framework, version }) => {
    const compiled = readOwnFramework(document, 'document');
    if (compiled.id === framework && compiled.version === version) return compiled;
    const code = 'framework/other-version';
    const path = compiled.id === framework ? 'document.version' : 'document.id';
    throw new Refusal(code, 422, { framework, version }, [{ path, code, params: { framework, version } }]);
  },
  async run(work, input, { framework: document, sha256 }) {
    const row = await heldDraft(work, input);
    if (row.revision !== input.revision) throw new Refusal('changed-meanwhile', 409);
    if (row.sha256 === sha256) return { result: { revision: row.revision, sha256 }, unchanged: true };
    const revision = await saveDocument(work.tx, row, input.revision, { document, sha256 }, work.now);
    if (revision === null) throw new Refusal('changed-meanwhile', 409);
    return { result: { revision, sha256 }, ...changeOf(row, 'document') };
  },
});

/** Throws a draft away for good. @throws Refusal not-found, 'framework/not-a-draft' */
export const discardDraft = action({
  name: 'framework.discard-draft',
  input: z.object(which),
  async run(work, input) {
    const row = await heldDraft(work, input);
    await deleteDraft(work.tx, row);
    return { result: {}, ...changeOf(row, 'state') };
  },
});

async function heldDraft(
  { tx }: Work,
  { institution, framework, version }: { institution: string; framework: string; version: string },
): Promise<VersionRow> {
  const row = await lockVersion(tx, institution, framework, version);
  if (!row) throw notFound();
  if (row.state !== 'draft') throw new Refusal('framework/not-a-draft', 409, { state: row.state });
  return row;
}

function changeOf({ framework, version }: VersionRow, field: string) {
  return {
    subject: `framework:${framework}/${version}`,
    fields: [field],
    payload: { framework, version },
  };
}
