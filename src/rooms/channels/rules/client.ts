const LONGEST = 40;

/**
 * What kind of program asks, without what could tell of a person: the name of a robot or a library, without its
 * version; 'browser' for browsers.
 */
export function agentName(userAgent: string | undefined): string {
  const told = (userAgent ?? '').trim();
  const robot = /([a-z][a-z-]*(?:bot|crawler|spider|slurp)[a-z-]*)/i.exec(told)?.[1];
  if (robot) return robot.slice(0, LONGEST);
  const product = /^[a-z][\w.-]*/i.exec(told)?.[0];
  if (!product) return 'unknown';
  return product === 'Mozilla' ? 'browser' : product.slice(0, LONGEST);
}

/**
 * The network of an address, which many share: of IPv4 the first three numbers, of IPv6 the first three groups (/48).
 * @param address as `networkOf` of the platform gives it; null where it is not known
 */
export function networkName(address: string | null): string {
  if (!address) return '';
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address)?.[1];
  if (four) return `${four}.0/24`;
  const groups = address.split(':');
  return groups.length >= 3 ? `${groups.slice(0, 3).join(':')}::/48` : '';
}
