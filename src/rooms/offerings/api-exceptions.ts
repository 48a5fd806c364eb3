import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { endException } from './actions/exceptions/end.ts';
import { grantException } from './actions/exceptions/grant.ts';
import { readExceptions } from './actions/exceptions/list.ts';
import { exceptionStandings } from './rules/exceptions.ts';

const localized = z.record(z.string(), z.string());

/** An exception as the API tells it. */
export const exceptionOutput = z.looseObject({
  id: z.string(),
  framework: z.string(),
  version: z.string(),
  elements: z.array(z.string()),
  frameworkTitle: localized,
  elementTitles: z.array(localized),
  reason: z.string(),
  validUntil: z.string(),
});

export function exceptionApi(api: Api): void {
  const base = '/institutions/{institution}/offerings/{offering}/exceptions';
  const id = z.object({ id: z.string() });
  api.action('post', grantException, {
    path: base,
    summary: 'Grant an exception from elements of a framework in force (never by an author)',
    status: 201,
    output: id,
  });
  api.action('post', endException, {
    path: `${base}/{exception}/end`,
    summary: 'End an exception before its day',
    output: id,
  });
  api.query(readExceptions, {
    path: '/offering-exceptions',
    summary: 'List the exceptions that one may see, those that need attention first',
    output: z.object({
      items: z.array(
        exceptionOutput.extend({
          institution: z.string(),
          offering: z.string(),
          title: localized,
          institutionName: localized,
          grantedOn: z.string(),
          endedOn: z.string().nullable(),
          endReason: z.string().nullable(),
          standing: z.enum(exceptionStandings),
          needsAttention: z.boolean(),
        }),
      ),
    }),
  });
}
