import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Room } from '../../platform/room.ts';
import { closeNeed, readNeeds, sendNeed } from './actions/needs.ts';
import { api, pages } from './routes.tsx';
import { text } from './text/index.ts';
import { weeklyList } from './weekly.ts';

/** The first page, the inbox of needs, and everybody's work page. */
export const home: Room = {
  name: 'home',
  text,
  actions: [sendNeed, closeNeed],
  queries: [readNeeds],
  pages,
  api,
  routines: [weeklyList],
};

/** The menu on top of every page. */
export function navigation(actor: Actor, language: Language): { href: string; label: string }[] {
  const t = text(language);
  const everyone = [
    { href: paths.catalogue(language), label: t('menu.catalogue') },
    { href: paths.verify(language), label: t('menu.verify') },
    { href: paths.tellNeed(language), label: t('menu.need') },
  ];
  if (!actor.person) return everyone;
  const own = [
    { href: paths.work(language), label: t('menu.work') },
    { href: paths.myStudies(language), label: t('menu.studies') },
    { href: paths.wallet(language), label: t('menu.wallet') },
  ];
  return [...own, ...everyone.slice(0, 2)];
}
