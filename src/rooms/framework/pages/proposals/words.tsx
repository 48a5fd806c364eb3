import { type Language, type LocalizedText, pick } from '../../../../base/language.ts';
import { CONSORTIUM } from '../../../../platform/actions/index.ts';
import { StatusTag, type Tone } from '../../../../platform/web/parts/status-tag.tsx';
import type { ProposalState } from '../../rules/proposals/proposal.ts';
import { text } from '../../text/index.ts';

export type InstitutionNames = Readonly<Record<string, LocalizedText>>;

const tones: Record<ProposalState, Tone> = {
  open: 'info',
  adopted: 'success',
  rejected: 'danger',
  withdrawn: 'neutral',
};

export function ProposalStateTag({ language, state }: { language: Language; state: ProposalState }) {
  return <StatusTag tone={tones[state]}>{text(language)(`proposal-state/${state}`)}</StatusTag>;
}

/** The name of an institution, or that it is the consortium; the code of one that is gone. */
export function ownerName(language: Language, names: InstitutionNames, code: string): string {
  if (code === CONSORTIUM) return text(language)('proposal.consortium');
  return pick(names[code], language).text || code;
}

/** For whom somebody spoke: an institution, or the consortium's administrator. */
export function speakerName(language: Language, names: InstitutionNames, code: string): string {
  return code === CONSORTIUM
    ? text(language)('proposal.consortium-office')
    : ownerName(language, names, code);
}

/** What people have written, in the reader's language or in the one it has; with the lines they made. */
export function Written({ language, words }: { language: Language; words: LocalizedText }) {
  const found = pick(words, language);
  return (
    <p class="kept-lines" lang={found.language === language ? undefined : found.language}>
      {found.text}
    </p>
  );
}

/** A title with the language it is really in, where that is not the page's own. */
export function titleIn(
  language: Language,
  title: LocalizedText,
): { text: string; language: string | undefined } {
  const found = pick(title, language);
  return { text: found.text, language: found.language === language ? undefined : found.language };
}
