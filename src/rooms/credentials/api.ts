import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { readAward, readAwards } from './actions/awards.ts';
import type { issueFrom } from './actions/issue.ts';
import { revoke } from './actions/revoke.ts';
import { batchApi } from './batch-routes.tsx';
import { decisionApi } from './decision-routes.tsx';
import { formats } from './formats/format.ts';
import { grantApi } from './grant-routes.tsx';
import { issuingApi } from './issuing-routes.tsx';
import { settingsApi } from './settings-routes.tsx';
import { award, credential, decision, line, localized, moment, page } from './shapes.ts';
import { statusApi } from './status-routes.tsx';

export function apiOf(issue: ReturnType<typeof issueFrom>): (api: Api) => void {
  return (api) => {
    awardApi(api, issue);
    grantApi(api);
    batchApi(api);
    decisionApi(api);
    issuingApi(api);
    settingsApi(api);
    statusApi(api);
  };
}

function awardApi(api: Api, issue: ReturnType<typeof issueFrom>): void {
  const awards = '/institutions/{institution}/awards';
  api.action('post', issue, {
    path: awards,
    summary: 'Issue the credential of a confirmed assessment; a repetition answers the first',
    status: 201,
    output: z.object({ id: z.string() }),
  });
  api.query(readAwards, {
    path: awards,
    summary: 'List what an institution has awarded',
    output: page(line).extend({ institutionName: localized }),
  });
  api.query(readAward, {
    path: `${awards}/{award}`,
    summary: 'Read an award with its credential',
    output: award.extend({
      document: credential.nullable(),
      documents: z.array(z.object({ format: z.enum(formats), made: moment.nullable() })),
      decision: decision.nullable(),
    }),
  });
  api.action('post', revoke, {
    path: `${awards}/{award}/revoke`,
    summary: 'Revoke a credential for good, with a reason',
    output: z.object({}),
  });
}
