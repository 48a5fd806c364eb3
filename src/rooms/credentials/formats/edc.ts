import { Refusal } from '../../../base/errors.ts';
import { publicUrls } from '../../../base/paths.ts';
import { drawBadge, rasterise } from '../../../standards/baked/index.ts';
import { renderEdc } from '../../../standards/elm/index.ts';
import { sealJades } from '../../../standards/jades/index.ts';
import { readCertificate } from '../../../standards/x509/index.ts';
import { lookOf } from '../rules/design.ts';
import { drawingProgram, typeface } from './drawing.ts';
import type { FormatKind } from './format.ts';

/** Pixels of a side of the picture inside; it takes some tens of kilobytes of each credential. */
const PREVIEW = 480;

/**
 * European Digital Credential for Learning: ELM 3.2, sealed with JAdES baseline B-B, or B-T where a time-stamp service is set. Only an institution that has a seal
 * with a certificate issues it.
 */
export const edc: FormatKind = {
  format: 'edc',
  mediaType: 'application/jose+json',
  extension: 'jsonld',
  signedWith: { purpose: 'seal', algorithm: 'RS256' },
  orElse: [{ purpose: 'seal', algorithm: 'ES256' }],
  whenAsked: true,
  async render({ id, record }, { signer, now, baseUrl, design, timestamp }) {
    const own = signer.certificates?.[0];
    const certificate = own && readCertificate(own);
    if (!certificate) throw new Refusal('credentials/no-seal', 409, { format: 'edc' });
    const svg = drawBadge(record, lookOf(design));
    const preview = await rasterise(svg, { size: PREVIEW, typeface: typeface(), wasm: drawingProgram });
    const scale = `${record.institution.country.toLowerCase()}-nqf`;
    const credential = renderEdc(record, {
      id: `urn:credential:${id}`,
      issuedAt: now,
      certificate: certificate.subject,
      preview,
      levelUrl: (level) => baseUrl + publicUrls.level(scale, String(level)),
    });
    return sealJades(JSON.stringify(credential), { signer, signedAt: now, ...(timestamp && { timestamp }) });
  },
};
