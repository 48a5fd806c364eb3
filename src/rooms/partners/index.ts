import type { Room } from '../../platform/room.ts';
import { addPartner, readPartner, readPartners, savePartner } from './actions/partners.ts';
import { api, pages } from './routes.tsx';
import { text } from './text/index.ts';

/** Employers and other partners, of one institution or of the whole consortium. */
export const partners: Room = {
  name: 'partners',
  text,
  actions: [addPartner, savePartner],
  queries: [readPartners, readPartner],
  pages,
  api,
};

export { addPartner, readPartners } from './actions/partners.ts';
export type { Kind } from './kinds.ts';
export { findPartner } from './store.ts';
