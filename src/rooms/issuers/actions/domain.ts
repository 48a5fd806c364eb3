import { z } from 'zod';
import { invalidInput, notFound, Refusal } from '../../../base/errors.ts';
import { publicUrls } from '../../../base/paths.ts';
import { action, query } from '../../../platform/actions/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { changeDid, findInstitution, listDids } from '../../organisations/index.ts';
import { didOfDomain, documentForDomain } from '../did-document.ts';
import { checkDomain } from '../domain-check.ts';
import { findDomain, removeDomain, saveDomain, saveDomainState } from '../store/domains.ts';

const institution = z.string().max(20);

/** The institution's own domain, what it should serve, and how it stood when somebody last looked. */
export const readDomain = query({
  name: 'issuers.read-domain',
  input: z.object({ institution }),
  async run({ tx, platform }, { institution }) {
    const issuer = await findInstitution(tx, institution);
    if (!issuer) throw notFound();
    const own = await findDomain(tx, institution);
    const document = await documentForDomain(tx, institution);
    const domainDid = own ? didOfDomain(own.domain) : null;
    return {
      did: issuer.did,
      dids: await listDids(tx, institution),
      domain: own?.domain ?? null,
      domainDid,
      inUse: domainDid !== null && domainDid === issuer.did,
      state: own?.state ?? null,
      problem: own?.problem ?? null,
      checkedAt: own?.checkedAt ?? null,
      document: document && JSON.stringify(document, null, 2),
      documentUrl: platform.config.BASE_URL + publicUrls.domainDid(institution),
    };
  },
});

/**
 * Says which domain of its own an institution has; empty: none. Credentials go on naming the DID they named, until the
 * domain is right and somebody begins to use it.
 */
export const setDomain = action({
  name: 'issuers.set-domain',
  input: z.object({ institution, domain: z.string().trim().toLowerCase().max(260).default('') }),
  async run({ tx }, { institution, domain }) {
    const issuer = await findInstitution(tx, institution);
    if (!issuer) throw notFound();
    const own = await findDomain(tx, institution);
    if (own && own.domain !== domain && didOfDomain(own.domain) === issuer.did && domain === '')
      throw new Refusal('issuers/domain-in-use', 409);
    if (domain === '') await removeDomain(tx, institution);
    else {
      mustBeDomain(domain);
      await saveDomain(tx, institution, domain);
    }
    return { result: { domain: domain || null }, subject: `institution:${institution}`, fields: ['domain'] };
  },
});

function mustBeDomain(domain: string): void {
  try {
    if (/^[^/?#@\s]+$/.test(domain) && didOfDomain(domain)) return;
  } catch {
    // Said below.
  }
  throw invalidInput([{ path: 'domain', code: 'wrong-format' }]);
}

/** Fetches what the domain serves, as verifiers elsewhere do, and compares it with what it should serve. */
export const lookAtDomain = action({
  name: 'issuers.check-domain',
  input: z.object({ institution }),
  async before({ platform }, { institution }) {
    const acting = { person: null, institutions: [institution] };
    const [own, document] = await inTransaction(platform.database, acting, async (tx) => [
      await findDomain(tx, institution),
      await documentForDomain(tx, institution),
    ]);
    if (!own) throw new Refusal('issuers/no-domain', 409);
    if (!document) throw new Refusal('issuers/no-key', 409);
    return { ...own, ...(await checkDomain(platform.config.OUTBOUND_ALLOW, document)) };
  },
  async run({ tx, now }, { institution }, found) {
    await saveDomainState(tx, { ...found, checkedAt: now });
    const { state, problem } = found;
    return { result: { state, problem }, subject: `institution:${institution}`, fields: ['domain_state'] };
  },
});

/**
 * From now on new credentials name the DID of the own domain. The one before stays served here, and both say of each
 * other that they are the same.
 * @throws Refusal 'issuers/domain-not-right' unless the last check found the right document there
 */
export const useDomain = action({
  name: 'issuers.use-domain',
  input: z.object({ institution }),
  async run({ tx }, { institution }) {
    const own = await findDomain(tx, institution);
    if (own?.state !== 'right') throw new Refusal('issuers/domain-not-right', 409);
    const did = didOfDomain(own.domain);
    if (!(await changeDid(tx, institution, did))) throw new Refusal('issuers/did-taken', 409);
    return { result: { did }, subject: `institution:${institution}`, fields: ['did'], payload: { did } };
  },
});
