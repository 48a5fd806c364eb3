import { z } from 'zod';

/**
 * The version of a framework that is to be adopted, and the day from which it is to hold. `sha256` of the version as
 * it was proposed is filled in.
 */
export const versionContent = z.object({
  framework: z.string().min(1).max(63),
  version: z.string().min(1).max(31),
  effectiveFrom: z.iso.date(),
  sha256: z.string().max(64).optional(),
});
