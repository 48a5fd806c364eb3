import { parseArgs } from 'node:util';
import { prepare, startProgram } from '../app.ts';
import { Refusal } from '../base/errors.ts';
import { newId } from '../base/ids.ts';
import { dayIn } from '../base/time.ts';
import { type Platform, perform } from '../platform/actions/index.ts';
import { programActor } from '../platform/actor.ts';
import { readConfig } from '../platform/config.ts';
import { inTransaction, refreshStatistics, theProgram } from '../platform/database/index.ts';
import { indexOfferings } from '../rooms/catalogue/index.ts';
import { assess, shippedFramework } from '../rooms/framework/index.ts';
import { type GeneratedOffering, insertGenerated } from '../rooms/offerings/index.ts';
import { addInstitution, countPersons } from '../rooms/organisations/index.ts';
import { syntheticOffering } from './synthetic/offering.ts';

const USAGE = 'Usage: opinko generate --scale <number of offerings> [--seed <number>] [--force]';
const BATCH = 500;
const INSTITUTIONS = 12;
const framework = shippedFramework('eu-2022-c243')!;
const DAY = 24 * 60 * 60 * 1000;

/**
 * `generate --scale N`: adds N invented published offerings of invented institutions, for measurements. The same seed
 * gives the same offerings. They go past the actions, so a database with real people is refused without --force.
 */
export async function generate(args: readonly string[]): Promise<number> {
  const asked = read(args);
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  const config = readConfig(process.env);
  const database = await prepare(config);
  const program = await startProgram(config, { database, work: false });
  try {
    const people = await inTransaction(database, theProgram, countPersons);
    if (people.all > people.demo && !asked.force) {
      console.error(
        'There are real people in this database. Nothing was generated; --force does it nevertheless.',
      );
      return 1;
    }
    await fill(program.platform, asked, console.log);
    return 0;
  } finally {
    await program.close();
  }
}

function read(args: readonly string[]): { scale: number; seed: number; force: boolean } | null {
  const { values } = parseArgs({
    args: [...args],
    options: { scale: { type: 'string' }, seed: { type: 'string' }, force: { type: 'boolean' } },
  });
  const [scale, seed] = [Number(values.scale), Number(values.seed ?? 1)];
  const usable = Number.isInteger(scale) && scale > 0 && Number.isInteger(seed);
  return usable ? { scale, seed, force: values.force ?? false } : null;
}

/** Adds `scale` offerings in batches, each in a transaction of its own. */
export async function fill(
  platform: Platform,
  { scale, seed }: { scale: number; seed: number },
  say: (line: string) => void,
): Promise<void> {
  const institutions = await ensureInstitutions(platform);
  const started = performance.now();
  let writing: Promise<void> = Promise.resolve();
  for (let done = 0; done < scale; done += BATCH) {
    const size = Math.min(BATCH, scale - done);
    // The next batch is thought up while a server stores the last one.
    const batch = Array.from({ length: size }, (_, i) => generated(platform, institutions, seed, done + i));
    await writing;
    writing = inTransaction(platform.database, theProgram, async (tx) => {
      await insertGenerated(tx, batch);
      await indexOfferings(tx, batch, dayIn(platform.config.TIME_ZONE, platform.clock()));
    });
    if ((done / BATCH) % 20 === 19) say(`${done + size} of ${scale} …`);
  }
  await writing;
  await refreshStatistics(platform.database);
  const seconds = (performance.now() - started) / 1000;
  say(
    `${scale} synthetic offerings in ${seconds.toFixed(1)} s (${Math.round(scale / seconds)} a second, seed ${seed}).`,
  );
}

type Institution = { id: string; name: Record<string, string> };

async function ensureInstitutions(platform: Platform): Promise<Institution[]> {
  const institutions = Array.from({ length: INSTITUTIONS }, (_, i) => ({
    id: `SYN-${i + 1}`,
    name: {
      fi: `Synteettinen korkeakoulu ${i + 1}`,
      sv: `Syntetisk högskola ${i + 1}`,
      en: `Synthetic university ${i + 1}`,
    },
  }));
  for (const { id: institution, name } of institutions) {
    try {
      await perform(platform, addInstitution, programActor('generate'), { institution, name });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'organisations/code-taken') throw error;
    }
  }
  return institutions;
}

function generated(
  platform: Platform,
  institutions: readonly Institution[],
  seed: number,
  number: number,
): GeneratedOffering {
  const institution = institutions[number % institutions.length]!;
  const document = syntheticOffering(seed, number, institution);
  const report = assess(document, framework, { imported: false });
  const now = platform.clock();
  const evidence = { framework: report.framework, documentSha256: report.documentSha256, report };
  const publishedAt = new Date(now.getTime() - (number % 700) * DAY);
  const implementation = number % 3 === 0 ? null : { id: newId(), seats: 30, ...days(now, number) };
  return { institution: institution.id, id: newId(), document, evidence, publishedAt, implementation };
}

/** Some have begun, some begin within half a year; one can enrol in all of them now. */
function days(now: Date, number: number) {
  const day = (distance: number) => new Date(now.getTime() + distance * DAY).toISOString().slice(0, 10);
  const starts = (number % 180) - 20;
  return { starts: day(starts), ends: day(starts + 90), enrolFrom: day(-30), enrolUntil: day(starts + 60) };
}
