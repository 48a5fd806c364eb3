import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import { action } from '../../../../platform/actions/index.ts';
import { readFramework } from '../../rules/read-framework.ts';
import { copyOf } from '../../rules/versions/edit.ts';
import { findVersion, readDocument } from '../../store/versions.ts';
import { beginDraft } from './begin-draft.ts';
import { document, frameworkId, owner, readOwnFramework, versionName } from './document.ts';

/**
 * Begins a draft as a copy of any version that the caller may read: as a new version of the same framework, which
 * only its owner may, or under an id of its own as the institution's or the consortium's own framework.
 * @throws Refusal not-found, 'framework/not-owner', 'framework/version-taken'
 */
export const draftVersion = action({
  name: 'framework.draft',
  input: z.object({
    institution: owner,
    from: z.object({ framework: z.string().max(63), version: z.string().max(31) }),
    id: frameworkId.optional(),
    version: versionName,
  }),
  // Whether an id is taken is a question to all rows.
  as: 'program',
  async run(work, { institution, from, id = from.framework, version }) {
    const row = await findVersion(work.tx, from.framework, from.version);
    const found =
      row &&
      (row.state !== 'draft' || row.owner === institution) &&
      (await readDocument(work.tx, from.framework, from.version));
    if (!found) throw notFound();
    return beginDraft(work, institution, readFramework(copyOf(found, { id, version })));
  },
});

/**
 * Adds a whole framework as a draft. Its id and version stand in it.
 * @throws Refusal 'framework/file-unreadable' with a line for each place, 'file-too-large', 'framework/not-owner',
 *   'framework/version-taken'
 */
export const addFramework = action({
  name: 'framework.add',
  input: z.object({ institution: owner, document }),
  as: 'program',
  before: async (_, { document }) => readOwnFramework(document, 'document'),
  run: (work, { institution }, compiled) => beginDraft(work, institution, compiled),
});
