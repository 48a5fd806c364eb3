import type { Room } from '../../platform/room.ts';
import { assessOffering, screen } from './actions/screen.ts';
import { screenFile } from './actions/screen-file.ts';
import { compareFrameworks } from './actions/side-by-side.ts';
import { api, pages } from './routes.tsx';
import { text } from './text/index.ts';

/** How near offerings are to a framework, element by element, and what to do first. */
export const conformity: Room = {
  name: 'conformity',
  text,
  actions: [],
  queries: [screen, assessOffering, compareFrameworks],
  tasks: [screenFile],
  pages,
  api,
};

export { screen } from './actions/screen.ts';
export { screenFile } from './actions/screen-file.ts';
export { listedInstitutions } from './known-institutions.ts';
export { ScreenFileForm } from './pages/screen-file.tsx';
export { elementTitle, verdictWords } from './pages/sheet.ts';
export { type ListScreening, screenList } from './screen-list.ts';
