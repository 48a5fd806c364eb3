import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import { type ListedResult, readScreening, type ScreeningView } from './actions/list/read.ts';
import { JSON_TYPE, resultName } from './result-file.ts';

type Asked = { institution: string; screening: string; framework?: string | null | undefined };

const BATCH = 5000;

/** All rows of a screened list, nearest first, some thousand at a time. */
export async function* linesInBatches(request: PageRequest, asked: Asked): AsyncGenerator<ListedResult[]> {
  let cursor: string | null = null;
  do {
    const view: ScreeningView = await request.ask(readScreening, { ...asked, cursor, limit: BATCH });
    yield view.outcome?.items ?? [];
    cursor = view.outcome?.next ?? null;
  } while (cursor !== null);
}

type Sheet = Parameters<typeof resultNameOf>[0];

/** A result against one framework as JSON, its rows and elements in the shape of `opinko screen --json`. */
export async function jsonFile(
  sheet: Sheet,
  { name, rows, outcome }: ScreeningView,
  batches: AsyncIterable<ListedResult[]>,
): Promise<PageAnswer> {
  const { framework, figures, groups, warnings, refused } = outcome ?? {};
  const head = { name, rows, framework, figures, groups, warnings, refused: refused?.rows };
  const items: string[] = [];
  for await (const batch of batches) for (const one of batch) items.push(JSON.stringify(one));
  const content = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "items": [\n    ${items.join(',\n    ')}\n  ]\n}\n`;
  return { file: resultNameOf(sheet), mediaType: JSON_TYPE, content };
}

function resultNameOf({ language, name }: { language: PageRequest['language']; name: string }): string {
  return resultName(language, name, 'json');
}
