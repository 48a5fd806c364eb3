import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { wordedPartAt } from '../../rules/wording/worded-part.ts';
import type { WordingHref } from '../missing-list.tsx';

/** Leads from the gaps of an offering to how others have written there, where something is written. */
export function wordingHrefOf(
  language: Language,
  { institution, id }: { institution: string; id: string },
): WordingHref {
  return ({ framework }, element) => {
    if (!wordedPartAt(element.pointer)) return null;
    const { id: of, version } = framework;
    const search = new URLSearchParams({ framework: of, version, element: element.id });
    return `${paths.wording(language, { institution, offering: id })}?${search}`;
  };
}
