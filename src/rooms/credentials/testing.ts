import { newId } from '../../base/ids.ts';
import { type Platform, perform } from '../../platform/actions/index.ts';
import { programActor } from '../../platform/actor.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { described } from '../framework/rules/described-offering.ts';
import { acquaint } from '../organisations/index.ts';
import type { ConfirmedResult } from '../studies/index.ts';
import { issueFrom } from './actions/issue.ts';

/** A confirmed result in the invented, fully described offering. */
export function confirmedSample(holder: string, changes: Partial<ConfirmedResult> = {}): ConfirmedResult {
  return {
    assessment: newId(),
    enrolment: newId(),
    implementation: newId(),
    holder,
    offering: {
      id: newId(),
      revision: 3,
      document: described,
      framework: { id: 'eu-2022-c243', version: '1', sha256: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU' },
    },
    outcomes: [
      { id: 'plan', criterion: { fi: 'Suunnitelmassa on tavoitteet, vastuut ja mittarit.' }, met: true },
      { id: 'measure', criterion: null, met: true },
    ],
    grade: { scale: '0-5', value: '4' },
    passed: true,
    mode: ['blended'],
    supervision: 'supervised-with-id',
    language: 'fi',
    assessedAt: new Date('2026-11-19T12:00:00Z'),
    confirmedAt: new Date('2026-11-20T12:00:00Z'),
    ...changes,
  };
}

/** Issues an award for a sample assessment; returns its id. The institution has to exist. */
export async function issueSample(
  platform: Platform,
  institution: string,
  holder: string,
  changes: Partial<ConfirmedResult> = {},
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
