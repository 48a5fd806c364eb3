import type { Room } from '../../platform/room.ts';
import { searchCatalogue } from './actions/search-catalogue.ts';
import { api } from './api.ts';
import { pages } from './routes.tsx';
import { text } from './text/index.ts';

/** What is published, for everybody: found, compared, subscribed to. */
export const catalogue: Room = {
  name: 'catalogue',
  text,
  actions: [],
  queries: [searchCatalogue],
  pages,
  api,
};

export { searchCatalogue } from './actions/search-catalogue.ts';
