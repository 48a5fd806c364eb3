import { z } from 'zod';
import { paths } from '../../base/paths.ts';
import type { Api } from '../../platform/web/api.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { listScales, readScale } from './actions/scales.ts';
import { ScalePage } from './pages/scale.tsx';
import { ScalesPage } from './pages/scales.tsx';
import { text } from './text/index.ts';

const HOUR = 3600;

export function scalePages(pages: Pages): void {
  pages.show(paths.scales, [listScales], async (request) => {
    const { language } = request;
    const found = await request.ask(listScales, {});
    const body = <ScalesPage language={language} {...found} />;
    return { title: text(language)('scales'), body, cacheSeconds: HOUR };
  });
  pages.show(paths.scale, [readScale], async (request) => {
    const { language } = request;
    const found = await request.ask(readScale, { scale: request.param('scale') });
    const body = <ScalePage language={language} {...found} />;
    return { title: found.scale.title[language], body, cacheSeconds: HOUR };
  });
}

const texts = z.record(z.string(), z.string());
const source = z.object({
  reference: texts,
  standing: z.enum(['published', 'proposal']),
  date: z.string().optional(),
  url: z.string().optional(),
  note: texts.optional(),
});
const head = z.object({
  id: z.string(),
  version: z.string(),
  kind: z.enum(['level', 'grade']),
  title: texts,
  source,
  levels: z.number().describe('Number of levels'),
  conflicts: z.number().describe('Number of levels on which sources disagree'),
});
const problem = z.object({
  file: z.string(),
  pointer: z.string().describe('JSON pointer into the file'),
  code: z.string(),
  params: z.record(z.string(), z.string()),
});
const saying = z.object({
  mapping: z.string(),
  source,
  to: z.array(z.string()),
  relation: z.enum(['exact', 'narrower', 'broader', 'related']),
  note: texts.optional(),
});
const onOther = z.object({
  scale: z.object({
    id: z.string(),
    title: texts,
    levels: z.array(z.object({ id: z.string(), label: texts })),
  }),
  sources: z.array(z.object({ mapping: z.string(), version: z.string(), source })),
  levels: z.array(
    z.object({
      level: z.string(),
      levels: z.array(z.string()).describe('All levels that any source names'),
      sources: z.array(saying),
      conflict: z.enum(['levels', 'relation']).nullable().describe('About what the sources disagree'),
    }),
  ),
});

export function scaleApi(api: Api): void {
  api.query(listScales, {
    path: '/scales',
    summary: 'List the scales of levels and grades, and the files of scales that could not be read',
    output: z.object({ items: z.array(head), problems: z.array(problem) }),
  });
  api.query(readScale, {
    path: '/scales/{scale}',
    summary: 'Read a scale, after /schemas/scale.json, and what its levels are on other scales',
    output: z.object({ scale: z.record(z.string(), z.unknown()), onOthers: z.array(onOther) }),
  });
}
