export { type Asked, checkPresented } from './check.ts';
export { derivedP256Key } from './derived-key.ts';
export { type AskedClaim, askedClaims, dcqlQuery } from './query.ts';
export {
  authorizationLink,
  type RequestContent,
  requestMediaType,
  responseModes,
  signRequest,
} from './request.ts';
export { type Presented, readResponse } from './response.ts';
