import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { can } from '../../platform/actor.ts';
import type { Field } from '../../platform/web/form.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import type { Pages } from '../../platform/web/pages.ts';
import { readAward, readAwards } from './actions/awards.ts';
import { LONGEST_REASON } from './actions/change-status.ts';
import { revoke } from './actions/revoke.ts';
import { batchPages } from './batch-routes.tsx';
import { decisionPages } from './decision-routes.tsx';
import { grantPages } from './grant-routes.tsx';
import { issuingPages } from './issuing-routes.tsx';
import { AwardPage } from './pages/award.tsx';
import { type AwardFilter, AwardsPage, nameOf } from './pages/awards.tsx';
import { pageChanges } from './pages/change-award.tsx';
import { RevokePage } from './pages/revoke.tsx';
import { awardStates } from './rules/award-state.ts';
import { settingsPages } from './settings-routes.tsx';
import { statusPages } from './status-routes.tsx';
import { text } from './text/index.ts';

export function pages(pages: Pages): void {
  grantPages(pages);
  batchPages(pages);
  awardPages(pages);
  decisionPages(pages);
  issuingPages(pages);
  settingsPages(pages);
  statusPages(pages);
}

function awardPages(pages: Pages): void {
  pages.show(paths.awards, [readAwards], async (request) => {
    const { language, search } = request;
    const institution = request.param('institution');
    const filter = { q: search.get('q') ?? '', state: stateOf(search.get('state')) };
    const found = await request.ask(readAwards, { institution, ...filter, ...cursorOf(request) });
    const institutionName = nameOf(language, found.institutionName, institution);
    const mayBatch = can(request.actor, 'credentials.list-batches', institution);
    const own = { institution, institutionName, mayBatch };
    const props = { language, ...own, filter, items: found.items, next: found.next };
    return { title: text(language)('awards'), body: <AwardsPage {...props} /> };
  });
  pages.show(paths.award, [readAward], async (request) => {
    const { actor, language } = request;
    const institution = request.param('institution');
    const award = await request.ask(readAward, { institution, award: request.param('award') });
    const rights = changes.filter((change) => can(actor, `credentials.${change}`, institution));
    const csrf = can(actor, 'credentials.render', institution) ? request.csrf : null;
    const mayDecide = can(actor, 'credentials.decide-grants', institution);
    return {
      title: award.record.holder.name,
      body: <AwardPage {...{ language, award, rights, csrf, mayDecide }} />,
    };
  });
  pages.form(paths.revokeAward, [revoke, readAward], {
    fields: ({ language }) => [reasonField(language)],
    async show(request, form) {
      const { language } = request;
      const award = await request.ask(readAward, awardOf(request));
      return {
        title: text(language)('revoke.question'),
        body: <RevokePage language={language} award={award} form={form} />,
      };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      await request.perform(revoke, { ...awardOf(request), reason: String(data.reason ?? '') }, once);
      return {
        redirect: paths.award(language, awardOf(request)),
        flash: { kind: 'success', text: text(language)('award.revoked') },
      };
    },
  });
}

function awardOf(request: PageRequest): { institution: string; award: string } {
  return { institution: request.param('institution'), award: request.param('award') };
}

function reasonField(language: Language): Field {
  const t = text(language);
  return {
    kind: 'textarea',
    name: 'reason',
    label: t('revoke.reason'),
    hint: t('revoke.reason.hint'),
    required: true,
    maxLength: LONGEST_REASON,
    rows: 3,
  };
}

function stateOf(given: string | null): AwardFilter['state'] {
  return awardStates.find((one) => one === given) ?? 'all';
}

const changes = [...pageChanges, 'revoke'] as const;

function cursorOf({ search }: PageRequest): { cursor?: string } {
  const cursor = search.get('cursor');
  return cursor ? { cursor } : {};
}
