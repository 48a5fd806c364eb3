import { canonicalJson } from '../../../../base/canonical-json.ts';
import { sha256 } from '../../../../base/ids.ts';
import type { OfferingDocument } from '../../../framework/index.ts';

/**
 * What makes a row of one import the same offering as a row of the next: the institution and the source's own code;
 * where the file has none, the institution, the title and the credits, since nothing else in such files stays.
 * The title is the first there is of fi, sv, en and others, folded so that case, punctuation and spaces do not
 * matter. So a row without a code whose title or credits change is a new offering, not a changed one.
 * @param institution code, or name where the code is not known
 */
export function sourceKey(institution: string, document: OfferingDocument): string {
  const code = document.source?.code;
  if (code) return `${institution}/code:${code}`;
  const facts = [foldedTitle(document), document.ects ?? null];
  return `${institution}/name:${sha256(canonicalJson(facts))}`;
}

function foldedTitle({ title }: OfferingDocument): string {
  const tags = ['fi', 'sv', 'en', ...Object.keys(title).sort()];
  const text = tags.map((tag) => title[tag]).find((each) => each?.trim()) ?? '';
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}+#]+/gu) ?? [];
  // A title of signs alone has no words; then the signs themselves are the title.
  return words.join(' ') || text.trim();
}
