import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import { languages } from '../../../../base/language.ts';
import { publicUrls } from '../../../../base/paths.ts';
import { CONSORTIUM, query } from '../../../../platform/actions/index.ts';
import { skosJsonLd, skosTurtle } from '../../../../standards/skos/index.ts';
import { schemeOf } from '../../rules/glossary/skos-term.ts';
import { findTerm, listTerms } from '../../store/glossary.ts';
import { text } from '../../text/index.ts';
import { termId } from './read-terms.ts';

const titles = Object.fromEntries(languages.map((one) => [one, text(one)('glossary.scheme')]));

/**
 * Terms as a SKOS concept scheme: all that are in use, or those of one owner, or a single one (in use or not).
 * `format`: an object of JSON-LD, or a text of Turtle.
 * @throws Refusal not-found
 */
export const exportTerms = query({
  name: 'framework.export-terms',
  input: z.object({
    owner: z.string().max(20).default(CONSORTIUM),
    term: termId.optional(),
    format: z.enum(['jsonld', 'ttl']).default('jsonld'),
  }),
  async run({ tx, platform }, { owner, term: id, format }) {
    const terms = id
      ? [(await findTerm(tx, id)) ?? notThere()]
      : (await listTerms(tx, owner)).filter(({ state }) => state === 'in-use');
    const base = platform.config.BASE_URL.replace(/\/$/, '');
    const scheme = schemeOf(base, titles, terms, publicUrls.glossary);
    return { document: format === 'ttl' ? skosTurtle(scheme) : skosJsonLd(scheme) };
  },
});

function notThere(): never {
  throw notFound();
}
