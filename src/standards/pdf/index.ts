export { type CertificateOptions, renderCertificate } from './certificate.ts';
export { extractFromPdf } from './extract-pdf.ts';
export { sealPdf } from './seal.ts';
export { type CertificateFacts, type PdfSeal, type SealProblem, verifyPdfSeal } from './verify-seal.ts';
