import type { Pages } from '../../platform/web/pages.ts';

export function pages(_pages: Pages): void {}
