import type { Room } from '../../platform/room.ts';
import { requestCertificate, saveCertificate } from './actions/certificate.ts';
import { confirmRequest, withdrawRequest } from './actions/confirm.ts';
import { lookAtDomain, readDomain, setDomain, useDomain } from './actions/domain.ts';
import { createKey, readKeys } from './actions/keys.ts';
import { checkLog, readLog } from './actions/log.ts';
import { merge, readSuccessor } from './actions/merge.ts';
import { readKey, readSigned } from './actions/read-key.ts';
import { askForKey, askToCompromise, askToStop, importSeal, readRequest } from './actions/requests.ts';
import { api } from './api.ts';
import { publicRoutes } from './documents.ts';
import { chainLog, lookAtDomains, tellOfCompromise, tellOfRequest, tendKeys } from './jobs.ts';
import { pages } from './routes.tsx';
import { text } from './text/index.ts';

/** Who signs: the keys of the institutions, their DIDs and seals, and the power to sign in their name. */
export const issuers: Room = {
  name: 'issuers',
  text,
  actions: [
    createKey,
    askForKey,
    importSeal,
    askToStop,
    askToCompromise,
    confirmRequest,
    withdrawRequest,
    saveCertificate,
    setDomain,
    lookAtDomain,
    useDomain,
    merge,
  ],
  queries: [readKeys, readKey, readSigned, readRequest, readLog, checkLog, readDomain, readSuccessor],
  tasks: [requestCertificate],
  pages,
  api,
  publicRoutes,
  listeners: [tellOfRequest, tellOfCompromise],
  routines: [chainLog, tendKeys, lookAtDomains],
};

export { didDocumentOf } from './did-document.ts';
export { keepLog } from './log-keeping.ts';
export { type LogReport, verifyLog } from './log-verifying.ts';
export { rewrapKeys } from './rewrapping.ts';
export { findSealOwner, isStolenSeal } from './seal-owner.ts';
export { signedBefore } from './signed-before.ts';
export { issuerSigner } from './signers.ts';
export type { IssuerSigner } from './signing.ts';
export { activeKey } from './store/keys.ts';
export { type LogEntry, logIssued } from './store/log.ts';
