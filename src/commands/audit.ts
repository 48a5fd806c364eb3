import { startProgram } from '../app.ts';
import { chainAudit, verifyAudit } from '../platform/audit/index.ts';
import { readConfig } from '../platform/config.ts';
import { inTransaction, theProgram } from '../platform/database/index.ts';

/** `audit verify`: recomputes the hash chain of every institution; exit code 1 where one is broken. */
export async function audit(args: readonly string[]): Promise<number> {
  if (args[0] !== 'verify') {
    console.error('Usage: opinko audit verify');
    return 2;
  }
  const program = await startProgram(readConfig(process.env), { work: false });
  await chainAudit(program.platform.database);
  const report = await inTransaction(program.platform.database, theProgram, verifyAudit);
  await program.close();
  for (const { institution, lines, brokenAt } of report) {
    console.log(
      `${institution}: ${lines} lines, ${brokenAt === null ? 'unbroken' : `broken at line ${brokenAt}`}`,
    );
  }
  return report.some(({ brokenAt }) => brokenAt !== null) ? 1 : 0;
}
