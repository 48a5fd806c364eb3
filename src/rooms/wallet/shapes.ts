import { z } from 'zod';

/** A file in an answer of the API: its bytes in base64. */
export const fileShape = z.object({ name: z.string(), mediaType: z.string(), content: z.string() });
