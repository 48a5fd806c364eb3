export { koutaOffering } from './offering.ts';

/** What stands around the offerings of a file. */
export const koutaFrame = { head: '[\n', between: ',\n', foot: '\n]\n' } as const;
