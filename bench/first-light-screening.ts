/**
 * How many rows of a course list are screened per second on one core: read, planned and judged against the EU
 * framework. Run: node --import tsx bench/first-light-screening.ts [rows]
 */
import frameworkJson from '../data/frameworks/eu-2022-c243/1.json' with { type: 'json' };
import { assess, readFramework } from '../src/rooms/framework/index.ts';
import { guessColumns } from '../src/rooms/offerings/rules/import/guess-columns.ts';
import { planner } from '../src/rooms/offerings/rules/import/plan-import.ts';
import { rowReader } from '../src/rooms/offerings/rules/import/read-row.ts';
import { readTable } from '../src/rooms/offerings/rules/import/read-table.ts';
import { sampleOf } from '../src/rooms/offerings/rules/import/table.ts';

const rows = Number(process.argv[2] ?? 100_000);
const framework = readFramework(frameworkJson);
const institutions = [{ code: '02473', name: { fi: 'Kajaanin ammattikorkeakoulu' }, country: 'FI' }];
const actor = { institutions: ['02473'], consortiumAdministrator: false };

const bare = (at: number) => `02473,"Kurssi, osa ${at}",Kurs ${at},,5.0,fi,"12\n      1.0"`;
const bareHeader = 'institution_code,name_fi,name_sv,name_en,ects,language,field_of_education';
const rich = (at: number) =>
  `02473;Kurssi ${at};5;fi;"Laatii suunnitelman työlle ${at}\nArvioi tuloksen luotettavuuden";Tentti, portfolio;Verkko;6;institutional`;
const richHeader =
  'institution_code;name_fi;ects;language;osaamistavoitteet;arviointitapa;opetusmuoto;eqf;laadunvarmistus';

/** Median of five runs, rows per second. */
async function measure(
  name: string,
  header: string,
  line: (at: number) => string,
  judge: boolean,
): Promise<void> {
  const bytes = Buffer.from([header, ...Array.from({ length: rows }, (_, at) => line(at))].join('\n'));
  const speeds: number[] = [];
  const verdicts: Record<string, number> = {};
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    const table = await readTable(bytes);
    const { mapping } = guessColumns(table.columns, sampleOf(table));
    const read = rowReader({ columns: table.columns, mapping, institutions });
    const decide = planner({ actor, institutions, existing: new Map() });
    for (const row of table.rows) {
      const decision = decide(read(row));
      if (!judge || decision.action === 'refused') continue;
      const { verdict } = assess(decision.document, framework, { imported: true });
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    }
    speeds.push(rows / ((performance.now() - start) / 1000));
  }
  const median = Math.round(speeds.sort((a, b) => a - b)[2] ?? 0);
  console.log(`${name}: ${median.toLocaleString('en')} rows/s (median of 5, ${rows} rows)`, verdicts);
}

await measure('read and plan, bare rows', bareHeader, bare, false);
await measure('read, plan and screen, bare rows', bareHeader, bare, true);
await measure('read, plan and screen, described rows', richHeader, rich, true);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`);
