export {
  buildDidDocument,
  type DidDocument,
  type InstitutionKey,
  keyUrl,
  type Multikey,
} from './did-document.ts';
export { didKeyDocument, didKeyOf, isDidKey } from './did-key.ts';
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
  type KeyProblem,
} from './verification-method.ts';
