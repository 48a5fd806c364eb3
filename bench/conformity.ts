/**
 * How many offerings are judged per second on one core, beside the bare compiled JSON Schema validators of the same
 * framework on the same documents; and how long the screening of a course list takes, beside only parsing that list.
 * Run: node --import tsx bench/conformity.ts [offerings] [rounds]
 */
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { syntheticOffering } from '../src/commands/synthetic/offering.ts';
import { listedInstitutions, screenList } from '../src/rooms/conformity/index.ts';
import { assess, shippedFramework } from '../src/rooms/framework/index.ts';
import { importLimits } from '../src/rooms/offerings/index.ts';
import { readTable } from '../src/rooms/offerings/rules/import/read-table.ts';

const count = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 5);
const framework = shippedFramework('eu-2022-c243')!;
const institution = { id: '02473', name: { fi: 'Keksitty korkeakoulu' } };

/** Seconds that each takes, in turns within every round; the first round only warms up. */
async function inTurns(tasks: Record<string, () => unknown>): Promise<Record<string, number[]>> {
  const seconds: Record<string, number[]> = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, task] of Object.entries(tasks)) {
      globalThis.gc?.();
      const start = performance.now();
      await task();
      if (round > 0) seconds[name]!.push((performance.now() - start) / 1000);
    }
  }
  return seconds;
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]) => sorted(values)[Math.floor(values.length / 2)] ?? 0;

function tell(name: string, seconds: readonly number[]): void {
  const rate = (one: number) => Math.round(count / one).toLocaleString('en');
  const [fastest, slowest] = [sorted(seconds)[0] ?? 0, sorted(seconds).at(-1) ?? 0];
  console.log(`  ${name}: ${rate(median(seconds))}/s (${rate(slowest)}–${rate(fastest)})`);
}

console.log(
  `Node ${process.version}, ${cpus()[0]?.model}, ${count} offerings, ${rounds} rounds after one to warm up`,
);

const documents = Array.from({ length: count }, (_, number) => syntheticOffering(1, number, institution));
const checks = framework.elements.flatMap((element) =>
  element.appliesTo === 'offering' ? [element.validate] : [],
);
const verdicts: Record<string, number> = {};
const judging = await inTurns({
  bare: () => {
    for (const document of documents) for (const check of checks) check(document);
  },
  assess: () => {
    for (const document of documents) {
      const { verdict } = assess(document, framework, { imported: true });
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    }
  },
});
console.log(`Judging against ${framework.id} ${framework.version}, ${checks.length} checks an offering`);
tell('bare validators', judging.bare!);
tell('assess', judging.assess!);
console.log(
  `  ratio ${(median(judging.bare!) / median(judging.assess!)).toFixed(2)} of bare; verdicts of all rounds:`,
  verdicts,
);

const header = 'institution_code,name_fi,name_sv,name_en,ects,language,field_of_education';
const lines = Array.from(
  { length: count },
  (_, at) => `02473,"Kurssi, osa ${at}",Kurs ${at},,5.0,fi,"12\n      1.0"`,
);
const bytes = Buffer.from([header, ...lines].join('\n'));
const limits = { ...importLimits, bytes: bytes.length + 1, rows: count };
let screened = 0;
const screening = await inTurns({
  parse: async () => {
    const { rows } = await readTable(bytes, limits);
    for (const row of rows) if (row.line < 0) throw new Error('a row before the file');
  },
  screen: async () => {
    const result = await screenList({ name: 'list.csv', bytes, limits }, [framework], listedInstitutions);
    screened = result.results[0]?.rows.length ?? 0;
  },
});
console.log(`Screening a CSV of ${(bytes.length / 1e6).toFixed(1)} MB; ${screened} rows judged each time`);
tell('parse only', screening.parse!);
tell('parse and screen', screening.screen!);
console.log(
  `  screening takes ${(median(screening.screen!) / median(screening.parse!)).toFixed(2)} times as long as parsing`,
);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`);
