import { Set as Asn1Set, PrintableString, Sequence, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, RelativeDistinguishedNames } from 'pkijs';

/** Who a certificate names, as far as institutions are told by it (ETSI EN 319 412-3 §4.2.1, -1 §5.1.4). */
export type CertificateName = {
  commonName?: string;
  /** The legal name. */
  organizationName?: string;
  /** The legal identifier: 'VATFI-12345678', 'NTRFI-1234567-8'. */
  organizationIdentifier?: string;
  organizationalUnit?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  serialNumber?: string;
};

const types: Record<keyof CertificateName, string> = {
  country: '2.5.4.6',
  organizationName: '2.5.4.10',
  organizationIdentifier: '2.5.4.97',
  organizationalUnit: '2.5.4.11',
  commonName: '2.5.4.3',
  serialNumber: '2.5.4.5',
};
const parts = Object.entries(types) as [keyof CertificateName, string][];

/** The first value of each part that is a text. */
export function readName({ typesAndValues }: RelativeDistinguishedNames): CertificateName {
  const name: CertificateName = {};
  for (const [part, oid] of parts) {
    const value: unknown = typesAndValues.find(({ type }) => type === oid)?.value.valueBlock.value;
    if (typeof value === 'string') name[part] = value;
  }
  return name;
}

/**
 * A name to be written, each part in a set of its own; the country and serial number in the character set that
 * RFC 5280 (appendix A) gives them.
 */
export function makeName(name: CertificateName): RelativeDistinguishedNames {
  const sets = parts.flatMap(([part, type]) => {
    const value = name[part];
    if (value === undefined) return [];
    const isPlain = part === 'country' || part === 'serialNumber';
    const written = isPlain ? new PrintableString({ value }) : new Utf8String({ value });
    return [new Asn1Set({ value: [new AttributeTypeAndValue({ type, value: written }).toSchema()] })];
  });
  return RelativeDistinguishedNames.fromBER(new Sequence({ value: sets }).toBER());
}
