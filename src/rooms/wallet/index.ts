import type { Room } from '../../platform/room.ts';
import { openShared } from './actions/open-shared.ts';
import { readOwn, readWallet } from './actions/own.ts';
import { share, stopSharing } from './actions/share.ts';
import { api } from './api.ts';
import { pages } from './routes.tsx';
import { text } from './text/index.ts';

/** What a learner does with her credentials: keep, download, share, take along. */
export const wallet: Room = {
  name: 'wallet',
  text,
  actions: [share, stopSharing, openShared],
  queries: [readWallet, readOwn],
  pages,
  api,
};

export { readOwn, readWallet } from './actions/own.ts';
export { share as shareCredential } from './actions/share.ts';
export { readSharedDocument } from './shared-document.ts';
