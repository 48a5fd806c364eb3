import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { algorithms } from '../../standards/keys.ts';
import { createKey, readKeys } from './actions/keys.ts';

const localized = z.record(z.string(), z.string());
const moment = z.iso.datetime();
const key = z.object({
  id: z.string(),
  url: z.string(),
  publicKey: z.string(),
  algorithm: z.enum(algorithms),
  purpose: z.enum(['credential', 'seal']),
});

export function api(api: Api): void {
  const keys = '/institutions/{institution}/keys';
  api.query(readKeys, {
    path: keys,
    summary: 'List the signing keys of an institution',
    output: z.object({
      institution: z.object({ id: z.string(), name: localized }),
      did: z.string(),
      didDocument: z.url(),
      items: z.array(key.extend({ createdAt: moment, retiredAt: moment.nullable() })),
    }),
  });
  api.action('post', createKey, {
    path: keys,
    summary: 'Make a new signing key; the one before it retires',
    status: 201,
    output: key,
  });
}
