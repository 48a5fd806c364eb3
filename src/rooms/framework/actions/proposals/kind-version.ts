import { type FieldError, invalidInput, Refusal } from '../../../../base/errors.ts';
import { dayIn } from '../../../../base/time.ts';
import { adoptVersion } from '../../adopt-version.ts';
import { adoptedFrameworks, loadFramework } from '../../known.ts';
import { versionContent } from '../../rules/proposals/content.ts';
import { findVersion, setState } from '../../store/versions.ts';
import type { Kind, ProposalMatter } from './kind.ts';

/**
 * A version of a framework is to be adopted from a day on. While it is proposed it does not change: everybody speaks
 * of the same text, which the proposal pins by its hash. When the proposal is dropped, it is a draft again.
 */
export const versionKind: Kind = {
  async read({ tx }, institution, json) {
    const read = versionContent.safeParse(json);
    if (!read.success) throw invalidInput(read.error.issues.map(inContent));
    const { framework, version } = read.data;
    const found = await findVersion(tx, framework, version);
    if (found?.owner !== institution)
      throw invalidInput([{ path: 'content.version', code: 'framework/no-such-version' }]);
    if (found.state === 'adopted') throw new Refusal('framework/version-adopted', 409);
    return { subject: `${framework}/${version}`, content: { ...read.data, sha256: found.sha256 } };
  },
  proposed: (work, matter) => move(work, matter, 'draft', 'proposed'),
  async adopt({ tx, now, platform }, { institution, content }) {
    const { framework, version, effectiveFrom, sha256 } = versionContent.parse(content);
    const found = await findVersion(tx, framework, version);
    if (sha256 && found?.sha256 !== sha256) throw new Refusal('changed-meanwhile', 409);
    const today = dayIn(platform.config.TIME_ZONE, now);
    await adoptVersion(tx, { institution, framework, version }, { effectiveFrom, today }, now);
  },
  dropped: (work, matter) => move(work, matter, 'proposed', 'draft'),
  /**
   * The framework's title, the version in force, and whether the proposed text is still what its
   * version says. No title: the version is a draft of others again.
   */
  async before({ tx, now, platform }, { institution, content }) {
    const { framework: id, version, sha256 } = versionContent.parse(content);
    const today = dayIn(platform.config.TIME_ZONE, now);
    const row = await findVersion(tx, id, version);
    const proposed = row && (await loadFramework(tx, id, version));
    const inForce = (await adoptedFrameworks(tx, institution, today)).find((one) => one.id === id);
    return {
      title: proposed?.framework.title ?? null,
      version: inForce?.version ?? null,
      changed: row !== undefined && row.sha256 !== sha256,
    };
  },
};

async function move(
  { tx, now }: Parameters<NonNullable<Kind['dropped']>>[0],
  { institution, content }: ProposalMatter,
  from: 'draft' | 'proposed',
  to: 'draft' | 'proposed',
): Promise<void> {
  const { framework, version } = versionContent.parse(content);
  const found = await findVersion(tx, framework, version);
  if (found?.owner === institution && found.state === from) await setState(tx, found, to, now);
}

function inContent({ path }: { path: PropertyKey[] }): FieldError {
  const [field] = path.map(String);
  const code = field === 'effectiveFrom' ? 'not-a-date' : 'required';
  return { path: ['content', ...path].join('.'), code };
}
