import { z } from 'zod';
import { paths } from '../../base/paths.ts';
import type { Api } from '../../platform/web/api.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { readAward } from './actions/awards.ts';
import { decideAwardGrants } from './actions/decide-grants.ts';
import { DecideGrantsPage, decisionFields, decisionValues } from './pages/award-grants.tsx';
import type { CertificateKind } from './rules/grants.ts';
import { text } from './text/index.ts';

export function decisionPages(pages: Pages): void {
  pages.form(paths.decideGrants, [decideAwardGrants, readAward], {
    fields: ({ language }) => decisionFields(language),
    values: async (request) => decisionValues((await request.ask(readAward, awardOf(request))).decision),
    async show(request, form) {
      const { language } = request;
      const award = await request.ask(readAward, awardOf(request));
      const body = <DecideGrantsPage {...{ language, award, form }} />;
      return { title: text(language)('decision.change'), body };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      const { credits, badge, certificate, reason } = data as Posted;
      const decided = { credits: credits === 'yes', badge: badge === 'yes', certificate, reason };
      await request.perform(decideAwardGrants, { ...awardOf(request), ...decided }, once);
      const flash = { kind: 'success' as const, text: text(language)('decision.saved') };
      return { redirect: paths.award(language, awardOf(request)), flash };
    },
  });
}

type Posted = { credits: string; badge: string; certificate: CertificateKind; reason: string };

function awardOf(request: PageRequest): { institution: string; award: string } {
  return { institution: request.param('institution'), award: request.param('award') };
}

export function decisionApi(api: Api): void {
  api.action('post', decideAwardGrants, {
    path: '/institutions/{institution}/awards/{award}/grants',
    summary: 'Decide otherwise than the rules what an award comes with, with a reason',
    output: z.object({ id: z.string() }),
  });
}
