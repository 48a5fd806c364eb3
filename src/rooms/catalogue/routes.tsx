import type { Pages } from '../../platform/web/pages.ts';
import { searchPages } from './routes/search.tsx';

export function pages(pages: Pages): void {
  searchPages(pages);
}
