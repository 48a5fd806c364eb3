import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { compareRevisions, listRevisions, restoreRevision } from './actions/revisions/revisions.ts';

const localized = z.record(z.string(), z.string());
const version = z.looseObject({ revision: z.number(), author: z.string().nullable(), at: z.iso.datetime() });
const one = '/institutions/{institution}/offerings/{offering}/revisions';

export function revisionApi(api: Api): void {
  api.query(listRevisions, {
    path: one,
    summary: 'List the versions of an offering with what changed in each',
    output: z.looseObject({
      items: z.array(version.extend({ fields: z.array(z.string()).nullable() })),
      next: z.string().nullable(),
      current: z.number(),
      title: localized,
    }),
  });
  api.query(compareRevisions, {
    path: `${one}/compare`,
    summary: 'Compare two versions of an offering',
    output: z.looseObject({
      before: version,
      after: version,
      differences: z.array(z.looseObject({ key: z.string(), others: z.boolean() })),
    }),
  });
  api.action('post', restoreRevision, {
    path: `${one}/{restore}/restore`,
    summary: 'Bring an earlier version back as a new one (If-Match: the current revision)',
    status: 201,
    output: z.object({ revision: z.number() }),
  });
}
