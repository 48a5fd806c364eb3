import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import { type Language, languages } from '../../../../base/language.ts';
import { query, type Work } from '../../../../platform/actions/index.ts';
import { collator } from '../../../../platform/web/format.ts';
import { hasSource, labelOf, matches } from '../../rules/glossary/find-terms.ts';
import { sources } from '../../rules/glossary/term.ts';
import { findTerm, listTerms, listVersions, namesOf, type TermVersion } from '../../store/glossary.ts';
import { institutionNames } from '../institution-names.ts';

/** An id as an address or a program gives it. */
export const termId = z.string().min(1).max(100);

/**
 * The terms in use, in the alphabetical order of a language, narrowed by words, by whose definition there is and by
 * whose term it is. `institution`: 'consortium' or an institution's code.
 */
export const readTerms = query({
  name: 'framework.list-terms',
  input: z.object({
    language: z.enum(languages).default('fi'),
    q: z.string().trim().max(200).default(''),
    source: z.enum(sources).optional(),
    owner: z.string().max(20).optional(),
  }),
  async run(work, { language, q, source, owner }) {
    const { tx } = work;
    const found = (await listTerms(tx, owner)).filter(
      (term) =>
        term.state === 'in-use' && matches(term, q) && (source === undefined || hasSource(term, source)),
    );
    return { items: inOrder(found, language), institutions: await institutionNames(work) };
  },
});

/**
 * One term: a version of it (the latest where none is named), all its versions, the terms it is related to, and those
 * for which it is the broader one.
 * @throws Refusal not-found
 */
export const readTerm = query({
  name: 'framework.read-term',
  input: z.object({ term: termId, version: z.coerce.number().int().min(1).optional() }),
  async run(work, { term: id, version }) {
    const { tx } = work;
    const term = await findTerm(tx, id, version);
    if (!term) throw notFound();
    const versions = await listVersions(tx, id);
    const others = (await listTerms(tx)).filter(({ state }) => state === 'in-use');
    const named = (ids: readonly string[] = []) => others.filter((one) => ids.includes(one.id));
    const pointing = others.filter(({ content }) => content.related?.includes(id)).map((one) => one.id);
    return {
      term,
      versions,
      names: await deciders(work, versions),
      related: named([...(term.content.related ?? []), ...pointing]),
      broader: named(term.content.broader),
      institutions: await institutionNames(work),
      narrower: others.filter(({ content }) => content.broader?.includes(id)),
    };
  },
});

function deciders({ tx }: Work, versions: readonly TermVersion[]) {
  const persons = versions.map(({ decidedBy }) => decidedBy).filter((person) => person !== null);
  return namesOf(tx, [...new Set(persons)]);
}

function inOrder(terms: TermVersion[], language: Language): TermVersion[] {
  const { compare } = collator(language);
  return terms.sort((one, other) =>
    compare(labelOf(one.content, language).text, labelOf(other.content, language).text),
  );
}
