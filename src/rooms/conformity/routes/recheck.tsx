import { z } from 'zod';
import { paths } from '../../../base/paths.ts';
import type { Api } from '../../../platform/web/api.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { recheckOffering } from '../actions/recheck.ts';
import { recheckResults } from '../judged-again.ts';
import { RecheckPage } from '../pages/recheck.tsx';
import { text } from '../text/index.ts';

/** The judgements that an offering rests on, made again. */
export function recheckPages(pages: Pages): void {
  pages.show(paths.recheck, [recheckOffering], async (request) => {
    const { language } = request;
    const at = { institution: request.param('institution'), offering: request.param('offering') };
    const rechecked = await request.ask(recheckOffering, at);
    const body = <RecheckPage {...{ language, ...at, rechecked }} />;
    return { title: text(language)('recheck.title'), body };
  });
}

export function recheckApi(api: Api): void {
  api.query(recheckOffering, {
    path: '/institutions/{institution}/offerings/{offering}/recheck',
    summary:
      'Make the judgements again that an offering rests on, and say whether they are the same to the byte',
    output: z.object({
      title: z.record(z.string(), z.string()),
      items: z.array(
        z.object({
          institution: z.string(),
          offering: z.string(),
          step: z.enum(['approve', 'publish', 'catalogue']),
          at: z.iso.datetime(),
          revision: z.number(),
          framework: z.object({ id: z.string(), version: z.string(), sha256: z.string() }),
          result: z.enum(recheckResults),
          differences: z.array(
            z.object({ pointer: z.string(), stored: z.unknown().optional(), now: z.unknown().optional() }),
          ),
        }),
      ),
      differing: z.number(),
    }),
  });
}
