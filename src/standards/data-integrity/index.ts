export { addProof, appendProof, type Signing } from './add-proof.ts';
export { type DataIntegrityProof, type ReadProof, readProofs } from './proof.ts';
export { addBaseProof, deriveDisclosure, discloseAll, isBaseProof, type Pointers } from './selective.ts';
export { CRYPTOSUITE, type Cryptosuite, isCryptosuite, type PlainCryptosuite } from './suites.ts';
export { proofVerifier, type SignedProof, type VerifyProof } from './verify-proof.ts';
