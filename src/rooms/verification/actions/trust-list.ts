import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ErrorParams, Refusal } from '../../../base/errors.ts';
import { action, CONSORTIUM } from '../../../platform/actions/index.ts';
import { allowList, outboundText } from '../../../platform/http/index.ts';
import { MOST_TRUST_LIST_BYTES, readTrustList } from '../../../standards/trust-list/read-trust-list.ts';
import { insertAnchor, withdrawListed } from '../store/anchors.ts';

const limits = { bytes: MOST_TRUST_LIST_BYTES, milliseconds: 20_000 };

function refusal(code: string, path: string, params: ErrorParams = {}): Refusal {
  return new Refusal(code, 422, params, [{ path, code, params }]);
}

/**
 * Trusts the services of a national trust list (ETSI TS 119 612), and no longer those of its earlier editions that it
 * does not have. The signature of the list is not checked: it counts because somebody has compared its digest with the
 * one that its publisher gives.
 * @throws Refusal verification/no-trust-list, verification/not-a-trust-list, verification/list-of-lists,
 * verification/digest-differs, outbound/…
 */
export const importTrustList = action({
  name: 'verification.import-trust-list',
  institution: () => CONSORTIUM,
  input: z.object({
    file: z
      .base64()
      .max(Math.ceil(MOST_TRUST_LIST_BYTES * 1.4))
      .optional(),
    address: z.string().trim().max(500).optional(),
    digest: z
      .string()
      .trim()
      .max(200)
      .default('')
      .describe('SHA-256 of the list, hexadecimal, from its publisher'),
  }),
  async before({ platform }, { file, address, digest }) {
    const bytes = await bytesOf(platform.config.OUTBOUND_ALLOW, file, address);
    const found = createHash('sha256').update(bytes).digest('hex');
    const list = readTrustList(bytes.toString('utf8'));
    const at = file ? 'file' : 'address';
    if ('problem' in list)
      throw refusal(
        list.problem === 'not-a-list' ? 'verification/not-a-trust-list' : 'verification/list-of-lists',
        at,
      );
    if (digest.replace(/[\s:]/g, '').toLowerCase() !== found)
      throw refusal('verification/digest-differs', 'digest', { digest: found });
    return list;
  },
  async run({ tx, actor, now }, _input, { territory, sequence, services, operator }) {
    const by = { person: actor.person, now };
    const anchors = services.map(({ purpose, certificate, provider, since }) => ({
      purpose,
      certificate,
      source: `${operator} (${territory}), ${sequence}: ${provider}`.slice(0, 500),
      trustedSince: since,
      list: territory,
    }));
    const withdrawn = await withdrawListed(tx, { list: territory, sequence, kept: anchors }, by);
    let added = 0;
    for (const anchor of anchors) if (await insertAnchor(tx, anchor, by)) added += 1;
    const result = { territory, services: services.length, added, withdrawn };
    return { result, subject: `trust-list:${territory}`, fields: ['certificates'], payload: result };
  },
});

async function bytesOf(
  allow: string,
  file: string | undefined,
  address: string | undefined,
): Promise<Buffer> {
  if (file) return Buffer.from(file, 'base64');
  if (!address) throw refusal('verification/no-trust-list', 'file');
  return Buffer.from(await outboundText(allowList(allow), limits)(address), 'utf8');
}
