import { z } from 'zod';
import { publicUrls } from '../../../base/paths.ts';
import type { Config } from '../../../platform/config.ts';
import { allowList, outboundClient } from '../../../platform/http/index.ts';
import type { VerificationPowers } from '../../../standards/verify/index.ts';
import { foreignPowers, issuerFacts } from './powers.ts';

const register = z.object({
  items: z.array(z.object({ id: z.string(), did: z.string(), name: z.record(z.string(), z.string()) })),
});

/**
 * The powers of a command that cannot open the database, because a running server holds it or there is none: keys and
 * lists are fetched over HTTP, also those of the server at BASE_URL, and so is its list of institutions. Where that
 * server does not answer, it is not asked whether the issuer is known.
 */
export async function serverPowers(config: Config, now: Date): Promise<VerificationPowers> {
  const { host, port, protocol } = new URL(config.BASE_URL);
  const own = port ? host : `${host}:${protocol === 'https:' ? 443 : 80}`;
  const allow = [...allowList(config.OUTBOUND_ALLOW), own];
  const known = await outboundClient(allow)(`${config.BASE_URL}${publicUrls.api}/institutions`)
    .then((answer) => register.parse(answer).items)
    .catch(() => null);
  const powers = { ...foreignPowers(allow.join(',')), now };
  if (!known) return powers;
  const facts = new Map(known.map((institution) => [institution.did, issuerFacts(institution)]));
  return { ...powers, knownIssuer: (did) => facts.get(did) ?? null };
}
