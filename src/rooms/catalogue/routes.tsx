import type { Pages } from '../../platform/web/pages.ts';
import { comparePages } from './routes/compare.tsx';
import { searchPages } from './routes/search.tsx';

export function pages(pages: Pages): void {
  searchPages(pages);
  comparePages(pages);
}
