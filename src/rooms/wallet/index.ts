import type { Room } from '../../platform/room.ts';
import { askLeave, takeAsked } from './actions/ask-leave.ts';
import { claimAward, readClaim, takeClaimedDocument } from './actions/claim.ts';
import { consent, readLeave, refuseLeave } from './actions/consent.ts';
import { exchangeCode } from './actions/exchange-code.ts';
import { fetchOffer } from './actions/fetch-offer.ts';
import { handOver } from './actions/hand-over.ts';
import { noteReceipt } from './actions/note-receipt.ts';
import { endOffer, offer, readOffer } from './actions/offer.ts';
import { readOfferable } from './actions/offerable.ts';
import { openShared } from './actions/open-shared.ts';
import { readOwn, readWallet } from './actions/own.ts';
import { share, stopAllSharing, stopSharing } from './actions/share.ts';
import { takeDocument } from './actions/take-document.ts';
import { api } from './api.ts';
import { walletsApi } from './api-wallets.ts';
import { forgetOffers } from './jobs.ts';
import { endpoints } from './openid4vci/endpoints.ts';
import { pages } from './routes.tsx';
import { claimApi, claimPages } from './routes-claims.tsx';
import { walletsPages } from './routes-wallets.tsx';
import { text } from './text/index.ts';

/** What a learner does with her credentials: keep, download, share, take along. */
export const wallet: Room = {
  name: 'wallet',
  text,
  actions: [
    share,
    stopSharing,
    stopAllSharing,
    takeDocument,
    takeClaimedDocument,
    claimAward,
    openShared,
    offer,
    endOffer,
    consent,
    refuseLeave,
    askLeave,
    takeAsked,
    fetchOffer,
    exchangeCode,
    handOver,
    noteReceipt,
  ],
  queries: [readWallet, readOwn, readClaim, readOffer, readOfferable, readLeave],
  pages(at) {
    pages(at);
    claimPages(at);
    walletsPages(at);
  },
  api(at) {
    api(at);
    claimApi(at);
    walletsApi(at);
  },
  endpoints,
  routines: [forgetOffers],
};

export { askLeave } from './actions/ask-leave.ts';
export { offer as offerToWallet } from './actions/offer.ts';
export { readOwn, readWallet } from './actions/own.ts';
export { share as shareCredential } from './actions/share.ts';
export { readSharedDocument } from './shared-document.ts';
