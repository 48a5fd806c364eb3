export {
  BATCH_SIZE,
  type Configuration,
  configurations,
  isBound,
  isConfiguration,
} from './configurations.ts';
export { type CredentialRequest, readCredentialRequest } from './credential-request.ts';
export { DPOP_SECONDS, verifyDpop } from './dpop.ts';
export { WalletError, type WalletErrorCode } from './error.ts';
export { proofAlgorithms, verifyKeyProof } from './key-proof.ts';
export { authorizationServerMetadata, type IssuerEndpoints, issuerMetadata, wellKnown } from './metadata.ts';
export { makeNonce, NONCE_SECONDS, nonceEnd } from './nonce.ts';
export { credentialOffer, MOST_ATTEMPTS, offerLink, txCode } from './offer.ts';
export { matchesChallenge } from './pkce.ts';
export {
  type AuthorizationRequest,
  readAuthorizationRequest,
  readTokenRequest,
  type TokenRequest,
} from './token-request.ts';
