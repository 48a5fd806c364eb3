import { Refusal } from '../../../base/errors.ts';
import type { LocalizedText } from '../../../base/language.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction, type Tx, theProgram } from '../../../platform/database/index.ts';
import {
  AnswerCache,
  allowList,
  type FetchJson,
  type FetchText,
  outboundAnswer,
  outboundText,
} from '../../../platform/http/index.ts';
import { didMethodUnsupported, didNotFound, didUnreachable } from '../../../standards/did/index.ts';
import type { TrustFacts, VerificationPowers } from '../../../standards/verify/index.ts';
import { statusListAt } from '../../credentials/index.ts';
import { didDocumentOf, findSealOwner, isStolenSeal, signedBefore } from '../../issuers/index.ts';
import { findInstitutionByDid, findSuccessor } from '../../organisations/index.ts';
import { didWebAddresses } from './addresses.ts';
import { trustPowers } from './trust.ts';

/**
 * The powers of a program with its database: own DIDs, keys and lists are read there and never over HTTP, others are
 * asked through the guarded client.
 */
export function powersOf(platform: Platform): VerificationPowers {
  const { OUTBOUND_ALLOW } = platform.config;
  const kept = cacheOf(platform).around(outboundAnswer(allowList(OUTBOUND_ALLOW)));
  const foreign = foreignPowers(OUTBOUND_ALLOW, kept);
  return {
    resolveDid: async (did) => (await didDocumentOf(platform, did)) ?? foreign.resolveDid(did),
    fetchStatusList: async (url) => (await statusListAt(platform, url)) ?? foreign.fetchStatusList(url),
    fetchDocument: foreign.fetchDocument,
    knownIssuer: (did, [certificate] = [], at = platform.clock()) =>
      inTransaction(platform.database, theProgram, async (tx) => {
        const sealed = certificate && (await findSealOwner(tx, certificate, at));
        const found = sealed ?? (await findInstitutionByDid(tx, did));
        return found ? { ...issuerFacts(found), ...(await successorFacts(tx, found.id)) } : null;
      }),
    isStolen: (certificate, at) =>
      inTransaction(platform.database, theProgram, (tx) => isStolenSeal(tx, certificate, at)),
    ...trustPowers(platform),
    signedBefore: (document) => signedBefore(platform, document),
    now: platform.clock(),
  };
}

const caches = new WeakMap<Platform, AnswerCache>();

/** What is kept of others: documents of DIDs and status lists. Our own are read from the database each time. */
function cacheOf(platform: Platform): AnswerCache {
  const cache = caches.get(platform) ?? new AnswerCache(platform.clock);
  caches.set(platform, cache);
  return cache;
}

/**
 * The powers of a program without a database: everything is fetched. `allow` as OUTBOUND_ALLOW.
 * @param fetchText for documents of DIDs and status lists; badges that are asked for at their issuer are never kept
 */
export function foreignPowers(
  allow: string,
  fetchText: FetchText = outboundText(allowList(allow)),
): Required<Pick<VerificationPowers, 'resolveDid' | 'fetchStatusList' | 'fetchDocument'>> {
  const allowed = allowList(allow);
  const fetchJson: FetchJson = async (url) => JSON.parse(await fetchText(url)) as unknown;
  return {
    resolveDid: (did) => resolveDidWeb(did, allowed, fetchJson),
    // A list is JSON or a signed token; which of them, its reader tells.
    fetchStatusList: fetchText,
    fetchDocument: (url) => outboundText(allowed)(url).catch(goneOrFailed),
  };
}

async function resolveDidWeb(
  did: string,
  allowed: readonly string[],
  fetchJson: FetchJson,
): Promise<unknown> {
  if (!did.startsWith('did:web:')) throw didMethodUnsupported(did);
  let isGone = false;
  for (const address of didWebAddresses(did, allowed)) {
    try {
      return await fetchJson(address);
    } catch (error) {
      isGone = isGoneAnswer(error);
    }
  }
  throw isGone ? didNotFound(did) : didUnreachable(did);
}

function isGoneAnswer(error: unknown): boolean {
  const status = error instanceof Refusal && error.code === 'outbound/status' && error.params.status;
  return status === 404 || status === 410;
}

function goneOrFailed(error: unknown): null {
  if (isGoneAnswer(error)) return null;
  throw error;
}

/** Who an institution has become part of, through several mergers the last ('successor.fi', 'successor.code'). */
async function successorFacts(tx: Tx, institution: string): Promise<TrustFacts> {
  const next = await findSuccessor(tx, institution);
  if (!next) return {};
  const later = await successorFacts(tx, next.id);
  return later['successor.code'] ? later : prefixed(issuerFacts(next));
}

function prefixed({ code, ...names }: TrustFacts): TrustFacts {
  const renamed = Object.entries(names).map(([name, words]) => [name.replace('name.', 'successor.'), words]);
  return { 'successor.code': code ?? '', ...Object.fromEntries(renamed) };
}

/** What a page shows of an issuer that the register knows: its code and its names ('name.fi'). */
export function issuerFacts({ id, name }: { id: string; name: LocalizedText }): TrustFacts {
  const names = Object.entries(name).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return { code: id, ...Object.fromEntries(names.map(([language, words]) => [`name.${language}`, words])) };
}
