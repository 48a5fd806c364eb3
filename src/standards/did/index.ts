export {
  buildDidDocument,
  type DidDocument,
  type InstitutionKey,
  keyUrl,
  type Multikey,
} from './did-document.ts';
export { didJwkDocument, didJwkOf, isDidJwk } from './did-jwk.ts';
export { didKeyDocument, didKeyOf, didKeyOfKey, isDidKey } from './did-key.ts';
export { didWebDocumentUrl, didWebOf } from './did-web.ts';
export {
  didMethodUnsupported,
  didNotFound,
  didUnreachable,
  type ResolveDid,
  resolveDidDocument,
} from './resolution.ts';
export {
  assertionUrls,
  didOf,
  type FoundKey,
  findAssertionKey,
  findKey,
  type KeyProblem,
  type KeyPurpose,
  keyUrls,
} from './verification-method.ts';
