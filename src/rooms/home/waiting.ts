import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { type Actor, can } from '../../platform/actor.ts';
import type { PageRequest } from '../../platform/web/page-request.ts';
import { readProposals } from '../framework/index.ts';
import { readExceptions, readOfferings } from '../offerings/index.ts';
import { readTeaching, readUnconfirmed } from '../studies/index.ts';
import type { text } from './text/index.ts';

type Key = Parameters<ReturnType<typeof text>>[0];

/** Something that waits for this person: how much of it, and where it is done. */
export type Waiting = { readonly label: Key; readonly count: number; readonly href: string };

const MOST = 100;

/** What waits for the person in one institution, by what her rights let her do there. */
export async function waitingIn(request: PageRequest, institution: string): Promise<Waiting[]> {
  const { actor, language } = request;
  const found = await Promise.all([
    reviews(request, actor, language, institution),
    confirmations(request, actor, language, institution),
    exceptions(request, actor, language, institution),
    votes(request, actor, language, institution),
  ]);
  return found.flat().filter(({ count }) => count > 0);
}

async function reviews(
  request: PageRequest,
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
  request: PageRequest,
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
  request: PageRequest,
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

async function confirmations(
  request: PageRequest,
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

/** The learners that this teacher has not graded yet, over all her implementations that have begun. */
export async function waitingForTeacher(request: PageRequest): Promise<Waiting[]> {
  const { actor, language } = request;
  if (!can(actor, 'studies.grade', null)) return [];
  const { items } = await request.ask(readTeaching, {});
  const count = items.reduce((sum, { enrolled }) => sum + enrolled, 0);
  return count > 0 ? [{ label: 'waiting.grading', count, href: paths.teaching(language) }] : [];
}
