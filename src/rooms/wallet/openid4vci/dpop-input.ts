import { z } from 'zod';

/**
 * A DPoP proof that has been checked, but for its being new: the hash of its key and `jti`, until when it has to be
 * remembered, and the thumbprint of its key. Null: the request came without one.
 */
export const dpop = z.object({ jkt: z.string(), proof: z.string(), until: z.date() }).nullable();
