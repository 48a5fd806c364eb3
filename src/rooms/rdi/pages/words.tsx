import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { StatusTag, type Tone } from '../../../platform/web/parts/status-tag.tsx';
import { iscedField, iscedFields } from '../../framework/index.ts';
import type { Phase } from '../rules/phases.ts';
import { text } from '../text/index.ts';

/** A text in the reader's language, marked where it is in another. */
export function Words({ language, words }: { language: Language; words: LocalizedText }) {
  const found = pick(words, language);
  return <span lang={foreign(language, words)}>{found.text}</span>;
}

/** The language of a text where it is not the page's own. */
export function foreign(language: Language, words: LocalizedText): string | undefined {
  const found = pick(words, language);
  return found.language === language ? undefined : found.language;
}

/** 'Metsätalous (0821)'; empty without a code. */
export function fieldWords(language: Language, code: string | null): string {
  const label = code ? iscedField(code)?.label[language] : undefined;
  return label ? `${label} (${code})` : '';
}

/** All fields of education, for a select. */
export function fieldChoices(language: Language) {
  return iscedFields.map(({ code, label }) => ({ value: code, label: `${code} ${label[language]}` }));
}

/** Topics as links to the outputs on them. */
export function TopicLinks({ language, topics }: { language: Language; topics: readonly string[] }) {
  if (topics.length === 0) return null;
  return (
    <>
      {topics.map((topic, index) => (
        <span key={topic}>
          {index > 0 && ', '}
          <a href={`${paths.rdiOutputs(language)}?topic=${encodeURIComponent(topic)}`}>{topic}</a>
        </span>
      ))}
    </>
  );
}

const tones: Record<Phase, Tone> = { planning: 'info', running: 'accent', ended: 'neutral' };

export function PhaseTag({ language, phase }: { language: Language; phase: Phase }) {
  return <StatusTag tone={tones[phase]}>{text(language)(`phase/${phase}`)}</StatusTag>;
}
