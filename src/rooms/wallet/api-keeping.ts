import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { moment } from '../credentials/index.ts';
import { bringBack, deleteCopies, readDeleted } from './actions/delete-copies.ts';
import { exportAll } from './actions/export.ts';
import { sharedPicture } from './actions/shared-picture.ts';
import { fileShape } from './shapes.ts';

export function keepingApi(api: Api): void {
  const localized = z.record(z.string(), z.string());
  api.action('post', exportAll, {
    path: '/my/export',
    summary:
      'Take all own credentials in every format as one ZIP file (base64), signed now where they are not yet',
    output: fileShape,
  });
  api.action('delete', deleteCopies, {
    path: '/my/credentials/{credential}',
    summary: 'Delete a credential from the own ones; the institution’s register keeps it',
    output: z.object({ stopped: z.number().describe('Share links that stopped opening') }),
  });
  api.query(readDeleted, {
    path: '/my/deleted-credentials',
    summary: 'List the credentials that were deleted from the own ones',
    output: z.object({
      items: z.array(z.object({ id: z.string(), title: localized, issuer: localized, deletedAt: moment })),
    }),
  });
  api.action('post', bringBack, {
    path: '/my/deleted-credentials/{credential}/bring-back',
    summary: 'Bring a deleted credential back; its share links stay stopped',
    output: z.object({ id: z.string() }),
  });
  api.task(sharedPicture, {
    path: '/shared/{token}/picture',
    summary: 'The badge of a shared credential as a picture (base64), for previews',
    output: fileShape,
  });
}
