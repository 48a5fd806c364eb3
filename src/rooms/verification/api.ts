import type { Api } from '../../platform/web/api.ts';
import { askPresentation } from './actions/ask-presentation.ts';
import { readAsked } from './actions/read-asked.ts';
import { verify } from './actions/verify.ts';
import { verifyPaper } from './actions/verify-paper.ts';
import { verifyPresentation } from './actions/verify-presentation.ts';
import { LARGEST_FILE } from './rules/contents.ts';
import { askedFor, askedState, verified, verifiedPresentation } from './shapes.ts';

export function api(api: Api): void {
  api.task(verify, {
    path: '/credentials/verify',
    summary: 'Verify a credential of any issuer; nothing is stored',
    output: verified,
    maxBytes: LARGEST_FILE * 1.5,
  });
  api.task(verifyPaper, {
    path: '/certificates/{paper}/verify',
    summary: 'Verify the credential behind the QR code of a certificate',
    output: verified,
  });
  api.task(verifyPresentation, {
    path: '/presentations/verify',
    summary: 'Verify a presentation: who shows it, for whom, and every credential in it',
    output: verifiedPresentation,
    maxBytes: 2_000_000,
  });
  api.action('post', askPresentation, {
    path: '/presentations/requests',
    summary: 'Ask for a micro-credential to be shown from a wallet (OpenID4VP)',
    output: askedFor,
    status: 201,
  });
  api.query(readAsked, {
    path: '/presentations/requests/{token}',
    summary: 'The link for the wallet, or what was found out about its answer',
    output: askedState,
  });
}
