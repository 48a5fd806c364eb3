export { checkPaper, withPaper } from './check-paper.ts';
export { type VerificationCode, verificationCodes } from './codes.ts';
export type {
  Envelope,
  Given,
  Learned,
  OpenedCredential,
  Signatory,
  SignatureAnswer,
  StatusReference,
} from './envelope.ts';
export { openDocument } from './open.ts';
export type { VerificationPowers } from './powers.ts';
export { matchRecipient, type RecipientMatch } from './recipient.ts';
export {
  type Finding,
  type StepReport,
  type StepResult,
  type TrustFacts,
  type Verdict,
  type VerificationReport,
  type VerificationStep,
  verificationSteps,
} from './report.ts';
export { type VerifiedDocument, verifyCredential, verifyDocument } from './verify-credential.ts';
export {
  type PresentationRequest,
  type VerifiedPresentation,
  verifyPresentation,
} from './verify-presentation.ts';
