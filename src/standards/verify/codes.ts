/**
 * Every answer a verification step can give. The codes are public, stable and the keys of their translations; a
 * catalogue typed by them cannot forget one. What `params` hold is said beside the code.
 */
export const verificationCodes = [
  'format/ok',
  'format/too-large', // limit (bytes)
  'format/not-json',
  'format/too-complex', // path
  'format/ambiguous', // path, problem: a 'vc/…' code
  'format/context-unpinned', // url
  'format/version-unsupported',
  'format/not-what-was-asked', // part
  'format/enveloped-unsupported', // a JWT or SD-JWT of a kind that is no credential

  'schema/ok',
  'schema/ok-zone-assumed', // member: a date that names no time zone, taken as UTC
  'schema/malformed', // path, problem: a 'vc/…' or 'open-badges/…' code; `problems` has all
  'schema/not-checked',

  'signature/ok', // key
  'signature/ok-before-compromise', // key, at
  'signature/ok-hosted', // url
  'signature/ok-web-key', // key
  'signature/hosted-unreachable', // url
  'signature/hosted-gone', // url
  'signature/hosted-different', // url
  'signature/hosted-elsewhere', // url, issuer
  'signature/sealed', // name
  'signature/sealed-at', // name, at
  'signature/seal-wrong-certificate',
  'signature/seal-wrong-key',
  'signature/issuer-not-certified', // name, issuer
  'signature/certificate-expired', // name, notAfter
  'signature/certificate-not-yet', // name, notBefore
  'signature/timestamp-wrong',
  'signature/missing',
  'signature/other-challenge',
  'signature/malformed', // member
  'signature/unsupported', // type
  'signature/wrong-purpose', // purpose
  'signature/expired', // expires
  'signature/does-not-match',
  'signature/uncovered-content', // reason
  'signature/too-complex',
  'signature/issuer-not-a-did', // issuer
  'signature/key-of-another', // key, issuer
  'signature/key-unknown', // key, issuer
  'signature/key-not-for-assertion', // key, issuer
  'signature/key-revoked', // key, issuer
  'signature/key-expired', // key, issuer
  'signature/key-unsupported', // key
  'signature/other-key-used', // key
  'signature/algorithm-refused', // alg
  'signature/critical-unknown', // name
  'signature/claims-differ', // claim
  'signature/holder-proof-wrong',
  'signature/did-not-found', // did
  'signature/did-unreachable', // did
  'signature/did-unsupported', // did
  'signature/did-malformed', // did
  'signature/not-checked',

  'issuer/known',
  'issuer/certificate', // name
  'issuer/quality-assured', // identifier
  'issuer/quality-assured-as', // identifier, name
  'issuer/quality-unproven', // identifier, name, did
  'issuer/web-only', // domain
  'issuer/certificate-unknown', // name
  'issuer/not-known', // did
  'issuer/not-asked',
  'issuer/not-checked',

  'status/ok', // count
  'status/none',
  'status/withdrawn', // reason
  'status/revoked', // list
  'status/suspended', // list
  'status/unreachable', // list
  'status/list-not-trusted', // list, problem
  'status/list-of-another-issuer', // list
  'status/list-malformed', // list, problem
  'status/wrong-purpose', // list, purpose
  'status/type-unsupported',
  'status/purpose-unsupported',
  'status/entry-malformed',
  'status/too-many',
  'status/not-checked',

  'validity/ok',
  'validity/not-yet-valid', // validFrom
  'validity/expired', // validUntil
  'validity/not-checked',

  'endorsements/ok', // count
  'endorsements/none',
  'endorsements/partly', // count, failed
  'endorsements/failed', // failed
  'endorsements/not-checked',

  'stacking/ok', // count
  'stacking/none',
  'stacking/broken', // part
  'stacking/not-checked',

  'paper/none',
  'paper/sealed', // name
  'paper/sealed-at', // name, at
  'paper/unknown-certificate', // name
  'paper/out-of-time', // name, notAfter
  'paper/unsupported',
  'paper/added-to',
  'paper/changed',
  'paper/wrong-seal',
  'paper/stolen-seal', // name
] as const;

export type VerificationCode = (typeof verificationCodes)[number];
