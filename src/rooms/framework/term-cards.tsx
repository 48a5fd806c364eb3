import type { VNode } from 'preact';
import type { Language } from '../../base/language.ts';
import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, nobody } from '../../platform/database/index.ts';
import { TermCard } from './pages/glossary/term-card.tsx';
import { findTerms } from './store/glossary.ts';

/** The cards of the terms that a page uses. One that is no longer in use says so. */
export async function termCards(
  { database }: Platform,
  language: Language,
  terms: readonly string[],
): Promise<VNode> {
  const found = await inTransaction(database, nobody, (tx) => findTerms(tx, terms));
  const contents = new Map(
    found.filter(({ state }) => state === 'in-use').map(({ id, content }) => [id, content]),
  );
  return (
    <>
      {terms.map((id) => (
        <TermCard key={id} language={language} id={id} content={contents.get(id)} />
      ))}
    </>
  );
}
