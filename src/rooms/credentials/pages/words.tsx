import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import type { Format } from '../formats/format.ts';
import { text as words } from '../text/index.ts';

/** A text of the award, marked with its language where that is not the page's own. */
export function Words({ language, text }: { language: Language; text: LocalizedText | undefined }) {
  const found = pick(text, language);
  return <span lang={found.language === language ? undefined : found.language}>{found.text}</span>;
}

/** What a format is called. */
export function formatName(language: Language, format: Format): string {
  return words(language)(`format.${format}`);
}
