export { type Database, openDatabase } from './connect.ts';
export { findFact, readFact, saveFact, writeFact } from './facts.ts';
export { FolderInUse } from './lock.ts';
export { migrate } from './migrate.ts';
export { refreshStatistics } from './statistics.ts';
export {
  type Acting,
  changed,
  firstRow,
  inTransaction,
  json,
  nobody,
  rows,
  sql,
  type Tx,
  theProgram,
} from './transaction.ts';
