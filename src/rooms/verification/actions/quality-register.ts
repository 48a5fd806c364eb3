import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { action, CONSORTIUM, query } from '../../../platform/actions/index.ts';
import { MOST_REGISTER_BYTES, readQualityRegister } from '../rules/quality-register.ts';
import { registerFacts, replaceRegister } from '../store/quality-register.ts';

const consortium = () => CONSORTIUM;

/** How much of the European register of quality assurance is known here, and since when. */
export const readRegister = query({
  name: 'verification.read-quality-register',
  institution: consortium,
  input: z.object({}),
  run: ({ tx }) => registerFacts(tx),
});

/**
 * Puts the institutions of a file in the place of those that were known.
 * @throws Refusal verification/not-a-register
 */
export const importRegister = action({
  name: 'verification.import-quality-register',
  institution: consortium,
  input: z.object({
    file: z
      .base64()
      .max(Math.ceil(MOST_REGISTER_BYTES * 1.4))
      .describe('CSV with the columns deqar_id, name_primary and website_link; base64'),
  }),
  async before(_outside, { file }) {
    const read = readQualityRegister(Buffer.from(file, 'base64').toString('utf8'));
    const code = 'verification/not-a-register';
    if (!read) throw new Refusal(code, 422, {}, [{ path: 'file', code }]);
    return read;
  },
  async run({ tx, now }, _input, { items, skipped }) {
    await replaceRegister(tx, items, now);
    const result = { institutions: items.length, skipped };
    return { result, subject: 'quality-register:deqar', fields: ['institutions'], payload: result };
  },
});
