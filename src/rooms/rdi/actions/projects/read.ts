import { z } from 'zod';
import { isId } from '../../../../base/ids.ts';
import { memberRoles } from '../../../../base/roles.ts';
import { dayIn, plusSeconds } from '../../../../base/time.ts';
import { query, type Work } from '../../../../platform/actions/index.ts';
import { findInstitution, findPeople, listUnits, peopleWithRole } from '../../../organisations/index.ts';
import { findPartner } from '../../../partners/index.ts';
import { phases } from '../../rules/phases.ts';
import { meetingsOf } from '../../store/meetings.ts';
import { outputsOf } from '../../store/outputs.ts';
import { listProjects, type Project, projectsToEnd } from '../../store/projects.ts';
import { listPromises } from '../../store/promises.ts';
import { institution, knownProject } from '../shapes.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The projects of an institution, for the staff of all of them; those that end last first. */
export const readProjects = query({
  name: 'rdi.list-projects',
  institution: () => null,
  input: z.object({
    institution,
    phase: z.enum(phases).optional(),
    cursor: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  async run({ tx }, { institution, phase, cursor, limit }) {
    const found = await listProjects(tx, institution, phase ?? null, placeOf(cursor), limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: found.length > limit && last ? `${last.endsOn}.${last.id}` : null };
  },
});

/** A cursor that was not made here begins at the beginning. */
export function placeOf(cursor: string | undefined): { endsOn: string; id: string } | null {
  const [endsOn = '', id = ''] = (cursor ?? '').split('.');
  return DAY.test(endsOn) && isId(id) ? { endsOn, id } : null;
}

/**
 * A project with what it promised and what came of it, its outputs and meetings, and the names that belong to it.
 * Of its people only the owner's name is told; of the partners no contact.
 * @throws Refusal not-found
 */
export const readProject = query({
  name: 'rdi.read-project',
  as: 'program',
  institution: () => null,
  input: z.object({ institution, project: z.uuid() }),
  async run(work, { institution, project: id }) {
    const { tx } = work;
    const project = await knownProject(work, institution, id);
    const owner = project.owner ? (await findPeople(tx, [project.owner])).get(project.owner) : undefined;
    const units = project.unit ? await listUnits(tx, institution) : [];
    return {
      project,
      institutionName: (await findInstitution(tx, institution))?.name ?? {},
      ownerName: owner?.name ?? null,
      unitName: units.find((unit) => unit.id === project.unit)?.name ?? null,
      partnerNames: await partnerNames(work, project),
      promises: await listPromises(tx, project),
      outputs: await outputsOf(tx, project),
      meetings: await meetingsOf(tx, project),
    };
  },
});

/** What the page of a project shows. */
export type ProjectView = Awaited<ReturnType<typeof readProject.run>>;

async function partnerNames({ tx }: Work, { partners }: Project): Promise<string[]> {
  const names: string[] = [];
  for (const { institution, id } of partners) {
    const found = await findPartner(tx, institution, id);
    if (found) names.push(found.name);
  }
  return names;
}

/** The people of an institution who can own a project: all who have a role there. */
export const listOwners = query({
  name: 'rdi.list-owners',
  input: z.object({ institution }),
  async run({ tx }, { institution }) {
    const people = await findPeople(tx, await peopleWithRole(tx, institution, memberRoles));
    const items = [...people.values()].map(({ id, name }) => ({ id, name }));
    return { items: items.sort((a, b) => a.name.localeCompare(b.name, 'fi')) };
  },
});

const SOON_SECONDS = 30 * 24 * 60 * 60;

/** The caller's own projects that end within thirty days or should have ended: she says what came of them. */
export const readToEnd = query({
  name: 'rdi.list-to-end',
  input: z.object({ institution }),
  async run({ tx, actor, now, platform }, { institution }) {
    const until = dayIn(platform.config.TIME_ZONE, plusSeconds(now, SOON_SECONDS));
    const items = actor.person ? await projectsToEnd(tx, institution, actor.person, until) : [];
    return { items: items.map(({ id, title, endsOn }) => ({ institution, id, title, endsOn })) };
  },
});
