import { notFound } from '../../../base/errors.ts';
import { paths } from '../../../base/paths.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import type { Pages } from '../../../platform/web/pages.ts';
import {
  addToTeam,
  leaveTeam,
  readTeam,
  removeFromTeam,
  type TeamPage as Team,
} from '../actions/team/team.ts';
import { LeavePage } from '../pages/team/leave-page.tsx';
import { mayIn } from '../pages/team/may-in.ts';
import { TeamPage, teamFields } from '../pages/team/team-page.tsx';
import type { TeamRole } from '../rules/team/team-roles.ts';
import { text } from '../text/index.ts';

export function teamPages(pages: Pages): void {
  pages.form(paths.team, [readTeam, addToTeam], {
    fields: async (request) => teamFields(request.language, await teamOf(request)),
    async show(request, form) {
      const { language, actor } = request;
      const at = whichOffering(request);
      const team = await teamOf(request);
      const place = { institution: at.institution, unit: team.unit, team: team.items };
      const may = {
        add: mayIn(actor, place, 'offerings.add-to-team'),
        remove: mayIn(actor, place, 'offerings.remove-from-team'),
      };
      const body = <TeamPage {...{ language, actor, at, team, form, may }} />;
      return { title: text(language)('team'), body };
    },
    async submit(request, { data, once }) {
      const { language } = request;
      const at = whichOffering(request);
      const input = { ...at, person: String(data.person), role: data.role as TeamRole };
      await request.perform(addToTeam, input, once);
      const flash = { kind: 'success', text: text(language)('team.added') } as const;
      return { redirect: paths.team(language, at), flash };
    },
  });
  pages.form(paths.leaveTeam, [removeFromTeam, leaveTeam], {
    fields: () => [],
    async show(request, form) {
      const { language } = request;
      const at = whichOffering(request);
      const team = await teamOf(request);
      const { member, own } = memberOf(request, team);
      const body = <LeavePage {...{ language, at, team, member, own, form }} />;
      return { title: text(language)(own ? 'team.leave' : 'team.remove'), body };
    },
    async submit(request, { once }) {
      const { language } = request;
      const at = whichOffering(request);
      const { member, own } = memberOf(request, await teamOf(request));
      await request.perform(own ? leaveTeam : removeFromTeam, { ...at, member: member.id }, once);
      const flash = { kind: 'success', text: text(language)(own ? 'team.left' : 'team.removed') } as const;
      return { redirect: paths.team(language, at), flash };
    },
  });
}

const whichOffering = ({ param }: PageRequest) => ({
  institution: param('institution'),
  offering: param('offering'),
});

const asked = new WeakMap<PageRequest, Promise<Team>>();

/** The team of the offering of the address, read once a request. */
function teamOf(request: PageRequest): Promise<Team> {
  const known = asked.get(request) ?? request.ask(readTeam, whichOffering(request));
  asked.set(request, known);
  return known;
}

/** @throws Refusal not-found: the role has ended meanwhile */
function memberOf({ param, actor }: PageRequest, { items }: Team) {
  const member = items.find(({ id }) => id === param('member'));
  if (!member) throw notFound();
  return { member, own: member.person === actor.person };
}
