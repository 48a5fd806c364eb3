export { type VerificationCode, verificationCodes } from './codes.ts';
export type { VerificationPowers } from './powers.ts';
export {
  type StepReport,
  type StepResult,
  type TrustFacts,
  type Verdict,
  type VerificationReport,
  type VerificationStep,
  verificationSteps,
} from './report.ts';
export { verifyCredential } from './verify-credential.ts';
