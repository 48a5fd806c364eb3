import { type Language, type LocalizedText, pick } from '../../../base/language.ts';

type Props = { language: Language; text: LocalizedText | undefined | null };

/** Content in the reader's language, or in the first one it has, marked so that it is read out rightly. */
export function Written({ language, text }: Props) {
  const found = pick(text ?? undefined, language);
  return <span lang={found.language === language ? undefined : found.language}>{found.text}</span>;
}

/** As `Written`, a paragraph for each of its paragraphs. */
export function WrittenParagraphs({ language, text }: Props) {
  const found = pick(text ?? undefined, language);
  const paragraphs = found.text.split(/\n\s*\n|\n/).filter((paragraph) => paragraph.trim());
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        <p key={index} lang={found.language === language ? undefined : found.language}>
          {paragraph}
        </p>
      ))}
    </>
  );
}

/** Whether there is anything to show. */
export function isWritten(text: LocalizedText | undefined | null): boolean {
  return pick(text ?? undefined, 'fi').text !== '';
}
