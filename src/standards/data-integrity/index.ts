export { addProof, type Signing } from './add-proof.ts';
export { canonicalQuads, quadLimit } from './canonical-quads.ts';
export { CRYPTOSUITE, type DataIntegrityProof, type ReadProof, readProofs } from './proof.ts';
export { proofVerifier, type SignedProof, type VerifyProof } from './verify-proof.ts';
