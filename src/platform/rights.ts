import type { Role } from '../base/roles.ts';

const staff = [
  'planner',
  'lead',
  'teacher',
  'study-administration',
  'quality',
  'rdi',
  'counsellor',
  'administrator',
  'consortium-administrator',
] as const;
const designers = ['planner', 'lead', 'rdi', 'consortium-administrator'] as const;
const administrators = ['administrator', 'consortium-administrator'] as const;
/** Those who tend the curricula that offerings are built from. */
const curriculumKeepers = [
  'planner',
  'lead',
  'study-administration',
  'administrator',
  'consortium-administrator',
] as const;
/** Those who decide what an institution grants. */
const ruleSetters = ['lead', 'quality', 'study-administration', 'administrator'] as const;
/** Those who work with employers. */
const keepers = ['planner', 'lead', 'rdi', 'administrator', 'consortium-administrator'] as const;
/** Those who try requirements out in practice. */
const finders = [
  'planner',
  'lead',
  'teacher',
  'quality',
  'rdi',
  'administrator',
  'consortium-administrator',
] as const;
/** Those who tend the words that an institution uses. */
const wordsmiths = [
  'planner',
  'lead',
  'quality',
  'rdi',
  'administrator',
  'consortium-administrator',
] as const;

/** Those who answer for what their institution, or the consortium, asks of its offerings. */
const legislators = ['lead', 'quality', 'consortium-administrator'] as const;

/**
 * Every right is a line here: action or question → who may. What has no line nobody may do.
 * Pages, API and commands all ask this table (through `can`); it is shown at /rights.
 */
