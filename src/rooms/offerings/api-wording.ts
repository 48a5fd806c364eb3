import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { findWording } from './actions/find-wording.ts';
import { wordedParts } from './rules/wording/worded-part.ts';

const localized = z.record(z.string(), z.string());

export function wordingApi(api: Api): void {
  api.query(findWording, {
    path: '/institutions/{institution}/offerings/{offering}/wording',
    summary: 'How other institutions have written what an element asks for, the nearest first',
    output: z.object({
      title: localized,
      element: localized,
      part: z.enum(wordedParts).nullable(),
      items: z.array(
        z.object({
          institution: z.string(),
          institutionName: localized,
          offering: z.string(),
          title: localized,
          publishedAt: z.iso.datetime(),
          wording: z.array(localized),
        }),
      ),
    }),
  });
}
