export { type EdcOptions, renderEdc } from './edc/index.ts';
export { elmJsonLdFrame, elmJsonLdNode } from './json-ld.ts';
export { type LoqLack, lacksForLoq, learningOpportunities } from './learning-opportunity.ts';
export { elmRdfXmlFrame, elmRdfXmlNode } from './rdf-xml.ts';
export type { ElmNode } from './terms.ts';
