import type { Api } from '../../platform/web/api.ts';
import { verify } from './actions/verify.ts';
import { verifyPresentation } from './actions/verify-presentation.ts';
import { LARGEST_FILE } from './rules/contents.ts';
import { verified, verifiedPresentation } from './shapes.ts';

export function api(api: Api): void {
  api.task(verify, {
    path: '/credentials/verify',
    summary: 'Verify a credential of any issuer; nothing is stored',
    output: verified,
    maxBytes: LARGEST_FILE * 1.5,
  });
  api.task(verifyPresentation, {
    path: '/presentations/verify',
    summary: 'Verify a presentation: who shows it, for whom, and every credential in it',
    output: verifiedPresentation,
    maxBytes: 2_000_000,
  });
}
