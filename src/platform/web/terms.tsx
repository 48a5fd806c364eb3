import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { Icon } from './parts/icon.tsx';
import { text } from './text/index.ts';

/**
 * The ids of the terms that a page has used so far. Whoever draws the page puts an empty set here, and adds a card with
 * the definition of each of them at the page's end; without a set, terms are drawn as plain words.
 */
export const TermsOnPage = createContext<Set<string> | null>(null);

/** The id of the card in the page. */
export function termCardId(term: string): string {
  return `term-${term.replace('.', '_')}`;
}

type Props = { language: Language /** Id in the glossary. */; id: string; children: ComponentChildren };

/**
 * A word of running text that opens its definition where it stands, by the browser's own means (popover), without a
 * script. The first use on a page does; where it is used again it is a plain word. A browser without popovers shows a
 * link to the term's own page instead.
 */
export function Term({ language, id, children }: Props) {
  if (!useFirst(id)) return <>{children}</>;
  return (
    <span class="term">
      <button type="button" class="term__word" popovertarget={termCardId(id)} aria-haspopup="dialog">
        {children}
      </button>
      <TermLink language={language} id={id} />
    </span>
  );
}

/** The same as a small question mark, for labels of fields and headings; `label` says of what word. */
export function TermHelp({ language, id, label }: { language: Language; id: string; label: string }) {
  if (!useFirst(id)) return null;
  return (
    <span class="term">
      <button
        type="button"
        class="term__help"
        popovertarget={termCardId(id)}
        aria-haspopup="dialog"
        aria-label={text(language)('term.what', { term: label })}
      >
        <Icon name="question" />
      </button>
      <TermLink language={language} id={id} />
    </span>
  );
}

function TermLink({ language, id }: Omit<Props, 'children'>) {
  return (
    <a class="term__link" href={paths.term(language, { term: id })}>
      {text(language)('term.in-glossary')}
    </a>
  );
}

function useFirst(id: string): boolean {
  const seen = useContext(TermsOnPage);
  if (!seen || seen.has(id)) return false;
  seen.add(id);
  return true;
}

const mark = /<term id="([A-Za-z0-9.-]+)">([^<]*)<\/term>/g;

/**
 * A text of a catalogue in which terms are marked: `<term id="stacking">Pinoutuminen</term> on …`. Only for texts
 * without arguments that people have written.
 */
export function WithTerms({ language, children }: { language: Language; children: string }) {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const match of children.matchAll(mark)) {
    const [whole, id = '', words] = match;
    parts.push(
      children.slice(from, match.index),
      <Term key={match.index} language={language} id={id}>
        {words}
      </Term>,
    );
    from = match.index + whole.length;
  }
  return (
    <>
      {parts}
      {children.slice(from)}
    </>
  );
}
