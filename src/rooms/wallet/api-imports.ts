import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { moment } from '../credentials/index.ts';
import { LARGEST_FILE, verified } from '../verification/index.ts';
import { bringIn } from './actions/bring-in.ts';
import {
  checkImport,
  deleteImport,
  keepImport,
  readImport,
  readImports,
  takeImport,
} from './actions/imports.ts';
import { fileShape } from './shapes.ts';

export function importsApi(api: Api): void {
  const recipient = z
    .enum(['same', 'other', 'not-told'])
    .describe('Whether it was given to the e-mail address of the holder’s account');
  const imported = z.object({
    id: z.string(),
    recipient,
    report: verified,
    createdAt: moment,
    checkedAt: moment,
    keptAt: moment.nullable().describe('Null: it was only looked at, and goes after a day'),
  });
  const one = '/my/imports/{imported}';
  api.query(readImports, {
    path: '/my/imports',
    summary: 'List the own credentials that were brought in from elsewhere',
    output: z.object({ items: z.array(imported) }),
  });
  api.action('post', bringIn, {
    path: '/my/imports',
    summary: 'Look at a credential from elsewhere before keeping it; what is not genuine gets no id',
    output: z.object({ id: z.string().nullable(), recipient, report: verified }),
    maxBytes: LARGEST_FILE * 1.5,
  });
  api.query(readImport, { path: one, summary: 'Read one of them, as last checked', output: imported });
  api.query(takeImport, {
    path: `${one}/original`,
    summary: 'Take it exactly as it was brought in (base64)',
    output: fileShape,
  });
  api.action('post', keepImport, {
    path: `${one}/keep`,
    summary: 'Keep what was looked at',
    output: z.object({ id: z.string() }),
  });
  api.action('post', checkImport, {
    path: `${one}/check`,
    summary: 'Check it again now',
    output: z.object({ verdict: z.string(), code: z.string(), checkedAt: moment }),
  });
  api.action('delete', deleteImport, { path: one, summary: 'Delete it for good', output: z.object({}) });
}
