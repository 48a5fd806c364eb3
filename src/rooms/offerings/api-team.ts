import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { addToTeam, leaveTeam, readTeam, removeFromTeam } from './actions/team/team.ts';

const one = '/institutions/{institution}/offerings/{offering}/team';
const id = z.object({ id: z.string() });

export function teamApi(api: Api): void {
  api.query(readTeam, {
    path: one,
    summary: 'List the team of an offering and who could be added',
    output: z.looseObject({
      items: z.array(
        z.looseObject({ id: z.string(), person: z.string(), name: z.string(), role: z.string() }),
      ),
      candidates: z.array(z.object({ person: z.string(), name: z.string() })),
    }),
  });
  api.action('post', addToTeam, {
    path: one,
    summary: 'Add a person to the team of an offering',
    status: 201,
    output: id,
  });
  api.action('delete', removeFromTeam, {
    path: `${one}/{member}`,
    summary: 'End a role in the team of an offering',
    output: id,
  });
  api.action('post', leaveTeam, {
    path: `${one}/{member}/leave`,
    summary: 'Leave a role of one’s own in the team of an offering',
    output: id,
  });
}
