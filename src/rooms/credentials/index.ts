import type { Room } from '../../platform/room.ts';
import { readConfirmed } from '../studies/index.ts';
import { readAward, readAwards } from './actions/awards.ts';
import { addBatch } from './actions/batches/add-batch.ts';
import { mapBatchColumns } from './actions/batches/map-columns.ts';
import { readBatch, readBatches, readBatchRows } from './actions/batches/read-batches.ts';
import { resendMail, resendMails } from './actions/batches/resend.ts';
import { cancelBatch, pauseBatch, startBatch } from './actions/batches/steer.ts';
import { expire, resume, suspend } from './actions/change-status.ts';
import { decideAwardGrants } from './actions/decide-grants.ts';
import { endGrantRule } from './actions/end-grant-rule.ts';
import { issueFrom } from './actions/issue.ts';
import { compareGrants, readGrantRules, readGrants } from './actions/read-grant-rules.ts';
import { renderOne } from './actions/render-one.ts';
import { revoke } from './actions/revoke.ts';
import { setGrantRule } from './actions/set-grant-rule.ts';
import { readSettings, saveIssuingSettings } from './actions/settings.ts';
import { renew, replace } from './actions/succeed.ts';
import { takeAwardDocument } from './actions/take-award-document.ts';
import { apiOf } from './api.ts';
import { forgetLists } from './batch/forget.ts';
import { batchRun } from './batch/run.ts';
import { publicRoutes } from './documents.ts';
import { issueOnConfirmation } from './jobs.ts';
import { pages } from './routes.tsx';
import { text } from './text/index.ts';

/** Turns a confirmed assessment into an award and its signed credential. */
export const issueCredential = issueFrom(readConfirmed);

/** Award records, the formats they are signed in, issuing, and status. */
export const credentials: Room = {
  name: 'credentials',
  text,
  actions: [
    addBatch,
    startBatch,
    pauseBatch,
    cancelBatch,
    mapBatchColumns,
    resendMails,
    resendMail,
    issueCredential,
    revoke,
    suspend,
    resume,
    expire,
    replace,
    renew,
    renderOne,
    takeAwardDocument,
    saveIssuingSettings,
    decideAwardGrants,
    setGrantRule,
    endGrantRule,
  ],
  queries: [
    readBatches,
    readBatch,
    readBatchRows,
    readAwards,
    readAward,
    readSettings,
    readGrantRules,
    readGrants,
    compareGrants,
  ],
  pages,
  api: apiOf(issueCredential),
  publicRoutes,
  runKinds: [batchRun],
  routines: [forgetLists],
  listeners: [issueOnConfirmation(issueCredential)],
};

export { type AwardDocument, documentsOf } from './actions/documents-of.ts';
export { renderForWallet } from './actions/render-for-wallet.ts';
export { type AskedDocument, renderWhenAsked } from './actions/render-one.ts';
export { revoke as revokeCredential } from './actions/revoke.ts';
export { setGrantRule } from './actions/set-grant-rule.ts';
export { claimHash, claimToken } from './batch/claims.ts';
export { type Format, formats } from './formats/format.ts';
export { credentialType } from './formats/sd-jwt-vc.ts';
export { AwardFacts, IssuerFacts, Outcomes } from './pages/award-facts.tsx';
export { AwardGrants } from './pages/award-grants.tsx';
export { StandingNotice } from './pages/standing-notice.tsx';
export { StateTag } from './pages/state-tag.tsx';
export { formatName } from './pages/words.tsx';
export { paperCode, readPaperCode } from './paper-code.ts';
export { awardPicture } from './picture.ts';
export { awardState } from './rules/award-state.ts';
export type { GrantDecision } from './rules/decide-grants.ts';
export { formatToShare } from './rules/verifiable.ts';
export { award, credential, decision, line, moment, page } from './shapes.ts';
export { statusListAt } from './status/lists.ts';
export { allotOutside, changeOutside } from './status/outside.ts';
export { findDecision } from './store/award-grants.ts';
export { type Award, findAward, findAwardOf, listAwardsOf } from './store/awards.ts';
export { giveAwards } from './store/batch-awards.ts';
export { type Claim, closeClaim, findClaim } from './store/claims.ts';
export { findDocument } from './store/documents.ts';
export { insertDeletion, listDeletions, removeDeletion } from './store/holder-deletions.ts';
export { type AwardLine, type AwardView, awardLine, awardView } from './views.ts';
