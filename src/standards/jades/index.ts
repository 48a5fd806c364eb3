export { type JadesDocument, type JadesProblem, looksLikeJades, readJades } from './read.ts';
export { type SealOptions, sealJades } from './seal.ts';
export { checkSeal, type SealProblem } from './verify.ts';
