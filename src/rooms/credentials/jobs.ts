import { Refusal } from '../../base/errors.ts';
import type { Id } from '../../base/ids.ts';
import { perform } from '../../platform/actions/index.ts';
import type { Listener } from '../../platform/jobs/index.ts';
import type { issueFrom } from './actions/issue.ts';

/** A confirmed assessment becomes a credential. A failed one does not, and is not tried again. */
export function issueOnConfirmation(issue: ReturnType<typeof issueFrom>): Listener {
  return {
    name: 'credentials.issue-on-confirmation',
    on: ['studies.confirm'],
    async handle({ platform, actor }, { institution, payload }) {
      try {
        await perform(platform, issue, actor, { institution, assessment: payload.assessment as Id });
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'credentials/not-passed') throw error;
      }
    },
  };
}
