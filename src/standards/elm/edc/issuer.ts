import type { AwardRecord } from '../../award.ts';
import type { CertificateName } from '../../x509/index.ts';
import { texts } from '../organisation.ts';
import { countryConcept } from '../vocabularies.ts';
import { type EdcNode, given, type Naming } from './node.ts';

/**
 * The institution, as the certificate of its seal names it: a reader compares the legal name and the identifier with
 * the certificate's. Where the record knows the name too, the name is told in all its languages.
 */
export function issuerNode(
  { institution, language }: AwardRecord,
  certificate: CertificateName,
  naming: Naming,
): EdcNode {
  const { names, code, country, did, url } = institution;
  const legal = certificate.organizationName;
  const isOneOfThem = Object.values(names).some((name) => name?.toLowerCase() === legal?.toLowerCase());
  const isNamed = legal === undefined || isOneOfThem;
  return {
    id: did,
    type: 'Organisation',
    legalName: isNamed ? texts(names) : { [language]: legal },
    ...(!isNamed && { altLabel: texts(names) }),
    ...given('eIDASIdentifier', legalIdentifier(certificate, country, naming)),
    identifier: {
      id: naming('identifier'),
      type: 'Identifier',
      notation: code,
      schemeName: 'Institution code',
    },
    location: {
      id: naming('location'),
      type: 'Location',
      address: { id: naming('address'), type: 'Address', countryCode: countryConcept(country) },
    },
    homepage: { id: naming('webResource'), type: 'WebResource', contentURL: url },
  };
}

function legalIdentifier(
  { organizationIdentifier: notation, country }: CertificateName,
  otherwise: string,
  naming: Naming,
): EdcNode | undefined {
  if (notation === undefined) return undefined;
  const spatial = countryConcept(country ?? otherwise) ?? countryConcept(otherwise);
  return { id: naming('legalIdentifier'), type: 'LegalIdentifier', notation, spatial };
}
