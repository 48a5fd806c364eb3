import { notFound, Refusal } from '../../base/errors.ts';
import { dayIn } from '../../base/time.ts';
import type { Work } from '../../platform/actions/index.ts';
import { adoptedFrameworks, type CompiledFramework, loadFramework } from '../framework/index.ts';

/** Which framework is asked for; without an id the first one in force. */
export type Choice = { framework?: string | undefined; version?: string | undefined };

/**
 * The framework to judge against: the one named, in the version named or in force, else the first one in force.
 * @throws Refusal not-found; 'conformity/no-framework' where none is in force
 */
export async function chosenFramework(
  { tx, now, platform }: Pick<Work, 'tx' | 'now' | 'platform'>,
  institution: string | null,
  { framework, version }: Choice = {},
): Promise<CompiledFramework> {
  if (framework !== undefined && version !== undefined) {
    const named = await loadFramework(tx, framework, version);
    if (!named) throw notFound();
    return named;
  }
  const adopted = await adoptedFrameworks(tx, institution, dayIn(platform.config.TIME_ZONE, now));
  const found = framework === undefined ? adopted[0] : adopted.find(({ id }) => id === framework);
  if (found) return found;
  throw framework === undefined ? new Refusal('conformity/no-framework', 409) : notFound();
}
