import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { readProcessPage } from './actions/process/read-process.ts';
import { saveProcess } from './actions/process/save-process.ts';

const path = '/institutions/{institution}/process';

export function processApi(api: Api): void {
  const document = z.record(z.string(), z.unknown()).describe('After /schemas/process.json');
  const days = z.record(z.string(), z.number());
  api.query(readProcessPage, {
    path,
    summary: 'Read the process of an institution beside the common one',
    output: z.looseObject({
      institution: z.string(),
      version: z.number().nullable(),
      newest: z.number().nullable(),
      document,
      common: document,
      compared: z.array(z.looseObject({ id: z.string(), changed: z.array(z.string()) })),
      deadlines: z.object({ normal: days, fast: days }),
      versions: z.array(z.looseObject({ version: z.number() })),
    }),
  });
  api.action('put', saveProcess, {
    path,
    summary: 'Keep a new version of the own process of an institution',
    output: z.object({ version: z.number() }),
  });
}
