import { z } from 'zod';
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

/** So many frameworks a list is screened against at a time. */
export const MOST_FRAMEWORKS = 5;

/** 'eu-2022-c243@1': a version of a framework. */
export const frameworkKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}@[\w.-]{1,31}$/);

/**
 * The frameworks to judge against: those named by their keys, or where none is named the first one in force.
 * @throws Refusal 'conformity/framework-unknown', 'conformity/no-framework'
 */
export async function namedFrameworks(
  work: Pick<Work, 'tx' | 'now' | 'platform'>,
  institution: string | null,
  keys: readonly string[],
): Promise<CompiledFramework[]> {
  const found: CompiledFramework[] = [];
  for (const key of new Set(keys)) {
    const [id = '', version = ''] = key.split('@');
    const framework = await loadFramework(work.tx, id, version);
    if (!framework) throw new Refusal('conformity/framework-unknown', 422, { framework: key });
    found.push(framework);
  }
  return found.length > 0 ? found : [await chosenFramework(work, institution)];
}
