export type { Job, Listener, News, Routine } from './listener.ts';
export { cancelRun, listRuns, type RunKind, type RunStep, type RunView, readRun, retryRun, type StepOutcome, startRun } from './runs.ts';
export { type Duties, type Log, migrateJobs, startWorker, type Worker } from './worker.ts';
