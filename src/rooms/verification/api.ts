import type { Api } from '../../platform/web/api.ts';
import { verify } from './actions/verify.ts';
import { report } from './shapes.ts';

export function api(api: Api): void {
  api.task(verify, {
    path: '/credentials/verify',
    summary: 'Verify a credential of any issuer; nothing is stored',
    output: report,
    maxBytes: 2_000_000,
  });
}
