import type { Room } from '../../platform/room.ts';
import { readConfirmed } from '../studies/index.ts';
import { issueFrom } from './actions/issue.ts';
import { publicRoutes } from './documents.ts';
import { issueOnConfirmation } from './jobs.ts';
import { text } from './text/index.ts';

export const issueCredential = issueFrom(readConfirmed);

/** Award records, issuing, keys, status, wallet, sharing and verification. */
export const credentials: Room = {
  name: 'credentials',
  text,
  actions: [],
  queries: [],
  publicRoutes,
  listeners: [issueOnConfirmation(issueCredential)],
};
