export { dateTimeStamp, readDateTimeStamp } from './date-time.ts';
export { type Credential, issuerId, type TypedObject } from './types.ts';
export { documentLimits, findAmbiguity } from './unambiguous.ts';
export { isCredential, validateCredential } from './validate.ts';
