import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import { can } from '../../../platform/actor.ts';
import type { Api } from '../../../platform/web/api.ts';
import type { PageAnswer, PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { elementResults, obligations, standings, verdicts } from '../../framework/index.ts';
import { type EffectItem, readEffects } from '../actions/effects/read-effects.ts';
import { startEffects } from '../actions/effects/start-effects.ts';
import { effectChoice, effectHref } from '../pages/effects/address.ts';
import { EFFECTS_SHOWN } from '../pages/effects/effect-list.tsx';
import { EffectsPage } from '../pages/effects/effects-page.tsx';
import { effectHeader, effectRows } from '../pages/effects/sheet.ts';
import { effectDirections } from '../rules/effect.ts';
import { text } from '../text/index.ts';
import { CSV_TYPE, writeCsv } from '../write-sheet.ts';
import { institutionNames } from './gaps.tsx';

const BATCH = 10_000;

/** What changes if a version of a framework is adopted: as a page and as a file. */
export function effectPages(pages: Pages): void {
  pages.show(paths.frameworkEffects, [readEffects], async (request) => {
    const { language, actor, csrf } = request;
    const choice = effectChoice(request.search);
    const cursor = choice.cursor || null;
    const view = await request.ask(readEffects, { ...asked(request), cursor, limit: EFFECTS_SHOWN });
    const nameOf = await institutionNames(request);
    const mayStart = can(actor, 'conformity.start-effects', null);
    const body = <EffectsPage {...{ language, view, choice, csrf, mayStart, nameOf }} />;
    return { title: text(language)('effects.title'), body };
  });
  pages.show(paths.frameworkEffectsFile, [readEffects], effectsFile);
  pages.button(paths.startEffects, [startEffects], async (request, _values, once) => {
    const { language } = request;
    const of = versionOf(request);
    await request.perform(startEffects, of, once);
    const choice = effectChoice(new URLSearchParams({ from: 'run' }));
    return {
      redirect: effectHref(paths.frameworkEffects(language, of), choice, {}, ''),
      flash: { kind: 'success', text: text(language)('effects.started') },
    };
  });
}

function versionOf(request: PageRequest) {
  return { framework: request.param('framework'), version: request.param('version') };
}

function asked(request: PageRequest) {
  const { of, direction, from } = effectChoice(request.search);
  return {
    ...versionOf(request),
    of: of || null,
    direction: direction || null,
    from: from || ('now' as const),
  };
}

async function effectsFile(request: PageRequest): Promise<PageAnswer> {
  const { language, platform } = request;
  const format = request.param('format');
  if (format !== 'csv' && format !== 'json') throw notFound();
  const items: EffectItem[] = [];
  let view = await request.ask(readEffects, { ...asked(request), limit: BATCH });
  items.push(...(view.outcome?.items ?? []));
  while (view.outcome?.next) {
    view = await request.ask(readEffects, { ...asked(request), limit: BATCH, cursor: view.outcome.next });
    items.push(...(view.outcome?.items ?? []));
  }
  const { id, version } = view.framework;
  const file = `${text(language)('effects.file')}-${id}-${version}.${format}`;
  if (format === 'csv') {
    const facts = { nameOf: await institutionNames(request), baseUrl: platform.config.BASE_URL };
    const rows = [effectHeader(language), ...effectRows(language, view, items, facts)];
    return { file, mediaType: CSV_TYPE, content: writeCsv(rows) };
  }
  const { outcome, progress: _progress, ...head } = view;
  const { items: _items, next: _next, ...figures } = outcome ?? {};
  const whole = { ...head, ...figures, items };
  return { file, mediaType: 'application/json', content: `${JSON.stringify(whole, null, 2)}\n` };
}

const pin = z.object({ id: z.string(), version: z.string(), sha256: z.string() });
const directions = { worse: z.number(), better: z.number(), other: z.number() };
const elementTally = z.object({ id: z.string(), count: z.number(), ...directions });
const result = z.enum(elementResults).nullable();
const effect = z.object({
  before: z.enum(verdicts).nullable(),
  after: z.enum(verdicts),
  direction: z.enum(effectDirections),
  failing: z.boolean(),
  elements: z.array(
    z.object({
      id: z.string(),
      before: result,
      after: result,
      obligation: z.enum(obligations),
      reason: z.string().nullable(),
      params: z.record(z.string(), z.unknown()),
      pointer: z.string().nullable(),
      direction: z.enum(effectDirections),
    }),
  ),
});
const tally = z.object({
  institution: z.string(),
  offerings: z.number(),
  published: z.number(),
  changed: z.number(),
  failing: z.number(),
  publishedFailing: z.number(),
  ...directions,
  elements: z.array(elementTally),
});

export function effectApi(api: Api): void {
  api.query(readEffects, {
    path: '/frameworks/{framework}/{version}/effects',
    summary: 'What changes for which offerings if a version of a framework is adopted',
    output: z.object({
      framework: pin,
      standing: z.enum(standings),
      before: pin.nullable(),
      offerings: z.number(),
      large: z.boolean(),
      progress: z.object({ done: z.number(), total: z.number() }).nullable(),
      outcome: z
        .object({
          at: z.iso.datetime(),
          outdated: z.boolean(),
          institutions: z.array(tally),
          elements: z.array(elementTally),
          visible: z.array(z.string()).nullable(),
          items: z.array(
            z.object({
              institution: z.string(),
              id: z.string(),
              title: z.record(z.string(), z.string()),
              published: z.boolean(),
              effect,
            }),
          ),
          found: z.number(),
          next: z.string().nullable(),
        })
        .nullable(),
    }),
  });
  api.action('post', startEffects, {
    path: '/frameworks/{framework}/{version}/effects',
    summary: 'Work out in the background what changes if a version of a framework is adopted',
    status: 202,
    output: z.object({ institutions: z.number() }),
  });
}
