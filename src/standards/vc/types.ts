import type { JsonObject } from '../json.ts';

/** A node that must say what it is. `type` is one name or several. */
export type TypedObject = JsonObject & { id?: string; type: string | string[] };

/**
 * A credential of the W3C Verifiable Credentials Data Model 2.0, as far as this library reads it. Every other
 * member is allowed by the type, because the contexts decide which words exist.
 */
export type Credential = JsonObject & {
  '@context': string[];
  id?: string;
  type: string | string[];
  issuer: string | (JsonObject & { id: string });
  validFrom?: string;
  validUntil?: string;
  credentialSubject: JsonObject | JsonObject[];
  credentialStatus?: TypedObject | TypedObject[];
};

/** The identifier of the issuer, whether it stands alone or in an object. */
export function issuerId(credential: Credential): string {
  return typeof credential.issuer === 'string' ? credential.issuer : credential.issuer.id;
}
