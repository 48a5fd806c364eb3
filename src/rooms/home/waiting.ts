import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { type Actor, can } from '../../platform/actor.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import { readProposals } from '../framework/index.ts';
import { readExceptions, readOfferings } from '../offerings/index.ts';
import { readToEnd } from '../rdi/index.ts';
import { readTeaching, readUnconfirmed } from '../studies/index.ts';
import type { text } from './text/index.ts';

type Key = Parameters<ReturnType<typeof text>>[0];

/** Something that waits for this person: how much of it, and where it is done. */
export type Waiting = { readonly label: Key; readonly count: number; readonly href: string };

/** Who asks what waits, in which language the links are to be: a page, or the weekly mail. */
export type Asker = Pick<PageRequest, 'actor' | 'language' | 'ask'>;

const MOST = 100;

/** What waits for the person in one institution, by what her rights let her do there. */
async function waitingIn(request: Asker, institution: string): Promise<Waiting[]> {
  const { actor, language } = request;
  const found = await Promise.all([
    reviews(request, actor, language, institution),
    confirmations(request, actor, language, institution),
    exceptions(request, actor, language, institution),
    votes(request, actor, language, institution),
    projects(request, actor, language, institution),
  ]);
  return found.flat().filter(({ count }) => count > 0);
}

async function reviews(
  request: Asker,
  actor: Actor,
  language: Language,
  institution: string,
): Promise<Waiting[]> {
  if (!can(actor, 'offerings.approve', institution)) return [];
  const { total } = await request.ask(readOfferings, { institution, state: ['review'], limit: 1 });
  return [
    {
      label: 'waiting.reviews',
      count: total,
      href: `${paths.offerings(language, { institution })}?state=review`,
    },
  ];
}

async function exceptions(
  request: Asker,
  actor: Actor,
  language: Language,
  institution: string,
): Promise<Waiting[]> {
  if (!can(actor, 'offerings.grant-exception', institution)) return [];
  const { items } = await request.ask(readExceptions, { institution });
  const offerings = new Set(items.filter((one) => one.needsAttention).map((one) => one.offering));
  const href = `${paths.exceptions(language)}?institution=${institution}#attention`;
  return [{ label: 'waiting.exceptions', count: offerings.size, href }];
}

async function votes(
  request: Asker,
  actor: Actor,
  language: Language,
  institution: string,
): Promise<Waiting[]> {
  if (!can(actor, 'framework.vote', institution)) return [];
  const { items } = await request.ask(readProposals, {
    state: ['open'],
    unvotedBy: institution,
    limit: MOST,
  });
  return [{ label: 'waiting.votes', count: items.length, href: `${paths.proposals(language)}?state=open` }];
}

async function projects(
  request: Asker,
  actor: Actor,
  language: Language,
  institution: string,
): Promise<Waiting[]> {
  if (!can(actor, 'rdi.end-project', institution)) return [];
  const { items } = await request.ask(readToEnd, { institution });
  const [only, more] = items;
  const href =
    only && !more
      ? paths.endRdiProject(language, { institution, project: only.id })
      : `${paths.rdiProjects(language, { institution })}?phase=running`;
  return [{ label: 'waiting.projects', count: items.length, href }];
}

async function confirmations(
  request: Asker,
  actor: Actor,
  language: Language,
  institution: string,
): Promise<Waiting[]> {
  if (!can(actor, 'studies.confirm', institution)) return [];
  const { items } = await request.ask(readUnconfirmed, { institution, limit: MOST });
  return [
    {
      label: 'waiting.confirmations',
      count: items.length,
      href: paths.confirmations(language, { institution }),
    },
  ];
}

/** What waits for her, in every institution where she has a role. */
export async function waitingFor(request: Asker): Promise<Waiting[]> {
  const own = [...new Set(request.actor.memberships.map(({ institution }) => institution))];
  const there = await Promise.all(own.map((institution) => waitingIn(request, institution)));
  return [...there.flat(), ...(await waitingForTeacher(request))];
}

/** The learners that this teacher has not graded yet, over all her implementations that have begun. */
async function waitingForTeacher(request: Asker): Promise<Waiting[]> {
  const { actor, language } = request;
  if (!can(actor, 'studies.grade', null)) return [];
  const { items } = await request.ask(readTeaching, {});
  const count = items.reduce((sum, { enrolled }) => sum + enrolled, 0);
  return count > 0 ? [{ label: 'waiting.grading', count, href: paths.teaching(language) }] : [];
}
