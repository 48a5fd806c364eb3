import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { MOST_TRUST_LIST_BYTES } from '../../standards/trust-list/read-trust-list.ts';
import { moment } from '../credentials/index.ts';
import {
  addTrustAnchors,
  readTrustAnchor,
  readTrustAnchors,
  withdrawTrustAnchor,
} from './actions/anchors.ts';
import { importRegister, readRegister } from './actions/quality-register.ts';
import { importTrustList } from './actions/trust-list.ts';
import { anchorPurposes, MOST_ANCHOR_BYTES } from './rules/anchor.ts';
import { MOST_REGISTER_BYTES } from './rules/quality-register.ts';

const anchor = z.object({
  id: z.string(),
  purpose: z.enum(anchorPurposes),
  name: z.string(),
  fingerprint: z.string().describe('SHA-256, hexadecimal'),
  notBefore: moment,
  notAfter: moment,
  trustedSince: moment.nullable(),
  source: z.string(),
  addedAt: moment,
  addedBy: z.string().nullable(),
  withdrawnAt: moment.nullable(),
  withdrawnReason: z.string().nullable(),
  state: z.enum(['trusted', 'expired', 'withdrawn']),
});

export function trustApi(api: Api): void {
  api.query(readTrustAnchors, {
    path: '/trust/certificates',
    summary: 'List the certificates on which trust in seals and time stamps rests',
    output: z.object({ items: z.array(anchor), next: z.null() }),
  });
  api.action('post', addTrustAnchors, {
    path: '/trust/certificates',
    summary: 'Trust certificates of seals or of time stamps',
    output: z.object({ added: z.number() }),
    status: 201,
    maxBytes: MOST_ANCHOR_BYTES * 2,
  });
  api.query(readTrustAnchor, {
    path: '/trust/certificates/{anchor}',
    summary: 'Read a trusted certificate',
    output: anchor,
  });
  api.action('post', withdrawTrustAnchor, {
    path: '/trust/certificates/{anchor}/withdraw',
    summary: 'Trust a certificate no longer',
    output: z.object({}),
  });
  api.query(readRegister, {
    path: '/trust/deqar',
    summary: 'How much of the European register of quality assurance (DEQAR) is known here',
    output: z.object({ institutions: z.number(), withDomain: z.number(), importedAt: moment.nullable() }),
  });
  api.action('put', importRegister, {
    path: '/trust/deqar',
    summary: 'Import the institutions of the register of quality assurance, in the place of those known',
    output: z.object({ institutions: z.number(), skipped: z.number() }),
    maxBytes: MOST_REGISTER_BYTES * 1.5,
  });
  api.action('post', importTrustList, {
    path: '/trust/lists',
    summary: 'Trust the services of a national trust list (ETSI TS 119 612) whose digest was compared',
    output: z.object({
      territory: z.string(),
      services: z.number(),
      added: z.number(),
      withdrawn: z.number(),
    }),
    maxBytes: MOST_TRUST_LIST_BYTES * 1.5,
  });
}
