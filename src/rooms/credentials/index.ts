import type { Room } from '../../platform/room.ts';
import { readConfirmed } from '../studies/index.ts';
import { readAward, readAwards } from './actions/awards.ts';
import { endGrantRule } from './actions/end-grant-rule.ts';
import { issueFrom } from './actions/issue.ts';
import { createKey, readKeys } from './actions/keys.ts';
import { openShared } from './actions/open-shared.ts';
import { compareGrants, readGrantRules, readGrants } from './actions/read-grant-rules.ts';
import { revoke } from './actions/revoke.ts';
import { setGrantRule } from './actions/set-grant-rule.ts';
import { share, stopSharing } from './actions/share.ts';
import { verify } from './actions/verify.ts';
import { readOwn, readWallet } from './actions/wallet.ts';
import { apiOf } from './api.ts';
import { publicRoutes } from './documents.ts';
import { issueOnConfirmation } from './jobs.ts';
import { pages } from './routes.tsx';
import { text } from './text/index.ts';

/** Turns a confirmed assessment into an award and its signed credential. */
export const issueCredential = issueFrom(readConfirmed);

/** Award records, issuing, keys, status, wallet, sharing and verification. */
export const credentials: Room = {
  name: 'credentials',
  text,
  actions: [issueCredential, createKey, revoke, share, stopSharing, openShared, setGrantRule, endGrantRule],
  queries: [readKeys, readAwards, readAward, readWallet, readOwn, readGrantRules, readGrants, compareGrants],
  tasks: [verify],
  pages,
  api: apiOf(issueCredential),
  publicRoutes,
  listeners: [issueOnConfirmation(issueCredential)],
};

export { revoke as revokeCredential } from './actions/revoke.ts';
export { setGrantRule } from './actions/set-grant-rule.ts';
export { share as shareCredential } from './actions/share.ts';
export { readOwn, readWallet } from './actions/wallet.ts';
export { powersOf } from './verification/powers.ts';
export { serverPowers } from './verification/server-powers.ts';
export { findingWords, verdictWords } from './verification/words.ts';
