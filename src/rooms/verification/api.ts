import type { Api } from '../../platform/web/api.ts';
import { verify } from './actions/verify.ts';
import { LARGEST_FILE } from './rules/contents.ts';
import { verified } from './shapes.ts';

export function api(api: Api): void {
  api.task(verify, {
    path: '/credentials/verify',
    summary: 'Verify a credential of any issuer; nothing is stored',
    output: verified,
    maxBytes: LARGEST_FILE * 1.5,
  });
}
