import type { Room } from '../../platform/room.ts';
import { createKey, readKeys } from './actions/keys.ts';
import { api } from './api.ts';
import { publicRoutes } from './documents.ts';
import { pages } from './routes.tsx';
import { text } from './text/index.ts';

/** Who signs: the keys of the institutions, their DIDs and seals, and the power to sign in their name. */
export const issuers: Room = {
  name: 'issuers',
  text,
  actions: [createKey],
  queries: [readKeys],
  pages,
  api,
  publicRoutes,
};

export { didDocumentOf } from './did-document.ts';
export { issuerSigner } from './signers.ts';
export type { IssuerSigner } from './signing.ts';
export { type LogEntry, logIssued } from './store/log.ts';
