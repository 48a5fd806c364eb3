import type { Pages } from '../../platform/web/pages.ts';
import { buildingPages } from './routes/building.tsx';
import { designPages } from './routes/design.tsx';
import { exceptionPages } from './routes/exceptions.tsx';
import { masterPages } from './routes/masters.tsx';
import { processPages } from './routes/process.tsx';
import { revisionPages } from './routes/revisions.tsx';
import { teamPages } from './routes/team.tsx';
import { wayPages } from './routes/way.tsx';
import { wordingPages } from './routes/wording.tsx';
import { workflowPages } from './routes/workflow.tsx';

export function pages(pages: Pages): void {
  designPages(pages);
  buildingPages(pages);
  revisionPages(pages);
  teamPages(pages);
  workflowPages(pages);
  exceptionPages(pages);
  wayPages(pages);
  processPages(pages);
  masterPages(pages);
  wordingPages(pages);
}