export const rights = {
  // home
  'home.send-need': ['anyone'],
  'home.read-needs': ['consortium-administrator'],
  'home.close-need': ['consortium-administrator'],

  // organisations
  'organisations.add-institution': ['consortium-administrator'],
  'organisations.list-institutions': ['anyone'],
  'organisations.add-unit': administrators,
  'organisations.list-units': staff,
  'organisations.list-people': administrators,
  'organisations.invite-person': administrators,
  'organisations.end-membership': administrators,
  'organisations.create-api-key': administrators,
  'organisations.revoke-api-key': administrators,
  'organisations.list-api-keys': administrators,
  'organisations.request-sign-in-link': ['anyone'],
  'organisations.sign-in-by-link': ['anyone'],
  'organisations.sign-in-demo': ['anyone'],
  'organisations.claim-first-administrator': ['anyone'],
  'organisations.sign-out': ['learner'],
  'organisations.sign-out-everywhere': ['learner'],
  'organisations.update-account': ['learner'],
  'organisations.read-account': ['learner'],
  'organisations.read-rights': ['anyone'],

  // platform
  'platform.list-runs': staff,
  'platform.read-run': staff,
  'platform.cancel-run': staff,
  'platform.retry-run': administrators,
  'platform.read-audit': ['administrator', 'quality', 'consortium-administrator'],

  // notices
  'notices.list': ['learner'],
  'notices.acknowledge': ['learner'],
  'notices.list-mails': administrators,
  'notices.read-mail': administrators,
  'notices.list-demo-mails': ['anyone'],
  'notices.read-demo-mail': ['anyone'],

  // partners
  'partners.list': staff,
  'partners.read': staff,
  'partners.add': keepers,
  'partners.save': keepers,

  // framework
  'framework.list': ['anyone'],
  'framework.read': ['anyone'],
  'framework.compare': ['anyone'],
  'framework.draft': legislators,
  'framework.add': legislators,
  'framework.save-draft': legislators,
  'framework.discard-draft': legislators,
  'framework.retire': legislators,
  'framework.try': legislators,
  'framework.cross-walk': ['anyone'],
  'framework.export-cross-walk': ['anyone'],
  'framework.list-scales': ['anyone'],
  'framework.read-scale': ['anyone'],
  'framework.list-proposals': ['anyone'],
  'framework.read-proposal': ['anyone'],
  'framework.propose': ['planner', 'lead', 'quality', 'rdi', 'administrator', 'consortium-administrator'],
  'framework.withdraw-proposal': staff,
  'framework.comment': staff,
  'framework.vote': ['lead', 'quality', 'administrator'],
  'framework.decide': ['lead', 'quality', 'administrator', 'consortium-administrator'],
  'framework.list-findings': staff,
  'framework.add-finding': finders,
  'framework.withdraw-finding': finders,
  'framework.list-terms': ['anyone'],
  'framework.read-term': ['anyone'],
  'framework.export-terms': ['anyone'],
  'framework.add-term': wordsmiths,
  'framework.save-term': wordsmiths,
  'framework.withdraw-term': wordsmiths,
  'framework.upload-terms': wordsmiths,
  'framework.preview-terms': wordsmiths,
  'framework.import-terms': wordsmiths,

  // rdi
  'rdi.list-projects': staff,
  'rdi.read-project': staff,
  'rdi.list-owners': designers,
  'rdi.list-to-end': staff,
  'rdi.register-project': designers,
  'rdi.save-project': designers,
  'rdi.add-promise': designers,
  'rdi.remove-promise': designers,
  'rdi.start-project': designers,
  'rdi.end-project': designers,
  'rdi.reopen-project': designers,
  'rdi.add-output': designers,
  'rdi.add-output-version': designers,
  'rdi.search-outputs': staff,
  'rdi.read-output': staff,
  'rdi.read-output-file': staff,
  'rdi.list-meetings': staff,
  'rdi.read-meeting': staff,
  'rdi.add-meeting': designers,
  'rdi.save-meeting': designers,
  'rdi.list-subscriptions': staff,
  'rdi.subscribe': staff,
  'rdi.end-subscription': staff,

  // skills
  'skills.find': ['anyone'],
  'skills.read': ['anyone'],
  'skills.suggest': ['anyone'],
  'skills.list-schemes': ['anyone'],
  'skills.upload': ['consortium-administrator'],
  'skills.preview-import': ['consortium-administrator'],
  'skills.import': ['consortium-administrator'],

  // offerings
  'offerings.list': staff,
  'offerings.read': staff,
  'offerings.add': designers,
  'offerings.save': designers,
  'offerings.submit': designers,
  'offerings.return': ['lead', 'quality', 'consortium-administrator'],
  'offerings.approve': ['lead', 'quality'],
  'offerings.publish': ['planner', 'lead', 'study-administration'],
  'offerings.withdraw': ['lead', 'study-administration'],
  'offerings.begin': designers,
  'offerings.turn-down': ['planner', 'lead'],
  'offerings.start': ['planner', 'lead', 'study-administration'],
  'offerings.end': ['planner', 'lead', 'study-administration'],
  'offerings.read-overdue': staff,
  'offerings.propose': staff,
  'offerings.list-ideas': staff,
  'offerings.hand-over': designers,
  'offerings.list-owners': designers,
  'offerings.choose-track': ['planner', 'lead'],
  'offerings.read-times': staff,
  'offerings.read-process': staff,
  'offerings.save-process': ['lead', 'quality', 'administrator'],
  'offerings.grant-exception': ['lead', 'quality'],
  'offerings.end-exception': ['lead', 'quality'],
  'offerings.list-exceptions': staff,
  'offerings.find-wording': staff,
  'offerings.search-curriculum': staff,
  'offerings.preview-curriculum': curriculumKeepers,
  'offerings.import-curriculum': curriculumKeepers,
  'offerings.find-sources': staff,
  'offerings.read-source': staff,
  'offerings.derive': designers,
  'offerings.add-part': designers,
  'offerings.read-lineage': ['anyone'],
  'offerings.list-revisions': staff,
  'offerings.compare-revisions': staff,
  'offerings.restore-revision': designers,
  'offerings.read-team': staff,
  'offerings.add-to-team': designers,
  'offerings.remove-from-team': designers,
  'offerings.leave-team': staff,
  'offerings.add-implementation': ['planner', 'lead', 'study-administration'],
  'offerings.list-teachers': ['planner', 'lead', 'study-administration'],
  'offerings.upload': designers,
  'offerings.preview-import': designers,
  'offerings.map-columns': designers,
  'offerings.import': designers,
  'offerings.forget-upload': designers,
  'offerings.read-list-as': designers,
  'offerings.import-at-once': designers,
  'offerings.read-imported': staff,
  'offerings.read-masters': staff,
  'offerings.set-masters': ['lead', 'study-administration'],
  'offerings.read-published': ['anyone'],
  'offerings.published-volumes': ['anyone'],
  'offerings.volumes': staff,

  // catalogue
  'catalogue.search': ['anyone'],
  'catalogue.suggest': ['anyone'],
  'catalogue.list-saved': ['learner'],
  'catalogue.save-search': ['learner'],
  'catalogue.stop-search': ['anyone'],
  'catalogue.compare': ['anyone'],
  'catalogue.overlap': ['anyone'],
  'catalogue.similar': ['anyone'],

  // commissions
  'commissions.list': keepers,
  'commissions.read': keepers,
  'commissions.add': keepers,
  'commissions.save': keepers,
  'commissions.send': keepers,
  'commissions.withdraw': keepers,
  'commissions.prepare': ['planner', 'lead'],
  'commissions.ask': ['anyone'],
  'commissions.open-letter': ['anyone'],
  'commissions.answer': ['anyone'],

  // channels
  'channels.list': staff,
  'channels.read': staff,
  'channels.switch': ['lead', 'study-administration', 'administrator', 'consortium-administrator'],

  // conformity
  'conformity.compare-frameworks': staff,
  'conformity.read-gaps': staff,
  'conformity.read-all-gaps': ['consortium-administrator'],
  'conformity.read-effects': staff,
  'conformity.start-effects': ['lead', 'quality', 'consortium-administrator'],
  'conformity.recheck': staff,
  'conformity.screen': staff,
  'conformity.screen-file': ['anyone'],
  'conformity.upload-list': staff,
  'conformity.map-columns': staff,
  'conformity.preview-list': staff,
  'conformity.start-screening': staff,
  'conformity.read-screening': staff,
  'conformity.list-screenings': staff,
  'conformity.forget-screening': staff,
  'conformity.assess': staff,

  // studies
  'studies.prepare-enrolment': ['learner'],
  'studies.enrol': ['learner'],
  'studies.cancel-enrolment': ['learner'],
  'studies.list-own': ['learner'],
  'studies.list-teaching': ['teacher', 'lead', 'study-administration'],
  'studies.read-implementation': ['teacher', 'lead', 'study-administration'],
  'studies.read-enrolment': ['teacher', 'lead', 'study-administration'],
  'studies.grade': ['teacher'],
  'studies.list-unconfirmed': ['study-administration'],
  'studies.confirm': ['study-administration'],

  // credentials
  'credentials.issue': ['study-administration'],
  'credentials.list-awards': ['study-administration', 'lead', 'quality'],
  'credentials.read-award': ['study-administration', 'lead', 'quality'],
  'credentials.revoke': ['study-administration'],
  'credentials.list-grant-rules': ['anyone'],
  'credentials.read-grants': ['anyone'],
  'credentials.compare-grants': ['anyone'],
  'credentials.set-grant-rule': ruleSetters,
  'credentials.end-grant-rule': ruleSetters,

  // issuers
  'issuers.create-key': administrators,
  'issuers.list-keys': administrators,

  // verification
  'verification.verify': ['anyone'],

  // wallet
  'wallet.list': ['learner'],
  'wallet.read': ['learner'],
  'wallet.share': ['learner'],
  'wallet.stop-sharing': ['learner'],
  'wallet.open-shared': ['anyone'],
} as const satisfies Record<string, readonly Role[]>;

/**
 * What concerns the institution as a whole, since its rows belong to no unit: a role that is limited to one unit
 * does not reach it. (Elsewhere the action asks `reachesUnit` for the unit of what it touches.)
 */
export const wholeInstitution: ReadonlySet<string> = new Set<keyof typeof rights>([
  'framework.draft',
  'framework.add',
  'framework.save-draft',
  'framework.discard-draft',
  'framework.retire',
  'framework.try',
  'framework.vote',
  'framework.decide',
  'framework.add-term',
  'framework.save-term',
  'framework.withdraw-term',
  'framework.import-terms',
  'offerings.save-process',
  'channels.switch',
  'conformity.start-effects',
  'studies.list-unconfirmed',
  'studies.confirm',
  'credentials.issue',
  'credentials.list-awards',
  'credentials.read-award',
  'credentials.revoke',
  'issuers.create-key',
  'issuers.list-keys',
  'credentials.set-grant-rule',
  'credentials.end-grant-rule',
]);

/** The name of an action or a question. */
export type ActionName = keyof typeof rights;
