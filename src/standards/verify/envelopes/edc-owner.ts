import { isJsonObject, type JsonObject, stringsOf } from '../../json.ts';
import type { CertificateName } from '../../x509/index.ts';

/**
 * The owner step of an EDC: the issuer that the credential names is the one that the certificate names, in one of its
 * languages; and its legal identifier is the same, where either of them has one.
 * @returns what they say instead, for the report
 */
export function ownerProblem(
  issuer: unknown,
  { organizationName, organizationIdentifier }: CertificateName,
): { name: string; issuer: string } | undefined {
  const { legalName, eIDASIdentifier } = isJsonObject(issuer) ? issuer : ({} as JsonObject);
  const names = isJsonObject(legalName) ? Object.values(legalName).flatMap(stringsOf) : [];
  const identifier = isJsonObject(eIDASIdentifier) ? eIDASIdentifier.notation : undefined;
  const isNamed =
    organizationName !== undefined && names.some((name) => plain(name) === plain(organizationName));
  if (isNamed && identifier === organizationIdentifier) return undefined;
  const said = [names[0] ?? '', typeof identifier === 'string' ? identifier : ''];
  const certified = [organizationName ?? '', organizationIdentifier ?? ''];
  return { name: together(certified), issuer: together(said) };
}

function plain(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function together(texts: readonly string[]): string {
  return texts.filter(Boolean).join(', ').slice(0, 200);
}
