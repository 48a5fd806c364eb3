import { notFound } from '../../base/errors.ts';
import { dayIn } from '../../base/time.ts';
import type { Work } from '../../platform/actions/index.ts';
import { adoptedFrameworks, type CompiledFramework, loadFramework } from '../framework/index.ts';

/**
 * The frameworks named ('id@version'), or all that are in force; none where none is.
 * @param institution null: those of the consortium
 * @throws Refusal not-found
 */
export async function gapFrameworks(
  { tx, now, platform }: Pick<Work, 'tx' | 'now' | 'platform'>,
  institution: string | null,
  names: readonly string[],
): Promise<CompiledFramework[]> {
  if (names.length === 0) return adoptedFrameworks(tx, institution, dayIn(platform.config.TIME_ZONE, now));
  const found: CompiledFramework[] = [];
  for (const name of new Set(names)) {
    const [id = '', version = ''] = name.split('@');
    const framework = await loadFramework(tx, id, version);
    if (!framework) throw notFound();
    found.push(framework);
  }
  return found;
}
