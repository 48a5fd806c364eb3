import type { Id } from '../../base/ids.ts';
import { perform } from '../../platform/actions/index.ts';
import type { Listener } from '../../platform/jobs/index.ts';
import type { issueFrom } from './actions/issue.ts';

/** A confirmed result becomes a credential, unless it was a fail. */
export function issueOnConfirmation(issue: ReturnType<typeof issueFrom>): Listener {
  return {
    name: 'credentials.issue-on-confirmation',
    on: ['studies.confirm'],
    async handle({ platform, actor }, { institution, payload }) {
      if (payload.passed === false) return;
      await perform(platform, issue, actor, { institution, assessment: payload.assessment as Id });
    },
  };
}
