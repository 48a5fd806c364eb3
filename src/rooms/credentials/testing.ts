import { newId } from '../../base/ids.ts';
import { type Platform, perform } from '../../platform/actions/index.ts';
import { programActor } from '../../platform/actor.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { described } from '../framework/rules/described-offering.ts';
import { acquaint } from '../organisations/index.ts';
import { issueFrom } from './actions/issue.ts';
import type { ConfirmedAssessment } from './rules/confirmed.ts';

/** A confirmed assessment of the invented, fully described offering. */
export function confirmedSample(
  holder: string,
  changes: Partial<ConfirmedAssessment> = {},
): ConfirmedAssessment {
  return {
    assessment: newId(),
    holder,
    offering: {
      id: newId(),
      revision: 3,
      document: described,
      framework: {
        id: 'eu-micro-credential',
        version: '2022',
        sha256: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
      },
    },
    outcomes: [
      { id: 'plan', criterion: { fi: 'Suunnitelmassa on tavoitteet, vastuut ja mittarit.' }, met: true },
      { id: 'measure', criterion: null, met: true },
    ],
    grade: { scale: '0-5', value: '4' },
    mode: ['blended'],
    supervision: 'supervised-with-id',
    language: 'fi',
    confirmedAt: new Date('2026-11-20T12:00:00Z'),
    ...changes,
  };
}

/** Issues an award for a sample assessment; returns its id. The institution has to exist. */
export async function issueSample(
  platform: Platform,
  institution: string,
  holder: string,
  changes: Partial<ConfirmedAssessment> = {},
): Promise<string> {
  const confirmed = confirmedSample(holder, changes);
  await inTransaction(platform.database, theProgram, (tx) => acquaint(tx, institution, holder));
  const issue = issueFrom(async () => confirmed);
  const { id } = await perform(platform, issue, programActor('test'), {
    institution,
    assessment: confirmed.assessment,
  });
  return id;
}
