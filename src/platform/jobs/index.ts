export type { Listener, News, Routine } from './listener.ts';
export type { Log } from './log.ts';
export {
  cancelRun,
  listRuns,
  type RunKind,
  type RunStep,
  type RunView,
  readRun,
  resumeRun,
  retryRun,
  startRun,
} from './runs.ts';
export { type Duties, migrateJobs, startWorker, type Worker } from './worker.ts';
