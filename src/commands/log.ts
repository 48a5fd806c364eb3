import { startProgram } from '../app.ts';
import { readConfig } from '../platform/config.ts';
import { inTransaction, theProgram } from '../platform/database/index.ts';
import { keepLog, type LogReport, verifyLog } from '../rooms/issuers/index.ts';
import { listInstitutions } from '../rooms/organisations/index.ts';

/** `log verify`: recomputes the issuance log of every institution and checks its signed heads; exit code 1 where one is wrong. */
export async function log(args: readonly string[]): Promise<number> {
  if (args[0] !== 'verify') {
    console.error('Usage: opinko log verify');
    return 2;
  }
  const { platform, close } = await startProgram(readConfig(process.env), { work: false });
  await keepLog(platform);
  let wrong = 0;
  for (const { id } of await inTransaction(platform.database, theProgram, listInstitutions)) {
    const report = await inTransaction(platform.database, theProgram, (tx) => verifyLog(tx, id));
    if (report.entries === 0) continue;
    console.log(`${id}: ${sentence(report)}`);
    if (report.brokenAt !== null || report.wrongHead) wrong += 1;
  }
  await close();
  return wrong === 0 ? 0 : 1;
}

function sentence({ entries, heads, brokenAt, wrongHead }: LogReport): string {
  const size = `${entries} entries, ${heads} signed days`;
  if (brokenAt !== null) return `${size}, broken at entry ${brokenAt}`;
  return wrongHead
    ? `${size}, the day ${wrongHead.day} does not fit (${wrongHead.problem})`
    : `${size}, unbroken`;
}
