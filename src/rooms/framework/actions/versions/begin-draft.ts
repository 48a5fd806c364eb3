import { Refusal } from '../../../../base/errors.ts';
import type { Work } from '../../../../platform/actions/index.ts';
import type { CompiledFramework } from '../../rules/read-framework.ts';
import { holdFramework, ownerOf } from '../../store/drafts.ts';
import { insertVersion } from '../../store/versions.ts';

/**
 * Keeps a new draft. An id means one framework everywhere, so only the owner of a framework begins a version of it;
 * the caller has to see every row for that.
 * @throws Refusal 'framework/not-owner', 'framework/version-taken'
 */
export async function beginDraft(
  { tx, actor, now }: Work,
  institution: string,
  { framework: document, id, version, sha256 }: CompiledFramework,
) {
  await holdFramework(tx, id);
  const known = await ownerOf(tx, id);
  if (known !== undefined && known !== institution) {
    const fields = [{ path: 'id', code: 'framework/not-owner', params: { id } }];
    throw new Refusal('framework/not-owner', 409, { id }, fields);
  }
  const facts = { owner: institution, document, sha256, origin: 'page', state: 'draft' } as const;
  if (!(await insertVersion(tx, { ...facts, by: actor.person, now }))) {
    const fields = [{ path: 'version', code: 'framework/version-taken', params: { version } }];
    throw new Refusal('framework/version-taken', 409, { version }, fields);
  }
  return {
    result: { framework: id, version, revision: 1, sha256 },
    subject: `framework:${id}/${version}`,
    fields: ['document'],
    payload: { framework: id, version },
  };
}
