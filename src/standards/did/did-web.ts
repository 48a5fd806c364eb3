import { Refusal } from '../../base/errors.ts';

const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z][a-z0-9-]{0,62}$/i;
const SEGMENT = /^[A-Za-z0-9._~-]{1,200}$/;

/**
 * The did:web of whoever publishes below a web address: 'https://example.fi/o/02473' → 'did:web:example.fi:o:02473'.
 * The scheme is left out (did:web always means https), a port is kept as '%3A3000'.
 * @throws Refusal 'did/malformed' (params: did) when the address has no domain name (an IP address is none) or a path
 * segment with anything but letters, digits, '.', '_', '~' and '-'.
 */
export function didWebOf(address: string): string {
  const url = new URL(address);
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  if (!HOST.test(url.hostname) || !segments.every(isSegment)) throw malformed(address);
  return ['did:web', url.port === '' ? url.hostname : `${url.hostname}%3A${url.port}`, ...segments].join(':');
}

/**
 * Where the document of a did:web is found: 'did:web:example.fi:o:02473' → 'https://example.fi/o/02473/did.json',
 * and '/.well-known/did.json' when the DID has no path (did:web method §3.2).
 * @throws Refusal 'did/malformed' (params: did), also for what would lead elsewhere: '..', a slash, an IP address.
 */
export function didWebDocumentUrl(did: string): string {
  const [scheme, method, host = '', ...segments] = did.split(':');
  const [name = '', port, ...rest] = host.split(/%3A/i);
  const isPort = port === undefined || (/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535);
  const isRight = scheme === 'did' && method === 'web' && HOST.test(name) && isPort && rest.length === 0;
  if (!isRight || !segments.every(isSegment)) throw malformed(did);
  const path = segments.length === 0 ? '.well-known' : segments.join('/');
  return `https://${name.toLowerCase()}${port === undefined ? '' : `:${port}`}/${path}/did.json`;
}

function isSegment(segment: string): boolean {
  return SEGMENT.test(segment) && segment !== '.' && segment !== '..';
}

function malformed(did: string): Refusal {
  return new Refusal('did/malformed', 422, { did: did.slice(0, 200) });
}
