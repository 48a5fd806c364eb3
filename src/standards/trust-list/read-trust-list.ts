import { create } from 'xmlbuilder2';
import { type Certificate, readCertificate } from '../x509/index.ts';

/** A certificate that a trust list vouches for: of an authority for seals, or of a time-stamp service. */
export type TrustedService = {
  purpose: 'seal' | 'timestamp';
  provider: string;
  certificate: Certificate;
  /** Since when the service has the status. */
  since: Date;
};

export type TrustList = {
  /** ISO 3166-1, as the list gives it ('FI'; Greece is 'EL'). */
  territory: string;
  operator: string;
  sequence: number;
  issuedAt: Date;
  /** When the next one is due at the latest; undefined for a list that was closed. */
  nextUpdate?: Date;
  services: TrustedService[];
};

export type TrustListProblem = 'not-a-list' | 'list-of-lists';

const TSL = 'http://uri.etsi.org/02231/v2#';
const GRANTED = 'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted';
const TYPES: Readonly<Record<string, TrustedService['purpose']>> = {
  'http://uri.etsi.org/TrstSvc/Svctype/CA/QC': 'seal',
  'http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST': 'timestamp',
};
const FOR = 'http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/For';

/** The lists of the largest countries have some five megabytes. */
export const MOST_TRUST_LIST_BYTES = 12_000_000;

/**
 * Reads a national trust list (ETSI TS 119 612): the services that issue qualified certificates for seals and those
 * that stamp time, as far as their status is "granted". A document type, and with it every entity, is refused.
 * The signature of the list is not checked here: whoever reads it makes sure of its digest. Never throws.
 */
export function readTrustList(xml: string): TrustList | { problem: TrustListProblem } {
  if (xml.length > MOST_TRUST_LIST_BYTES || /<!(?:DOCTYPE|ENTITY)/i.test(xml) || isDeep(xml))
    return { problem: 'not-a-list' };
  try {
    const root = create(xml).root().node as unknown as Xml;
    return isTsl(root, 'TrustServiceStatusList') ? readRoot(root) : { problem: 'not-a-list' };
  } catch {
    return { problem: 'not-a-list' };
  }
}

const DEEPEST = 50;

/** A list has some fifteen levels; the parser takes very long over thousands of them. */
function isDeep(xml: string): boolean {
  let depth = 0;
  for (const [, closing, empty] of xml.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (closing) depth -= 1;
    else if (!empty) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** As much of a DOM node as is needed here. */
type Xml = {
  readonly localName?: string | null;
  readonly namespaceURI?: string | null;
  readonly childNodes: Iterable<Xml>;
  readonly textContent: string | null;
  getAttribute?(name: string): string | null;
};

function isTsl({ localName, namespaceURI }: Xml, name: string): boolean {
  return localName === name && (namespaceURI === TSL || namespaceURI?.startsWith(`${TSL}/`) === true);
}

function all(node: Xml | undefined, ...path: string[]): Xml[] {
  let found = node ? [node] : [];
  for (const name of path)
    found = found.flatMap(({ childNodes }) => [...childNodes].filter((child) => isTsl(child, name)));
  return found;
}

const textAt = (node: Xml | undefined, ...path: string[]): string =>
  all(node, ...path)[0]?.textContent?.trim() ?? '';

function nameAt(node: Xml, name: string): string {
  const names = all(node, name, 'Name');
  const english = names.find((one) => one.getAttribute?.('xml:lang')?.toLowerCase() === 'en');
  return ((english ?? names[0])?.textContent ?? '').replaceAll('\0', '').trim().slice(0, 200);
}

function dateOf(text: string): Date | undefined {
  const date = new Date(text);
  return text === '' || Number.isNaN(date.getTime()) ? undefined : date;
}

function readRoot(root: Xml): TrustList | { problem: TrustListProblem } {
  const scheme = all(root, 'SchemeInformation')[0];
  if (!scheme) return { problem: 'not-a-list' };
  if (/listofthelists$/i.test(textAt(scheme, 'TSLType'))) return { problem: 'list-of-lists' };
  const territory = textAt(scheme, 'SchemeTerritory');
  const sequence = Number(textAt(scheme, 'TSLSequenceNumber'));
  const issuedAt = dateOf(textAt(scheme, 'ListIssueDateTime'));
  if (!/^[A-Z]{2}$/.test(territory) || !Number.isSafeInteger(sequence) || !issuedAt)
    return { problem: 'not-a-list' };
  const nextUpdate = dateOf(textAt(scheme, 'NextUpdate', 'dateTime'));
  const providers = all(root, 'TrustServiceProviderList', 'TrustServiceProvider');
  return {
    territory,
    operator: nameAt(scheme, 'SchemeOperatorName'),
    sequence,
    issuedAt,
    ...(nextUpdate && { nextUpdate }),
    services: providers.flatMap(servicesOf),
  };
}

function servicesOf(provider: Xml): TrustedService[] {
  const name = all(provider, 'TSPInformation').map((information) => nameAt(information, 'TSPName'))[0] ?? '';
  return all(provider, 'TSPServices', 'TSPService', 'ServiceInformation').flatMap((service) => {
    const purpose = TYPES[textAt(service, 'ServiceTypeIdentifier')];
    const since = dateOf(textAt(service, 'StatusStartingTime'));
    if (!purpose || !since || textAt(service, 'ServiceStatus') !== GRANTED) return [];
    if (purpose === 'seal' && !isForSeals(service)) return [];
    return all(service, 'ServiceDigitalIdentity', 'DigitalId', 'X509Certificate').flatMap((one) => {
      const certificate = readCertificate(Buffer.from(one.textContent ?? '', 'base64'));
      return certificate ? [{ purpose, provider: name, certificate, since }] : [];
    });
  });
}

/** Some services issue certificates only for persons or for web sites: those say nothing about seals. */
function isForSeals(service: Xml): boolean {
  const extensions = all(service, 'ServiceInformationExtensions', 'Extension');
  const uses = all(service, 'ServiceInformationExtensions', 'Extension')
    .flatMap(({ childNodes }) => [...childNodes])
    .filter((child) => child.localName === 'AdditionalServiceInformation')
    .map(
      (child) =>
        [...child.childNodes].find(({ localName }) => localName === 'URI')?.textContent?.trim() ?? '',
    )
    .filter((uri) => uri.startsWith(FOR));
  return extensions.length === 0 || uses.length === 0 || uses.includes(`${FOR}eSeals`);
}
