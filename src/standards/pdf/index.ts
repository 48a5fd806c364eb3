export { extractFromPdf } from './extract-pdf.ts';
