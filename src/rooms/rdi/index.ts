import type { Room } from '../../platform/room.ts';
import { text } from './text/index.ts';

/** Projects of research, development and innovation, and what comes out of them for teaching. */
export const rdi: Room = {
  name: 'rdi',
  text,
  actions: [],
  queries: [],
};

export { findOutput, type Output, type OutputSearch, searchOutputs } from './store/outputs.ts';
