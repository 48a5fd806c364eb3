import { isLanguage, type Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { renderCertificate, sealPdf } from '../../../standards/pdf/index.ts';
import { lookOf } from '../rules/design.ts';
import { typeface } from './drawing.ts';
import type { FormatKind } from './format.ts';

/** Where the reader checks: this very certificate, or any where nothing of it can be verified online. */
function checkedAt(language: Language, paper: string | undefined): string {
  return paper ? paths.verifyPaper(language, { paper }) : paths.verify(language);
}

/**
 * A certificate to read and to print, with the credential attached. Sealed where the institution has a seal (PAdES
 * baseline B-B, or B-T where a time-stamp service is set); where it has none, what can be checked is the credential inside.
 */
export const pdf: FormatKind = {
  format: 'pdf',
  mediaType: 'application/pdf',
  extension: 'pdf',
  signedWith: { purpose: 'seal', algorithm: 'RS256' },
  orElse: [
    { purpose: 'seal', algorithm: 'ES256' },
    { purpose: 'credential', algorithm: 'EdDSA' },
  ],
  embeds: 'open-badge',
  whenAsked: true,
  async render(award, { signer, now, baseUrl, design, embedded, timestamp, paperCode }) {
    const { record } = award;
    const language = isLanguage(record.language) ? record.language : 'en';
    const toBeSealed = (signer.certificates?.length ?? 0) > 0;
    const certificate = await renderCertificate(record, {
      identifier: `urn:uuid:${award.id}`,
      address: baseUrl + checkedAt(language, embedded === undefined ? undefined : paperCode),
      now,
      look: lookOf(design),
      typeface: typeface(),
      toBeSealed,
      ...(embedded !== undefined && { credential: embedded }),
    });
    return toBeSealed ? sealPdf(certificate, signer, timestamp) : certificate;
  },
};
