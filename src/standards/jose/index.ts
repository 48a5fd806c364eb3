export {
  type CompactJws,
  encodePart,
  type HeaderProblem,
  headerProblem,
  isCompactJws,
  numericDate,
  readCompact,
  signCompact,
  verifyCompact,
  verifyJws,
  x5cOf,
} from './compact.ts';
export { type CarriedCredential, credentialOf, dateOf, isDate, signVcJwt, verifyVcJwt } from './vc-jwt.ts';
