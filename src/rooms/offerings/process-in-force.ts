import type { Work } from '../../platform/actions/index.ts';
import { commonProcess } from './rules/process/common.ts';
import type { Process } from './rules/process/process.ts';
import { findProcess } from './store/processes.ts';

/** The process that governs an institution's offerings: its own newest one, else the common one. */
export async function processInForce({ tx }: Pick<Work, 'tx'>, institution: string): Promise<Process> {
  return (await findProcess(tx, institution))?.document ?? commonProcess;
}
