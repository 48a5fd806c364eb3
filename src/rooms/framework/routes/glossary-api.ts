import { z } from 'zod';
import { languages } from '../../../base/language.ts';
import { paths, publicUrls } from '../../../base/paths.ts';
import { ask, CONSORTIUM } from '../../../platform/actions/index.ts';
import { anonymous } from '../../../platform/actor.ts';
import type { Api } from '../../../platform/web/api.ts';
import type { PublicDocument, PublicRoutes } from '../../../platform/web/public-routes.ts';
import { exportTerms } from '../actions/glossary/export-terms.ts';
import { importTerms, previewTerms, uploadTerms } from '../actions/glossary/import-terms.ts';
import { readTerm, readTerms } from '../actions/glossary/read-terms.ts';
import { addTerm, saveTerm, withdrawTerm } from '../actions/glossary/save-term.ts';
import { origins, termStates } from '../rules/glossary/term.ts';
import { written } from './glossary.tsx';

const names = z.record(z.string(), z.record(z.string(), z.string()));
const term = z.object({
  institution: z.string(),
  id: z.string(),
  number: z.number(),
  content: z.record(z.string(), z.unknown()).describe('After /schemas/glossary.json, $defs/content'),
  sha256: z.string().describe('SHA-256 of the canonical JSON of the content, base64url'),
  state: z.enum(termStates),
  origin: z.enum(origins),
  proposal: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string(),
});
const saved = z.object({ id: z.string(), revision: z.number() });
const preview = z.object({
  name: z.string(),
  into: z.enum(['own', 'joint']),
  lines: z.array(z.record(z.string(), z.unknown())),
  unreadable: z.array(
    z.object({ uri: z.string().nullable(), label: z.string().nullable(), fault: z.string() }),
  ),
});

export function glossaryApi(api: Api): void {
  api.query(readTerms, {
    path: '/glossary',
    summary: 'List the terms of the glossary',
    output: z.object({ items: z.array(term), institutions: names }),
  });
  api.query(exportTerms, {
    path: '/glossary-skos',
    summary: 'Terms as a SKOS concept scheme, JSON-LD or Turtle',
    output: z.object({ document: z.union([z.string(), z.record(z.string(), z.unknown())]) }),
  });
  api.query(readTerm, {
    path: '/glossary/{term}',
    summary: 'Read a term with its versions and relations',
    output: z.object({
      term,
      versions: z.array(term),
      names: z.record(z.string(), z.string()),
      related: z.array(term),
      broader: z.array(term),
      narrower: z.array(term),
      institutions: names,
    }),
  });
  ownTerms(api);
}

function ownTerms(api: Api): void {
  api.action('post', addTerm, {
    path: '/institutions/{institution}/glossary',
    summary: 'Add a term to an institution’s own glossary',
    status: 201,
    output: saved,
  });
  api.action('put', saveTerm, {
    path: '/institutions/{institution}/glossary/{term}',
    summary: 'Add a version to an institution’s own term',
    output: saved,
  });
  api.action('delete', withdrawTerm, {
    path: '/institutions/{institution}/glossary/{term}',
    summary: 'Take an institution’s own term out of use',
    output: saved,
  });
  api.action('post', uploadTerms, {
    path: '/institutions/{institution}/glossary-imports',
    summary: 'Take in a SKOS file (JSON-LD) to look at what it would change',
    status: 201,
    output: z.object({ id: z.string() }),
    maxBytes: 2_500_000,
  });
  api.query(previewTerms, {
    path: '/institutions/{institution}/glossary-imports/{upload}',
    summary: 'What a SKOS file would change',
    output: preview,
  });
  api.action('post', importTerms, {
    path: '/institutions/{institution}/glossary-imports/{upload}/import',
    summary: 'Import the terms of a SKOS file, or propose them to all',
    output: z.object({ count: z.number(), into: z.enum(['own', 'joint']) }),
  });
}

const mediaTypes = { jsonld: 'application/ld+json', ttl: 'text/turtle; charset=utf-8' } as const;
const FIVE_MINUTES = 300;

type Asked = Parameters<Parameters<PublicRoutes>[1]>[0];

/**
 * The addresses of the glossary and its terms in linked data. Programs get JSON-LD or Turtle, as they ask or by the
 * ending of the address; a browser is led to the page.
 */
export function glossaryRoutes(routes: PublicRoutes): void {
  for (const format of ['jsonld', 'ttl'] as const)
    routes(publicUrls.glossaryFile(format), (asked) => document(asked, format, {}));
  routes(publicUrls.glossary, async (asked) => {
    const format = wanted(asked);
    return format ? document(asked, format, {}) : { seeOther: paths.glossary(languageOf(asked)) };
  });
  routes(publicUrls.term(':term'), async (asked) => {
    const [, id = '', ending] = /^(.+?)(?:\.(jsonld|ttl))?$/.exec(asked.param('term')) ?? [];
    const format = (ending as 'jsonld' | 'ttl' | undefined) ?? wanted(asked);
    if (format) return document(asked, format, { term: id });
    return { seeOther: paths.term(languageOf(asked), { term: id }) };
  });
}

async function document(
  { platform }: Asked,
  format: 'jsonld' | 'ttl',
  which: { term?: string },
): Promise<PublicDocument> {
  const { document } = await ask(platform, exportTerms, anonymous, { ...which, owner: CONSORTIUM, format });
  const facts = { mediaType: mediaTypes[format], cacheSeconds: FIVE_MINUTES, byAccept: true };
  return { ...facts, content: written(document) };
}

/** The format that a program asks for; null for a browser. */
function wanted({ c }: Asked): 'jsonld' | 'ttl' | null {
  const accept = c.req.header('accept') ?? '';
  if (accept.includes('text/turtle')) return 'ttl';
  return accept.includes('text/html') ? null : 'jsonld';
}

function languageOf({ c }: Asked) {
  const asked = (c.req.header('accept-language') ?? '').slice(0, 2).toLowerCase();
  return languages.find((one) => one === asked) ?? languages[0];
}
