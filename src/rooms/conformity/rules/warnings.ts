import type { Remark } from '../../offerings/index.ts';

/** A remark that rows of a list have: how many, and the first lines. */
export type Noticed = { code: Remark['code']; count: number; lines: number[] };

const SHOWN_LINES = 5;

/** Counts the remarks of one row after the other; the same remark on two cells of a row counts once. */
export function noticer(before: readonly Noticed[] = []): {
  add(line: number, remarks: readonly Pick<Remark, 'code'>[]): void;
  noticed(): Noticed[];
} {
  const found = new Map(before.map((one) => [one.code, { ...one, lines: [...one.lines] }]));
  return {
    add(line, remarks) {
      for (const code of new Set(remarks.map((remark) => remark.code))) {
        const one = found.get(code) ?? { code, count: 0, lines: [] };
        one.count += 1;
        if (one.lines.length < SHOWN_LINES) one.lines.push(line);
        found.set(code, one);
      }
    },
    noticed: () => [...found.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  };
}
