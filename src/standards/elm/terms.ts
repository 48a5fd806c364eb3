/** The namespaces of the European Learning Model 3 (ELM) and of what it borrows. */
export const namespaces = {
  elm: 'http://data.europa.eu/snb/model/elm/',
  dc: 'http://purl.org/dc/terms/',
  adms: 'http://www.w3.org/ns/adms#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rov: 'http://www.w3.org/ns/regorg#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** What a term's value is: other things, texts by language, the address of a thing, or a value of a datatype. */
export type TermKind = 'node' | 'text' | `xsd:${string}`;

/** Name in JSON-LD → property, and what it holds. */
export const terms = {
  title: ['dc:title', 'text'],
  description: ['dc:description', 'text'],
  legalName: ['rov:legalName', 'text'],
  prefLabel: ['skos:prefLabel', 'text'],
  noteLiteral: ['elm:noteLiteral', 'text'],
  geographicName: ['elm:geographicName', 'text'],
  identifier: ['adms:identifier', 'node'],
  notation: ['skos:notation', 'xsd:string'],
  schemeName: ['elm:schemeName', 'xsd:string'],
  inScheme: ['skos:inScheme', 'node'],
  dcType: ['dc:type', 'node'],
  language: ['dc:language', 'node'],
  temporal: ['dc:temporal', 'node'],
  modified: ['dc:modified', 'xsd:dateTime'],
  homepage: ['foaf:homepage', 'node'],
  contentUrl: ['elm:contentUrl', 'xsd:anyURI'],
  defaultLanguage: ['elm:defaultLanguage', 'node'],
  providedBy: ['elm:providedBy', 'node'],
  learningAchievementSpecification: ['elm:learningAchievementSpecification', 'node'],
  ISCEDFCode: ['elm:ISCEDFCode', 'node'],
  EQFLevel: ['elm:EQFLevel', 'node'],
  NQFLevel: ['elm:NQFLevel', 'node'],
  educationLevel: ['elm:educationLevel', 'node'],
  mode: ['elm:mode', 'node'],
  creditPoint: ['elm:creditPoint', 'node'],
  framework: ['elm:framework', 'node'],
  point: ['elm:point', 'xsd:string'],
  volumeOfLearning: ['elm:volumeOfLearning', 'xsd:duration'],
  learningOutcome: ['elm:learningOutcome', 'node'],
  relatedESCOSkill: ['elm:relatedESCOSkill', 'node'],
  relatedSkill: ['elm:relatedSkill', 'node'],
  provenBy: ['elm:provenBy', 'node'],
  entryRequirement: ['elm:entryRequirement', 'node'],
  additionalNote: ['elm:additionalNote', 'node'],
  awardingOpportunity: ['elm:awardingOpportunity', 'node'],
  awardingBody: ['elm:awardingBody', 'node'],
  location: ['elm:location', 'node'],
  address: ['elm:address', 'node'],
  countryCode: ['elm:countryCode', 'node'],
  startDate: ['elm:startDate', 'xsd:dateTime'],
  endDate: ['elm:endDate', 'xsd:dateTime'],
  applicationDeadline: ['elm:applicationDeadline', 'xsd:dateTime'],
  priceDetail: ['elm:priceDetail', 'node'],
  amount: ['elm:amount', 'node'],
  unit: ['elm:unit', 'node'],
  value: ['rdf:value', 'xsd:decimal'],
} as const satisfies Record<string, readonly [string, TermKind]>;

export type Term = keyof typeof terms;

/** The classes that are used, with their prefixes. */
export const classes = {
  LearningOpportunity: 'elm:LearningOpportunity',
  LearningAchievementSpecification: 'elm:LearningAchievementSpecification',
  Qualification: 'elm:Qualification',
  LearningOutcome: 'elm:LearningOutcome',
  LearningAssessmentSpecification: 'elm:LearningAssessmentSpecification',
  AwardingOpportunity: 'elm:AwardingOpportunity',
  Organisation: 'elm:Organisation',
  WebResource: 'elm:WebResource',
  CreditPoint: 'elm:CreditPoint',
  Note: 'elm:Note',
  Identifier: 'elm:Identifier',
  PriceDetail: 'elm:PriceDetail',
  Amount: 'elm:Amount',
  Address: 'elm:Address',
  Location: 'dc:Location',
  PeriodOfTime: 'dc:PeriodOfTime',
  Concept: 'skos:Concept',
  ConceptScheme: 'skos:ConceptScheme',
} as const;

export type ElmClass = keyof typeof classes;
type Value = string | ElmNode | { readonly [language: string]: string };

/** A thing as it stands in JSON-LD: the terms with one value or a list of them. Without `id` it has no name. */
export type ElmNode = {
  readonly id?: string;
  /** Left out where the thing is described elsewhere in the document. */
  readonly type?: ElmClass;
} & { readonly [T in Term]?: Value | readonly Value[] };
