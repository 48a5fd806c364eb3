import type { Pages } from '../../platform/web/pages.ts';
import { comparePages } from './routes/compare.tsx';
import { savedPages } from './routes/saved.tsx';
import { searchPages } from './routes/search.tsx';

export function pages(pages: Pages): void {
  searchPages(pages);
  savedPages(pages);
  comparePages(pages);
}
