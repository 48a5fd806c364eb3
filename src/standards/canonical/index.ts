export { type CanonicalHash, canonicalQuads, quadLimit } from './canonical-quads.ts';
export { filledJson, fillTemplate } from './fill.ts';
export type { JsonPath } from './json-path.ts';
export { canonicalForm } from './shapes.ts';
export { type BatchTemplate, makeTemplate } from './template.ts';
