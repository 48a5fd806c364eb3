import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { Refusal } from '../../base/errors.ts';
import { type Language, pick } from '../../base/language.ts';
import {
  type ElementAssessment,
  elementResults,
  type FrameworkPin,
  pinnedFramework,
  type Reason,
  text,
  verdicts,
} from '../framework/index.ts';
import type { SheetLine } from './pages/sheet.ts';
import type { ListScreening } from './screen-list.ts';

const title = z.string().max(10_000);
const element = z.tuple([
  z.enum(elementResults),
  z.string().max(100),
  z.record(z.string().max(50), z.union([z.string().max(1000), z.number()])),
]);
const row = z.object({
  l: z.number().int(),
  t: title,
  i: z.string().max(300).nullable(),
  c: z.number().nullable(),
  v: z.enum(verdicts),
  u: z.boolean(),
  m: z.number(),
  e: z.record(z.string().max(100), element),
});
const pin = z.object({ id: z.string().max(63), version: z.string().max(31), sha256: z.string().max(64) });
const packed = z.object({ name: z.string().max(300), framework: pin, rows: z.array(row).max(10_000) });

const MOST_BYTES = 20_000_000;

/** A result small enough to travel in a field of the page: what its sheet shows, in one language, compressed. */
export function packResult(language: Language, { name, framework, items }: ListScreening): string {
  const rows = items.map(
    ({ line, title, institution, ects, verdict, undecided, effortMinutes, elements }) => ({
      l: line,
      t: pick(title, language).text,
      i: institution,
      c: ects,
      v: verdict,
      u: undecided,
      m: effortMinutes,
      e: Object.fromEntries(
        elements.map(({ id, result, reason, params }) => [id, [result, reason, params] as const]),
      ),
    }),
  );
  return gzipSync(JSON.stringify({ name, framework, rows })).toString('base64url');
}

/**
 * The result that a page sent back. It comes from outside, so anything may be in it: it only ever goes into the
 * sender's own download.
 * @throws Refusal wrong-body
 */
export function unpackResult(
  language: Language,
  field: string,
): { name: string; framework: FrameworkPin; lines: SheetLine[] } {
  const read = packed.safeParse(jsonOf(field));
  if (!read.success) throw new Refusal('wrong-body', 400);
  const { name, framework, rows } = read.data;
  const lines = rows.map(({ l, t, i, c, v, u, m, e }) => ({
    line: l,
    title: { [language]: t },
    institution: i,
    ects: c,
    verdict: v,
    undecided: u,
    effortMinutes: m,
    elements: elementsOf(framework, e),
  }));
  return { name, framework, lines };
}

function elementsOf(
  framework: FrameworkPin,
  told: Record<string, z.output<typeof element>>,
): ElementAssessment[] {
  const elements = pinnedFramework(framework)?.framework.elements ?? [];
  return elements.flatMap(({ id, obligation }) => {
    const [result, reason, params] = told[id] ?? [];
    if (!result || !reason || !params || !canBeSaid(reason, params)) return [];
    return [{ id, obligation, result, reason: reason as Reason, params, pointer: null, effortMinutes: 0 }];
  });
}

function canBeSaid(reason: string, params: Record<string, string | number>): boolean {
  try {
    return text.keys.has(reason) && text('fi')(reason as Reason, params) !== '';
  } catch {
    return false;
  }
}

function jsonOf(field: string): unknown {
  try {
    return JSON.parse(
      gunzipSync(Buffer.from(field, 'base64url'), { maxOutputLength: MOST_BYTES }).toString(),
    );
  } catch {
    throw new Refusal('wrong-body', 400);
  }
}
