import type { Room } from '../../platform/room.ts';
import { askLeave, takeAsked } from './actions/ask-leave.ts';
import { bringIn } from './actions/bring-in.ts';
import { claimAward, readClaim, takeClaimedDocument } from './actions/claim.ts';
import { consent, readLeave, refuseLeave } from './actions/consent.ts';
import { bringBack, deleteCopies, readDeleted } from './actions/delete-copies.ts';
import { exchangeCode } from './actions/exchange-code.ts';
import { exportAll } from './actions/export.ts';
import { fetchOffer } from './actions/fetch-offer.ts';
import { handOver } from './actions/hand-over.ts';
import {
  checkImport,
  deleteImport,
  keepImport,
  readImport,
  readImports,
  takeImport,
} from './actions/imports.ts';
import { noteReceipt } from './actions/note-receipt.ts';
import { endOffer, offer, readOffer } from './actions/offer.ts';
import { readOfferable } from './actions/offerable.ts';
import { openShared } from './actions/open-shared.ts';
import { readOwn, readWallet } from './actions/own.ts';
import { share, stopAllSharing, stopSharing } from './actions/share.ts';
import { sharedPicture } from './actions/shared-picture.ts';
import { takeDocument } from './actions/take-document.ts';
import { api } from './api.ts';
import { importsApi } from './api-imports.ts';
import { keepingApi } from './api-keeping.ts';
import { walletsApi } from './api-wallets.ts';
import { forgetImports, forgetOffers } from './jobs.ts';
import { endpoints } from './openid4vci/endpoints.ts';
import { pages } from './routes.tsx';
import { claimApi, claimPages } from './routes-claims.tsx';
import { importsPages } from './routes-imports.tsx';
import { keepingPages } from './routes-keeping.tsx';
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
    bringIn,
    keepImport,
    checkImport,
    deleteImport,
    exportAll,
    deleteCopies,
    bringBack,
  ],
  tasks: [sharedPicture],
  queries: [
    readDeleted,
    readWallet,
    readOwn,
    readClaim,
    readOffer,
    readOfferable,
    readLeave,
    readImports,
    readImport,
    takeImport,
  ],
  pages(at) {
    pages(at);
    claimPages(at);
    walletsPages(at);
    importsPages(at);
    keepingPages(at);
  },
  api(at) {
    api(at);
    claimApi(at);
    walletsApi(at);
    importsApi(at);
    keepingApi(at);
  },
  endpoints,
  routines: [forgetOffers, forgetImports],
};

export { askLeave } from './actions/ask-leave.ts';
export { bringIn } from './actions/bring-in.ts';
export { offer as offerToWallet } from './actions/offer.ts';
export { readOwn, readWallet } from './actions/own.ts';
export { share as shareCredential } from './actions/share.ts';
export { readSharedDocument } from './shared-document.ts';
