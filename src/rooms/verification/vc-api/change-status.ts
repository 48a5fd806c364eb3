import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { action } from '../../../platform/actions/index.ts';
import { changeOutside } from '../../credentials/index.ts';

/**
 * Revokes or suspends a credential that was signed for another system, by its status entry (VC-API §3.2.2).
 * @throws Refusal not-found where VC_API is off and for entries of others, credentials/not-in-this-state
 */
export const changeOutsideStatus = action({
  name: 'verification.change-outside-status',
  input: z.object({
    institution: z.string().max(20),
    credentialStatus: z.object({
      statusPurpose: z.enum(['revocation', 'suspension']),
      statusListCredential: z.url().max(500),
      statusListIndex: z.union([z.string().regex(/^\d{1,9}$/), z.number().int().min(0)]),
    }),
    status: z.boolean(),
  }),
  async run({ tx, now, platform }, { institution, credentialStatus, status: on }) {
    if (platform.config.VC_API !== 'on') throw notFound();
    const { statusPurpose: purpose, statusListCredential: url, statusListIndex } = credentialStatus;
    const change = { url, index: Number(statusListIndex), purpose, on };
    const subject = await changeOutside({ tx, now }, institution, change);
    return { result: {}, subject, fields: [purpose] };
  },
});
