import { startProgram } from '../app.ts';
import type { Platform } from '../platform/actions/index.ts';
import { readConfig } from '../platform/config.ts';
import { inTransaction, theProgram } from '../platform/database/index.ts';
import { judgedAgain } from '../rooms/conformity/index.ts';
import { listInstitutions } from '../rooms/organisations/index.ts';

/**
 * `recheck`: makes all judgements again that approvals, publications and public copies rest on; exit code 1 where one
 * does not come out the same, to the byte.
 */
export async function recheck(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    console.error('Usage: opinko recheck');
    return 2;
  }
  const program = await startProgram(readConfig(process.env), { work: false });
  try {
    return (await recheckAll(program.platform, console.log)) === 0 ? 0 : 1;
  } finally {
    await program.close();
  }
}

/** @returns how many do not come out the same */
export async function recheckAll({ database }: Platform, say: (line: string) => void): Promise<number> {
  const institutions = await inTransaction(database, theProgram, listInstitutions);
  let differing = 0;
  for (const { id } of institutions)
    differing += await inTransaction(database, theProgram, async (tx) => {
      let [reports, others] = [0, 0];
      for await (const { offering, step, framework, result, differences } of judgedAgain(tx, id, null)) {
        reports += 1;
        if (result === 'same') continue;
        others += 1;
        const places = differences.map(({ pointer }) => pointer).join(' ');
        say(`${id} ${offering} ${step} ${framework.id}@${framework.version}: ${result} ${places}`.trim());
      }
      if (reports > 0) say(`${id}: ${reports} judgements, ${others} not the same`);
      return others;
    });
  return differing;
}
