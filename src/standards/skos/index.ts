export type { SkosConcept, SkosDefinition, SkosScheme } from './concept.ts';
export { isTooDeep } from './guard.ts';
export { readSkos, type SkosFault, type SkosReading } from './read-json-ld.ts';
export { skosJsonLd } from './write-json-ld.ts';
export { skosTurtle } from './write-turtle.ts';
