import type { LocalizedText } from '../../../../base/language.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { loadFramework } from '../../../framework/index.ts';
import type { ExceptionFacts } from '../../rules/exceptions.ts';

/** The titles of what an exception is from; an element's id where nobody can say more. */
export type ExceptionNames = { frameworkTitle: LocalizedText; elementTitles: LocalizedText[] };

/** Exceptions with the titles of their framework and elements, as the version they hold for has them. */
export async function named<E extends ExceptionFacts>(
  tx: Tx,
  exceptions: readonly E[],
): Promise<(E & ExceptionNames)[]> {
  const found: (E & ExceptionNames)[] = [];
  for (const exception of exceptions) {
    const loaded = await loadFramework(tx, exception.framework, exception.version);
    const titleOf = (id: string) => loaded?.framework.elements.find((element) => element.id === id)?.title;
    found.push({
      ...exception,
      frameworkTitle: loaded?.framework.title ?? { en: exception.framework },
      elementTitles: exception.elements.map((id) => titleOf(id) ?? { en: id }),
    });
  }
  return found;
}
