import file from '../../../../../data/processes/common.json' with { type: 'json' };
import type { Process } from './process.ts';
import { readProcess } from './read-process.ts';

/** The consortium's common process (data/processes/common.json): it governs where an institution has none of its own. */
export const commonProcess: Process = readProcess(file);
