import { asArray, isJsonObject, type JsonObject, stringsOf } from '../json.ts';
import type { Signatory } from './envelope.ts';
import type { VerificationPowers } from './powers.ts';
import { type Finding, ok, skipped, type TrustFacts, unknown } from './report.ts';

type IssuerPowers = Pick<VerificationPowers, 'knownIssuer' | 'knownCertificate' | 'knownQuality' | 'now'>;
type Answer = { finding: Finding; facts: TrustFacts | null };

/**
 * The issuer step: is whoever signed somebody that is known? A right signature alone says no more than that the holder
 * of some key signed, under whatever name they liked. Asked in turn: the caller's own register, the trust lists for the
 * certificate, the register of quality-assured institutions. A did:web proves at least who holds the domain.
 */
export async function checkIssuer(by: Signatory, claims: JsonObject, powers: IssuerPowers): Promise<Answer> {
  const known = await powers.knownIssuer?.(by.id, by.certificates, by.signedAt);
  if (known) return { finding: ok('issuer/known'), facts: known };
  const certified = by.certificates?.length
    ? await powers.knownCertificate?.(by.certificates, by.signedAt ?? powers.now)
    : undefined;
  if (certified)
    return { finding: ok('issuer/certificate', { name: certified.name ?? '' }), facts: certified };
  const assured = await assuredIssuer(by, claims, powers);
  if (assured) return assured;
  return { finding: stranger(by, known, certified), facts: null };
}

function stranger({ id, certificates }: Signatory, known: unknown, certified: unknown): Finding {
  if (certificates?.length && certified === null) return unknown('issuer/certificate-unknown', { name: id });
  if (known === undefined) return skipped('issuer/not-asked');
  const domain = webDomain(id) ?? (certificates?.length ? undefined : hostOf(id));
  return domain ? unknown('issuer/web-only', { domain, did: id }) : unknown('issuer/not-known', { did: id });
}

const DEQAR = /^https:\/\/data\.deqar\.eu\/institution\/(\d{1,9})\/?$/;

/**
 * Anybody can write the identifier of an institution into a credential. It counts only where the issuer's key stands
 * on a web domain that the register gives for that institution.
 */
async function assuredIssuer(
  { id }: Signatory,
  claims: JsonObject,
  { knownQuality }: IssuerPowers,
): Promise<Answer | undefined> {
  const domain = webDomain(id);
  const identifier = qualityIdentifier(claims.issuer);
  if (!knownQuality || domain === undefined || identifier === undefined) return undefined;
  const facts = await knownQuality(identifier);
  if (!facts) return undefined;
  const { name = '', domains = '' } = facts;
  const isTheirs = domains
    .split(' ')
    .some((own) => own !== '' && (domain === own || domain.endsWith(`.${own}`)));
  if (!isTheirs)
    return { finding: unknown('issuer/quality-unproven', { identifier, name, did: id }), facts: null };
  const isCalledSo = namesOf(claims.issuer).some((said) => plain(said) === plain(name));
  const finding = isCalledSo
    ? ok('issuer/quality-assured', { identifier })
    : ok('issuer/quality-assured-as', { identifier, name });
  return { finding, facts };
}

/** What the credential calls its issuer, in all its languages. */
function namesOf(issuer: unknown): string[] {
  if (!isJsonObject(issuer)) return [];
  const { name, legalName } = issuer;
  return [name, legalName].flatMap((said) =>
    isJsonObject(said) ? Object.values(said).flatMap(stringsOf) : stringsOf(said),
  );
}

function plain(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The DEQAR permalink among the issuer's identifiers (Open Badges 3.0 `otherIdentifier`, ELM `identifier`). */
function qualityIdentifier(issuer: unknown): string | undefined {
  if (!isJsonObject(issuer)) return undefined;
  const named = [
    ...asArray(issuer.otherIdentifier),
    ...asArray(issuer.identifier),
    ...asArray(issuer.accreditation),
  ];
  const texts = named
    .slice(0, 50)
    .map((entry) => (isJsonObject(entry) ? (entry.identifier ?? entry.notation ?? entry.id) : entry));
  return texts.find((text): text is string => typeof text === 'string' && DEQAR.test(text));
}

/** 'did:web:example.fi%3A3000:o:1' → 'example.fi'. */
function webDomain(did: string): string | undefined {
  return /^did:web:([a-z0-9.-]+)/i.exec(did)?.[1]?.toLowerCase();
}

/** An address without a certificate is one at which was looked (Open Badges 2.0); one with it is only what it says. */
function hostOf(id: string): string | undefined {
  return /^https?:/.test(id) && URL.canParse(id) ? new URL(id).hostname : undefined;
}
