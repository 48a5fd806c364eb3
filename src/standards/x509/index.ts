export { type Certificate, type KeyUsage, readCertificate } from './certificate.ts';
export { type ChainAnswer, type ChainProblem, type ChainQuestion, validateChain } from './chain.ts';
export { derSignature } from './der-signature.ts';
export {
  type CertificateOrder,
  type CertificateSigner,
  type CertificateWish,
  certificateSigner,
  makeCertificate,
  makeCertificateRequest,
  makeSelfSignedSeal,
  SELF_SIGNED_MARK,
} from './make.ts';
export type { CertificateName } from './names.ts';
export { readPemCertificates, writePem } from './pem.ts';
export { certificateReference } from './reference.ts';
