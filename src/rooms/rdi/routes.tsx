import type { Pages } from '../../platform/web/pages.ts';
import { endingPages } from './routes/endings.tsx';
import { meetingPages } from './routes/meetings.tsx';
import { outputPages } from './routes/outputs.tsx';
import { projectPages } from './routes/projects.tsx';
import { topicPages } from './routes/topics.tsx';

export { api } from './api.ts';

export function pages(pages: Pages): void {
  outputPages(pages);
  projectPages(pages);
  endingPages(pages);
  meetingPages(pages);
  topicPages(pages);
}
