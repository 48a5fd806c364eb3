import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../../base/language.ts';
import { Term } from '../../../../platform/web/terms.tsx';
import type { Marker, Piece } from '../../rules/glossary/mark-terms.ts';

const unmarked: Marker = (text): Piece[] => [{ text }];
const MarkerOfPage = createContext<Marker>(unmarked);

/** Around the body of a page: by it the running texts inside recognise their terms. */
export function MarkTerms({ mark, children }: { mark: Marker; children: ComponentChildren }) {
  return <MarkerOfPage.Provider value={mark}>{children}</MarkerOfPage.Provider>;
}

/** Running text whose terms open their definitions: each at its first use on the page. Not for what is in a link. */
export function Prose({ language, children }: { language: Language; children: string }) {
  const mark = useContext(MarkerOfPage);
  return (
    <>
      {mark(children).map(({ text, term }, index) =>
        term ? (
          <Term key={index} language={language} id={term}>
            {text}
          </Term>
        ) : (
          text
        ),
      )}
    </>
  );
}
