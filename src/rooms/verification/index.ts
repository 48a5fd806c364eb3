import type { Room } from '../../platform/room.ts';
import {
  addTrustAnchors,
  readTrustAnchor,
  readTrustAnchors,
  withdrawTrustAnchor,
} from './actions/anchors.ts';
import { askPresentation } from './actions/ask-presentation.ts';
import { importRegister, readRegister } from './actions/quality-register.ts';
import { readAsked } from './actions/read-asked.ts';
import { sendRequest } from './actions/send-request.ts';
import { takePresentation } from './actions/take-presentation.ts';
import { importTrustList } from './actions/trust-list.ts';
import { verify } from './actions/verify.ts';
import { verifyPaper } from './actions/verify-paper.ts';
import { verifyPresentation } from './actions/verify-presentation.ts';
import { api } from './api.ts';
import { askPages } from './ask-routes.tsx';
import { publicRoutes } from './documents.ts';
import { forgetPresentations } from './jobs.ts';
import { walletEndpoints } from './openid4vp/endpoints.ts';
import { pages as verifyPages } from './routes.tsx';
import { text } from './text/index.ts';
import { trustApi } from './trust-api.ts';
import { trustPages } from './trust-routes.tsx';
import { changeOutsideStatus } from './vc-api/change-status.ts';
import { derive } from './vc-api/derive.ts';
import { endpoints } from './vc-api/endpoints.ts';
import { issueOutside } from './vc-api/issue.ts';

/** Whether a credential is genuine, of whichever issuer and in whichever format. */
export const verification: Room = {
  name: 'verification',
  text,
  actions: [
    issueOutside,
    changeOutsideStatus,
    askPresentation,
    takePresentation,
    addTrustAnchors,
    withdrawTrustAnchor,
    importRegister,
    importTrustList,
  ],
  queries: [readAsked, readTrustAnchors, readTrustAnchor, readRegister],
  tasks: [verify, verifyPaper, verifyPresentation, derive, sendRequest],
  pages(pages) {
    verifyPages(pages);
    askPages(pages);
    trustPages(pages);
  },
  api(at) {
    api(at);
    trustApi(at);
  },
  publicRoutes,
  endpoints(at) {
    endpoints(at);
    walletEndpoints(at);
  },
  routines: [forgetPresentations],
};

export { findingWords, verdictWords } from './pages/finding-words.ts';
export { Verdict, VerificationSteps } from './pages/report.tsx';
export { Claims } from './pages/verify.tsx';
export { powersOf } from './powers/powers.ts';
export { serverPowers } from './powers/server-powers.ts';
export { contentsOf, LARGEST_FILE } from './rules/contents.ts';
export type { Verified } from './rules/document-summary.ts';
export { report, verified } from './shapes.ts';
export { fillSharedLinks, type ReadShared } from './shared-links.ts';
export { verifyGiven } from './verify-given.ts';
