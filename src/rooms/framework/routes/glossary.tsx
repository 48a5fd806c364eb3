import { notFound } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import { type Actor, can } from '../../../platform/actor.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { exportTerms } from '../actions/glossary/export-terms.ts';
import { readTerm, readTerms } from '../actions/glossary/read-terms.ts';
import { voicesOf } from '../actions/proposals/load.ts';
import { isFormat } from '../pages/glossary/formats.ts';
import { GlossaryPage } from '../pages/glossary/glossary.tsx';
import { TermPage } from '../pages/glossary/term.tsx';
import { labelOf } from '../rules/glossary/find-terms.ts';
import { termUri } from '../rules/glossary/skos-term.ts';
import { ownerOf, type Source, sources } from '../rules/glossary/term.ts';
import { text } from '../text/index.ts';
import { glossaryImportPages } from './glossary-import.tsx';
import { termFormPages } from './term-forms.tsx';

const MINUTES = 60;
const mediaTypes = { jsonld: 'application/ld+json', ttl: 'text/turtle; charset=utf-8' };

export function glossaryPages(pages: Pages): void {
  pages.show(paths.glossary, [readTerms], async (request) => {
    const { language, actor, search } = request;
    const q = (search.get('q') ?? '').slice(0, 200);
    const source = sources.find((one): one is Source => one === search.get('source'));
    const { items, institutions } = await request.ask(readTerms, { language, q, ...(source && { source }) });
    const own = institutionsOf(actor);
    const body = (
      <GlossaryPage
        {...{ language, q, source, own, institutions }}
        terms={items}
        mayPropose={voicesOf(actor, 'framework.propose', CONSORTIUM).length > 0}
        mayAdd={own.filter((code) => can(actor, 'framework.add-term', code))}
      />
    );
    return { title: text(language)('glossary'), body, cacheSeconds: 5 * MINUTES };
  });
  pages.show(paths.glossaryDownload, [exportTerms], async (request) => {
    const format = request.param('format');
    if (!isFormat(format)) throw notFound();
    const owner = request.search.get('owner') ?? CONSORTIUM;
    const { document } = await request.ask(exportTerms, { format, owner });
    return { file: `glossary.${format}`, mediaType: mediaTypes[format], content: written(document) };
  });
  pages.show(paths.term, [readTerm], async (request) => {
    const { language, actor, platform } = request;
    const version = Number(request.search.get('version') ?? Number.NaN);
    const found = await request.ask(readTerm, {
      term: request.param('term'),
      ...(Number.isInteger(version) && version > 0 && { version }),
    });
    const owner = ownerOf(found.term.id);
    const body = (
      <TermPage
        language={language}
        {...found}
        owner={owner === null ? undefined : (found.institutions[owner] ?? { en: owner })}
        uri={termUri(platform.config.BASE_URL.replace(/\/$/, ''), found.term.id)}
        mayPropose={voicesOf(actor, 'framework.propose', CONSORTIUM).length > 0}
        mayEdit={owner !== null && can(actor, 'framework.save-term', owner)}
      />
    );
    return { title: labelOf(found.term.content, language).text, body, cacheSeconds: 5 * MINUTES };
  });
  termFormPages(pages);
  glossaryImportPages(pages);
}

/** The institutions where somebody has a role, in a fixed order. */
function institutionsOf({ memberships }: Actor): string[] {
  return [...new Set(memberships.map(({ institution }) => institution))].sort();
}

/** A document as the text of a file. */
export function written(document: string | Record<string, unknown>): string {
  return typeof document === 'string' ? document : `${JSON.stringify(document, null, 2)}\n`;
}
