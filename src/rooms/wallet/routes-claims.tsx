import { z } from 'zod';
import { notFound, Refusal } from '../../base/errors.ts';
import { paths } from '../../base/paths.ts';
import type { Api } from '../../platform/web/api.ts';
import type { PageAnswer, PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { award, formats, moment } from '../credentials/index.ts';
import { claimAward, readClaim, takeClaimedDocument } from './actions/claim.ts';
import { ClaimPage, claimProblem, NoClaimPage } from './pages/claim.tsx';
import { fileShape } from './shapes.ts';
import { text } from './text/index.ts';

export function claimPages(pages: Pages): void {
  pages.show(paths.claimCredential, [readClaim], async (request) => {
    const { language, csrf, actor } = request;
    const token = request.param('token');
    return orNoClaim(request, async () => {
      const claim = await request.ask(readClaim, { token });
      const isSignedIn = actor.person !== null;
      const body = (
        <ClaimPage language={language} token={token} claim={claim} isSignedIn={isSignedIn} csrf={csrf} />
      );
      return { title: text(language)('proves.credential'), body, noindex: true };
    });
  });
  pages.show(paths.claimedDocument, [takeClaimedDocument], async (request) => {
    const format = formats.find((known) => known === request.param('format'));
    if (!format) throw notFound();
    return orNoClaim(request, async () => {
      const asked = { token: request.param('token'), format };
      const { name, mediaType, content } = await request.perform(takeClaimedDocument, asked);
      return { file: name, mediaType, content: Buffer.from(content, 'base64') };
    });
  });
  pages.button(paths.claimCredential, [claimAward], async (request) => {
    const { language } = request;
    return orNoClaim(request, async () => {
      const { credential } = await request.perform(claimAward, { token: request.param('token') });
      return {
        redirect: paths.walletCredential(language, { credential }),
        flash: { kind: 'success', text: text(language)('claim.taken') },
      };
    });
  });
}

async function orNoClaim({ language }: PageRequest, answer: () => Promise<PageAnswer>): Promise<PageAnswer> {
  try {
    return await answer();
  } catch (error) {
    const code = error instanceof Refusal ? claimProblem(error.code) : undefined;
    if (!code || !(error instanceof Refusal)) throw error;
    const body = <NoClaimPage language={language} code={code} />;
    return { title: text(language)('claim.none'), body, status: error.status, noindex: true };
  }
}

export function claimApi(api: Api): void {
  api.query(readClaim, {
    path: '/claims/{token}',
    summary: 'Read the credential that the link of an e-mail leads to',
    output: award.extend({ formats: z.array(z.enum(formats)), claimUntil: moment }),
  });
  api.action('post', takeClaimedDocument, {
    path: '/claims/{token}/files/{format}',
    summary: 'Take it as a file of a format (base64), signed now where it is not yet',
    output: fileShape,
  });
  api.action('post', claimAward, {
    path: '/claims/{token}',
    summary: 'Take it into the own wallet',
    output: z.object({ credential: z.string() }),
  });
}
