import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { findSimilar } from './actions/compare/similar.ts';
import { coverage, localized } from './api-compare.ts';

export function similarApi(api: Api): void {
  api.query(findSimilar, {
    path: '/catalogue/{institution}/{offering}/similar',
    summary: 'List published offerings of other institutions that have most in common with one',
    output: z.object({
      items: z.array(
        z.object({
          institution: z.string(),
          institutionName: localized,
          id: z.string(),
          title: localized,
          ects: z.number().nullable(),
          cover: coverage,
        }),
      ),
    }),
  });
}
