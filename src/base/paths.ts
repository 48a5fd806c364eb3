import type { Language } from './language.ts';

type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

/** A page's address: call it to make a link, read `pattern` to register the route. */
export type Path<P extends string> = {
  (
    language: Language,
    ...params: [ParamNames<P>] extends [never] ? [] : [Record<ParamNames<P>, string>]
  ): string;
  readonly pattern: string;
};

function path<P extends string>(shape: P): Path<P> {
  const link = (language: Language, params: Record<string, string> = {}) =>
    `/${language}${shape.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))}`;
  return Object.assign(link, { pattern: `/:language{(?:fi|sv|en)}${shape}` }) as Path<P>;
}

/**
 * Every page of the program. Links come from here, so that a low room may link to a high one without importing it.
 */
export const paths = {
  home: path(''),
  screenFile: path('/screen'),
  screenSample: path('/screen/sample.csv'),
  screenAgain: path('/screen/columns'),
  screenResult: path('/screen/result'),
  tellNeed: path('/needs/new'),
  needInbox: path('/needs/inbox'),
  work: path('/work'),

  signIn: path('/sign-in'),
  signInLinkSent: path('/sign-in/sent'),
  signInByLink: path('/sign-in/link/:token'),
  signInDemo: path('/sign-in/demo'),
  signOut: path('/sign-out'),
  account: path('/account'),
  signOutEverywhere: path('/account/sign-out-everywhere'),
  firstAdministrator: path('/first-administrator/:token'),
  people: path('/institutions/:institution/people'),
  invitePerson: path('/institutions/:institution/people/new'),
  endMembership: path('/institutions/:institution/people/:membership/end'),
  units: path('/institutions/:institution/units'),
  institutions: path('/institutions'),
  addInstitution: path('/institutions/new'),
  rights: path('/rights'),
  apiKeys: path('/institutions/:institution/api-keys'),
  revokeApiKey: path('/institutions/:institution/api-keys/:key/revoke'),
  partners: path('/institutions/:institution/partners'),
  addPartner: path('/institutions/:institution/partners/new'),
  editPartner: path('/institutions/:institution/partners/:partner/edit'),
  inbox: path('/inbox'),
  acknowledgeNotice: path('/inbox/:notice/acknowledge'),
  outbox: path('/outbox'),
  outboxMail: path('/outbox/:mail'),
  runs: path('/runs'),
  run: path('/runs/:run'),
  cancelRun: path('/runs/:run/cancel'),
  retryRun: path('/runs/:run/retry'),
  auditTrail: path('/institutions/:institution/audit'),

  frameworks: path('/frameworks'),
  framework: path('/frameworks/:framework/:version'),
  addFramework: path('/add-framework'),
  frameworkFile: path('/frameworks/:framework/:version/file.json'),
  frameworkEffects: path('/frameworks/:framework/:version/effects'),
  frameworkEffectsFile: path('/frameworks/:framework/:version/effects/:format'),
  startEffects: path('/frameworks/:framework/:version/start-effects'),
  compareVersions: path('/frameworks/:framework/:version/compare'),
  draftVersion: path('/frameworks/:framework/:version/draft'),
  retireVersion: path('/frameworks/:framework/:version/retire'),
  discardDraft: path('/frameworks/:framework/:version/discard'),
  editVersion: path('/frameworks/:framework/:version/edit'),
  editVersionFacts: path('/frameworks/:framework/:version/edit/facts'),
  addRequirement: path('/frameworks/:framework/:version/edit/add'),
  editRequirement: path('/frameworks/:framework/:version/edit/requirements/:element'),
  removeRequirement: path('/frameworks/:framework/:version/edit/requirements/:element/remove'),
  crossWalk: path('/cross-walk'),
  crossWalkFile: path('/cross-walk.jsonld'),
  scales: path('/scales'),
  scale: path('/scales/:scale'),
  proposeVersion: path('/frameworks/:framework/:version/propose'),
  findings: path('/frameworks/:framework/:version/findings'),
  addFinding: path('/frameworks/:framework/:version/findings/new'),
  withdrawFinding: path('/frameworks/:framework/:version/findings/:institution/:finding/withdraw'),
  proposals: path('/proposals'),
  proposal: path('/proposals/:institution/:proposal'),
  commentProposal: path('/proposals/:institution/:proposal/comment'),
  voteProposal: path('/proposals/:institution/:proposal/vote'),
  decideProposal: path('/proposals/:institution/:proposal/decide'),
  withdrawProposal: path('/proposals/:institution/:proposal/withdraw'),

  glossary: path('/glossary'),
  glossaryDownload: path('/glossary/download/:format'),
  term: path('/glossary/:term'),
  proposeTerm: path('/glossary/:term/propose'),
  proposeNewTerm: path('/propose-term'),
  addTerm: path('/institutions/:institution/glossary/new'),
  importTerms: path('/institutions/:institution/glossary/import'),
  termImport: path('/institutions/:institution/glossary/import/:upload'),
  editTerm: path('/institutions/:institution/glossary/:term/edit'),
  withdrawTerm: path('/institutions/:institution/glossary/:term/withdraw'),

  offerings: path('/institutions/:institution/offerings'),
  addOffering: path('/institutions/:institution/offerings/new'),
  importOfferings: path('/import'),
  importPreview: path('/import/:institution/:upload'),
  importColumns: path('/import/:institution/:upload/columns'),
  importStart: path('/import/:institution/:upload/start'),
  forgetUpload: path('/import/:institution/:upload/forget'),
  offering: path('/institutions/:institution/offerings/:offering'),
  editOffering: path('/institutions/:institution/offerings/:offering/edit'),
  submitOffering: path('/institutions/:institution/offerings/:offering/submit'),
  approveOffering: path('/institutions/:institution/offerings/:offering/approve'),
  returnOffering: path('/institutions/:institution/offerings/:offering/return'),
  publishOffering: path('/institutions/:institution/offerings/:offering/publish'),
  withdrawOffering: path('/institutions/:institution/offerings/:offering/withdraw'),
  exceptions: path('/exceptions'),
  wording: path('/institutions/:institution/offerings/:offering/wording'),
  grantException: path('/institutions/:institution/offerings/:offering/exceptions/new'),
  endException: path('/institutions/:institution/offerings/:offering/exceptions/:exception/end'),
  addImplementation: path('/institutions/:institution/offerings/:offering/implementations/new'),
  screening: path('/institutions/:institution/screening'),
  screeningCsv: path('/institutions/:institution/screening.csv'),
  screeningXlsx: path('/institutions/:institution/screening.xlsx'),
  screenedOffering: path('/institutions/:institution/screening/:offering'),
  screenings: path('/institutions/:institution/screenings'),
  addScreening: path('/institutions/:institution/screenings/new'),
  screenedList: path('/institutions/:institution/screenings/:screening'),
  screeningPreview: path('/institutions/:institution/screenings/:screening/preview'),
  screeningColumns: path('/institutions/:institution/screenings/:screening/columns'),
  startScreening: path('/institutions/:institution/screenings/:screening/start'),
  forgetScreening: path('/institutions/:institution/screenings/:screening/forget'),
  screenedListXlsx: path('/institutions/:institution/screenings/:screening/result.xlsx'),
  screenedListCsv: path('/institutions/:institution/screenings/:screening/result.csv'),
  screenedListJson: path('/institutions/:institution/screenings/:screening/result.json'),
  sideBySide: path('/institutions/:institution/screening/:offering/frameworks'),
  gaps: path('/institutions/:institution/gaps'),
  gapsFile: path('/institutions/:institution/gaps/:format'),
  allGaps: path('/gaps'),
  allGapsFile: path('/gaps/:format'),
  recheck: path('/institutions/:institution/offerings/:offering/recheck'),

  catalogue: path('/catalogue'),
  publishedVolumes: path('/volumes'),
  publishedVolumesCsv: path('/volumes.csv'),
  institutionVolumes: path('/institutions/:institution/volumes'),
  institutionVolumesCsv: path('/institutions/:institution/volumes.csv'),
  catalogueOffering: path('/catalogue/:institution/:offering'),

  enrol: path('/enrol/:institution/:implementation'),
  cancelEnrolment: path('/my/enrolments/:institution/:enrolment/cancel'),
  myStudies: path('/my/studies'),
  teaching: path('/teaching'),
  implementation: path('/institutions/:institution/implementations/:implementation'),
  gradeEnrolment: path('/institutions/:institution/enrolments/:enrolment/grade'),
  confirmations: path('/institutions/:institution/confirmations'),
  confirmAssessment: path('/institutions/:institution/assessments/:assessment/confirm'),

  wallet: path('/my/credentials'),
  walletCredential: path('/my/credentials/:credential'),
  walletDownload: path('/my/credentials/:credential/credential.json'),
  shareCredential: path('/my/credentials/:credential/share'),
  stopSharing: path('/my/credentials/:credential/shares/:share/stop'),
  sharedCredential: path('/shared/:token'),
  sharedDownload: path('/shared/:token/credential.json'),
  verify: path('/verify'),
  awards: path('/institutions/:institution/awards'),
  award: path('/institutions/:institution/awards/:award'),
  revokeAward: path('/institutions/:institution/awards/:award/revoke'),
  issuerKeys: path('/institutions/:institution/keys'),
  grantRules: path('/institutions/:institution/grant-rules'),
  setGrantRule: path('/institutions/:institution/grant-rules/set'),
  endGrantRule: path('/institutions/:institution/grant-rules/:rule/end'),
  grantComparison: path('/grant-rules'),
  grantComparisonCsv: path('/grant-rules.csv'),
} as const;

/** Addresses outside the language prefix. */
export const publicUrls = {
  api: '/api',
  openapi: '/openapi.json',
  health: '/health',
  did: (institution: string) => `/institutions/${institution}/did.json`,
  statusList: (institution: string, list: string) => `/institutions/${institution}/status/${list}`,
  volumes: '/api/volumes',
  institutionVolumes: (institution: string) => `/api/institutions/${institution}/volumes`,
  schema: (name: string) => `/schemas/${name}.json`,
  /** What the glossary and its terms are called in linked data: addresses that stay. */
  glossary: '/glossary',
  glossaryFile: (format: string) => `/glossary.${format}`,
  term: (id: string) => `/glossary/${id}`,
} as const;
