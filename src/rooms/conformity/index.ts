import type { Room } from '../../platform/room.ts';
import { readEffects } from './actions/effects/read-effects.ts';
import { startEffects } from './actions/effects/start-effects.ts';
import { readAllGaps } from './actions/gaps/read-all-gaps.ts';
import { readGaps } from './actions/gaps/read-gaps.ts';
import { mapScreening } from './actions/list/columns.ts';
import { forgetScreening, readScreenings } from './actions/list/manage.ts';
import { previewScreening } from './actions/list/preview.ts';
import { readScreening } from './actions/list/read.ts';
import { startScreening } from './actions/list/start.ts';
import { uploadScreening } from './actions/list/upload.ts';
import { recheckOffering } from './actions/recheck.ts';
import { assessOffering, screen } from './actions/screen.ts';
import { screenFile } from './actions/screen-file.ts';
import { compareFrameworks } from './actions/side-by-side.ts';
import { effectsRun, forgetEffects } from './effects-run.ts';
import { forgetScreenings, screeningRun } from './jobs.ts';
import { api, pages } from './routes.tsx';
import { text } from './text/index.ts';

/** How near offerings are to a framework, element by element, and what to do first. */
export const conformity: Room = {
  name: 'conformity',
  text,
  actions: [uploadScreening, mapScreening, startScreening, forgetScreening, startEffects],
  queries: [
    readGaps,
    readAllGaps,
    readEffects,
    recheckOffering,
    screen,
    assessOffering,
    compareFrameworks,
    previewScreening,
    readScreening,
    readScreenings,
  ],
  tasks: [screenFile],
  pages,
  api,
  routines: [forgetScreenings, forgetEffects],
  runKinds: [screeningRun, effectsRun],
};

export { startScreening } from './actions/list/start.ts';
export { uploadScreening } from './actions/list/upload.ts';
export { screen } from './actions/screen.ts';
export { screenFile } from './actions/screen-file.ts';
export { judgedAgain } from './judged-again.ts';
export { listedInstitutions } from './known-institutions.ts';
export { csvPieces } from './list-csv.ts';
export { ScreenFileForm } from './pages/screen-file.tsx';
export { elementTitle, verdictWords } from './pages/sheet.ts';
export { type FrameworkScreening, type ListScreening, screenList } from './screen-list.ts';
export { jsonPieces, toldRow } from './told.ts';
