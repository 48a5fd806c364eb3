export { issueSdJwt, type SdJwtContent } from './issue.ts';
export {
  concealedPaths,
  type MicroCredentialOptions,
  microCredentialClaims,
  microCredentialConcealment,
} from './micro-credential.ts';
export { type ClaimPath, type Concealment, concealmentOf } from './paths.ts';
export {
  disclose,
  type KeyBindingCheck,
  type KeyBindingProblem,
  keyBindingProblem,
  type Presentation,
  presentWithKey,
} from './present.ts';
export { type DisclosureProblem, isSdJwt, type ReadSdJwt, type Revealed, readSdJwt, reveal } from './read.ts';
export { microCredentialTypeMetadata } from './type-metadata.ts';
