import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { readImported } from './actions/masters/read-imported.ts';
import { readMasters } from './actions/masters/read-masters.ts';
import { setMasters } from './actions/masters/set-masters.ts';
import { type DataItem, dataItemNames, masterChoices } from './rules/masters.ts';
import { offeringStates } from './rules/workflow.ts';

const localized = z.record(z.string(), z.string());
const master = z.enum(masterChoices);
const item = z.enum(dataItemNames as [DataItem, ...DataItem[]]);
const time = z.iso.datetime();

export function masterApi(api: Api): void {
  const path = '/institutions/{institution}/data-masters';
  api.query(readMasters, {
    path,
    summary:
      'Which system is master of which data items of imported offerings, and where that will change something',
    output: z.object({
      system: z.string(),
      imported: z.number(),
      items: z.array(z.object({ item, keys: z.array(z.string()), master, different: z.number() })),
      conflicts: z.array(z.object({ id: z.string(), title: localized, keys: z.array(z.string()) })),
      history: z.array(
        z.object({
          at: time,
          by: z.string().nullable(),
          system: z.string(),
          masters: z.partialRecord(item, master),
        }),
      ),
    }),
  });
  api.action('put', setMasters, {
    path,
    summary: 'Say which system is master of which data items; what is not named stays as it is',
    output: z.object({ changed: z.array(z.string()) }),
  });
  const line = z.object({
    code: z.string().nullable(),
    source: z
      .object({
        format: z.string(),
        origin: z.object({ kind: z.string(), id: z.string() }).optional(),
      })
      .nullable(),
    id: z.string(),
    url: z.string(),
    state: z.enum(offeringStates),
    revision: z.number(),
    title: localized,
    ects: z.number().nullable(),
    changed: z.array(z.string()),
    refreshedAt: time.nullable(),
    outcome: z.enum(['created', 'updated']).nullable(),
  });
  api.query(readImported, {
    path: '/institutions/{institution}/imported-offerings',
    summary:
      'What became of imported offerings, for the system that they come from; also in its own shape (OOAPI v6, course messages)',
    output: z.object({
      items: z.array(line),
      total: z.number(),
      next: z.string().nullable(),
      shaped: z.looseObject({}).optional(),
    }),
  });
}
