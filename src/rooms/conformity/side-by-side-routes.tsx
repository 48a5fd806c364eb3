import { z } from 'zod';
import { pick } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import type { Api } from '../../platform/web/api.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { standings, verdicts } from '../framework/index.ts';
import { compareFrameworks } from './actions/side-by-side.ts';
import { element } from './api-shapes.ts';
import { SideBySidePage } from './pages/side-by-side.tsx';
import { text } from './text/index.ts';

export function sideBySidePages(pages: Pages): void {
  pages.show(paths.sideBySide, [compareFrameworks], async (request) => {
    const { language, search } = request;
    const institution = request.param('institution');
    const compared = await request.ask(compareFrameworks, {
      institution,
      offering: request.param('offering'),
      frameworks: search.getAll('framework').slice(0, 6),
    });
    const mayEdit = can(request.actor, 'offerings.save', institution) && compared.state !== 'review';
    const body = <SideBySidePage {...{ language, institution, compared, mayEdit }} />;
    const title = pick(compared.title, language).text;
    return { title: `${text(language)('side-by-side')}: ${title}`, body };
  });
}

const texts = z.record(z.string(), z.string());

export function sideBySideApi(api: Api): void {
  api.query(compareFrameworks, {
    path: '/institutions/{institution}/offerings/{offering}/frameworks',
    summary: "Judge one offering by several frameworks ('id@version') at once, requirement by requirement",
    output: z.object({
      id: z.string(),
      unit: z.string().nullable(),
      state: z.string(),
      title: texts,
      choices: z.array(
        z.object({
          name: z.string(),
          title: texts,
          edition: texts.nullable(),
          version: z.string(),
          standing: z.enum(standings),
          effectiveFrom: z.string().nullable(),
          retiredFrom: z.string().nullable(),
        }),
      ),
      reports: z.array(
        z.object({
          name: z.string(),
          framework: z.object({ id: z.string(), version: z.string(), sha256: z.string() }),
          title: texts,
          creditBounds: z.object({ minimum: z.number(), maximum: z.number() }),
          verdict: z.enum(verdicts),
          undecided: z.boolean(),
          effortMinutes: z.number(),
        }),
      ),
      rows: z.array(z.object({ cells: z.array(element.nullable()), differs: z.boolean() })),
    }),
  });
}
