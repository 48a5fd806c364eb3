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
  const outcomes = (described.outcomes ?? []).map(({ id, text }) => ({
    id,
    text,
    skills: [],
    criterion: { fi: 'Suunnitelmassa on tavoitteet, vastuut ja mittarit.' },
    result: 'met' as const,
    comment: 'Vain oppijalle',
  }));
  return {
    institution: '02473',
    id: newId(),
    enrolment: newId(),
    holder,
    outcomes,
    scale: '0-5',
    grade: '4',
    passed: true,
    supervision: 'supervised-with-id',
    assessor: newId(),
    assessedAt: new Date('2026-11-19T12:00:00Z'),
    confirmedAt: new Date('2026-11-20T12:00:00Z'),
    offering: { institution: '02473', id: newId(), revision: 3, document: described },
    framework: {
      id: 'eu-micro-credential',
      version: '2022',
      sha256: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
    },
    implementation: newId(),
    language: 'fi',
    mode: 'blended',
    starts: '2026-09-01',
    ends: '2026-11-15',
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
    assessment: confirmed.id,
  });
  return id;
}
