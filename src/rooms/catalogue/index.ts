import type { Room } from '../../platform/room.ts';
import { compareOfferings } from './actions/compare/compare.ts';
import { readOverlap } from './actions/compare/read-overlap.ts';
import { findSimilar } from './actions/compare/similar.ts';
import { readSaved, saveSearch, stopSearch } from './actions/saved/saved.ts';
import { searchCatalogue } from './actions/search-catalogue.ts';
import { suggestWords } from './actions/suggest-words.ts';
import { tellNews } from './alerts.ts';
import { api } from './api.ts';
import { compareApi } from './api-compare.ts';
import { savedApi } from './api-saved.ts';
import { similarApi } from './api-similar.ts';
import { searchFeed } from './feed.ts';
import { renewIndex } from './keep-index.ts';
import { pages } from './routes.tsx';
import { text } from './text/index.ts';

/** What is published, for everybody: found, compared, subscribed to. */
export const catalogue: Room = {
  name: 'catalogue',
  text,
  actions: [saveSearch, stopSearch],
  queries: [searchCatalogue, suggestWords, readSaved, compareOfferings, readOverlap, findSimilar],
  pages,
  routines: [renewIndex, tellNews],
  publicRoutes: searchFeed,
  api(all) {
    api(all);
    savedApi(all);
    compareApi(all);
    similarApi(all);
  },
};

export { searchCatalogue } from './actions/search-catalogue.ts';
export { suggestWords } from './actions/suggest-words.ts';
export { indexKeeper } from './keep-index.ts';
export { indexOfferings } from './store/index-rows.ts';
