import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { award, credential, decision, formats, line, moment, page } from '../credentials/index.ts';
import { report } from '../verification/index.ts';
import { openShared } from './actions/open-shared.ts';
import { readOwn, readWallet } from './actions/own.ts';
import { share, stopAllSharing, stopSharing } from './actions/share.ts';
import { takeDocument } from './actions/take-document.ts';
import { fileShape } from './shapes.ts';

export function api(api: Api): void {
  const shares = z.object({
    id: z.string(),
    state: z.enum(['open', 'expired', 'stopped']),
    url: z.string().nullable(),
    createdAt: moment,
    expiresAt: moment.nullable(),
    stoppedAt: moment.nullable(),
    opened: z.number(),
    openedAt: moment.nullable(),
  });
  api.query(readWallet, {
    path: '/my/credentials',
    summary: 'List the own credentials',
    output: page(line.extend({ openShares: z.number() })),
  });
  api.query(readOwn, {
    path: '/my/credentials/{credential}',
    summary: 'Read one of the own credentials, with its share links',
    output: award.extend({
      document: credential.nullable(),
      formats: z.array(z.enum(formats)),
      shareable: z.boolean().describe('Whether a share link can be made of it'),
      decision: decision.nullable(),
      shares: z.array(shares),
    }),
  });
  api.action('post', takeDocument, {
    path: '/my/credentials/{credential}/files/{format}',
    summary: 'Take one of the own credentials as a file of a format (base64), signed now where it is not yet',
    output: fileShape,
  });
  api.action('post', share, {
    path: '/my/credentials/{credential}/shares',
    summary: 'Make a share link; its address is read with the credential',
    status: 201,
    output: z.object({ id: z.string(), expiresAt: moment.nullable() }),
  });
  api.action('delete', stopAllSharing, {
    path: '/my/credentials/{credential}/shares',
    summary: 'Make all share links of a credential stop opening',
    output: z.object({ stopped: z.number() }),
  });
  api.action('delete', stopSharing, {
    path: '/my/credentials/{credential}/shares/{share}',
    summary: 'Make a share link stop opening',
    output: z.object({}),
  });
  api.action('post', openShared, {
    path: '/shared/{token}',
    summary: 'Open a share link: what the credential proves, and its verification now',
    output: award.extend({
      document: z
        .union([credential, z.string()])
        .describe('JSON as such; a JWT, an SD-JWT or a seal as text'),
      format: z.enum(formats),
      mediaType: z.string(),
      fileName: z.string(),
      report,
      sharedUntil: moment.nullable(),
    }),
  });
}
