import { z } from 'zod';
import { paths } from '../../../base/paths.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import type { Api } from '../../../platform/web/api.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import { exportCrossWalk, readCrossWalk } from '../actions/cross-walk.ts';
import { listFrameworks } from '../actions/frameworks.ts';
import { CrossWalkPage } from '../pages/cross-walk.tsx';
import { nameOfVersion, obligations, relations } from '../rules/framework.ts';
import { text } from '../text/index.ts';

export function crossWalkPages(pages: Pages): void {
  pages.show(paths.crossWalk, [readCrossWalk, listFrameworks], async (request) => {
    const { language } = request;
    const { items } = await request.ask(listFrameworks, {});
    // What is in force for everybody is what one compares with.
    const rank = ({ owner, standing }: (typeof items)[number]) =>
      2 * Number(owner === CONSORTIUM) + Number(standing === 'in-force');
    const inForceFirst = [...items].sort((a, b) => rank(b) - rank(a));
    const chosen = chosenIn(request, inForceFirst.map(nameOfVersion));
    const walk = chosen && (await request.ask(readCrossWalk, chosen));
    const body = <CrossWalkPage language={language} items={items} chosen={chosen} walk={walk} />;
    return { title: text(language)('cross-walk'), body };
  });
  pages.show(paths.crossWalkFile, [exportCrossWalk], async (request) => {
    const { from, to } = { from: request.search.get('from') ?? '', to: request.search.get('to') ?? '' };
    const content = JSON.stringify(await request.ask(exportCrossWalk, { from, to }), null, 2);
    return { file: `${from}-${to}.jsonld`.replaceAll('@', '-'), mediaType: 'application/ld+json', content };
  });
}

/** The two that the address names; else the first two of different frameworks, which is what one comes to see. */
function chosenIn({ search }: PageRequest, names: readonly string[]): { from: string; to: string } | null {
  const from = search.get('from') ?? names[0];
  const idOf = (name: string | undefined) => name?.split('@')[0];
  const to = search.get('to') ?? names.find((name) => idOf(name) !== idOf(from));
  return from && to ? { from, to } : null;
}

const bounds = z.object({ minimum: z.number(), maximum: z.number() });
const obligation = z.enum(obligations);
const row = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  relation: z
    .enum(relations)
    .nullable()
    .describe('Read from `from` to `to`: broader, the other asks for more'),
  differences: z.array(
    z.union([
      z.object({ kind: z.literal('obligation'), from: obligation, to: obligation }),
      z.object({ kind: z.literal('credits'), from: bounds, to: bounds }),
      z.object({ kind: z.literal('values'), onlyFrom: z.array(z.string()), onlyTo: z.array(z.string()) }),
      z.object({ kind: z.literal('check') }),
    ]),
  ),
});

export function crossWalkApi(api: Api): void {
  const side = z.object({ sha256: z.string(), framework: z.record(z.string(), z.unknown()) });
  api.query(readCrossWalk, {
    path: '/cross-walks/{from}/{to}',
    summary: "Lay two frameworks ('id@version') side by side, with what differs",
    output: z.object({ from: side, to: side, rows: z.array(row) }),
  });
  api.query(exportCrossWalk, {
    path: '/cross-walks/{from}/{to}/skos',
    summary: 'The links between two frameworks as SKOS mapping properties in JSON-LD',
    output: z.record(z.string(), z.unknown()),
  });
}
