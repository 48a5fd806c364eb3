import type { Language } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { type Actor, can } from '../../platform/actor.ts';
import type { ActionName } from '../../platform/rights.ts';
import type { text } from './text/index.ts';

type Key = Parameters<ReturnType<typeof text>>[0];
export type WorkLink = { readonly href: string; readonly label: Key };

/** The fields of work, in the order in which they are shown. */
const fields = ['offerings', 'credentials', 'quality', 'partners', 'upkeep'] as const;
type Field = (typeof fields)[number];

/** The links of one field of work; null: those of the consortium as a whole, which are few. */
export type WorkField = { readonly field: Field | null; readonly links: readonly WorkLink[] };

type Place = { right: ActionName; label: Key; href: (language: Language, institution: string) => string };

/** What can be done in an institution: fields of work, in each the order of the day. */
const places: Readonly<Record<Field, readonly Place[]>> = {
  offerings: [
    {
      right: 'offerings.list',
      label: 'work.offerings',
      href: (l, institution) => paths.offerings(l, { institution }),
    },
    { right: 'offerings.list-exceptions', label: 'work.exceptions', href: (l) => paths.exceptions(l) },
    { right: 'offerings.import', label: 'work.import', href: (l) => paths.importOfferings(l) },
    { right: 'offerings.search-curriculum', label: 'work.curriculum', href: (l) => paths.curriculum(l) },
    {
      right: 'offerings.volumes',
      label: 'work.volumes',
      href: (l, institution) => paths.institutionVolumes(l, { institution }),
    },
    {
      right: 'channels.list',
      label: 'work.channels',
      href: (l, institution) => paths.channels(l, { institution }),
    },
  ],
  credentials: [
    { right: 'studies.grade', label: 'work.teaching', href: (l) => paths.teaching(l) },
    {
      right: 'studies.list-unconfirmed',
      label: 'work.confirmations',
      href: (l, institution) => paths.confirmations(l, { institution }),
    },
    {
      right: 'credentials.list-awards',
      label: 'work.awards',
      href: (l, institution) => paths.awards(l, { institution }),
    },
    {
      right: 'credentials.read-settings',
      label: 'work.issuing',
      href: (l, institution) => paths.issuingSettings(l, { institution }),
    },
    {
      right: 'credentials.set-grant-rule',
      label: 'work.grant-rules',
      href: (l, institution) => paths.grantRules(l, { institution }),
    },
    {
      right: 'credentials.compare-grants',
      label: 'work.grant-comparison',
      href: (l) => paths.grantComparison(l),
    },
    {
      right: 'issuers.list-keys',
      label: 'work.keys',
      href: (l, institution) => paths.issuerKeys(l, { institution }),
    },
  ],
  quality: [
    {
      right: 'conformity.screen',
      label: 'work.screening',
      href: (l, institution) => paths.screening(l, { institution }),
    },
    {
      right: 'conformity.read-gaps',
      label: 'work.gaps',
      href: (l, institution) => paths.gaps(l, { institution }),
    },
    {
      right: 'conformity.list-screenings',
      label: 'work.lists',
      href: (l, institution) => paths.screenings(l, { institution }),
    },
    { right: 'framework.comment', label: 'work.frameworks', href: (l) => paths.frameworks(l) },
    { right: 'framework.comment', label: 'work.glossary', href: (l) => paths.glossary(l) },
    { right: 'framework.comment', label: 'work.skills', href: (l) => paths.skills(l) },
    { right: 'framework.comment', label: 'work.proposals', href: (l) => paths.proposals(l) },
  ],
  partners: [
    {
      right: 'rdi.list-projects',
      label: 'work.rdi',
      href: (l, institution) => paths.rdiProjects(l, { institution }),
    },
    { right: 'rdi.search-outputs', label: 'work.rdi-outputs', href: (l) => paths.rdiOutputs(l) },
    {
      right: 'commissions.list',
      label: 'work.quotes',
      href: (l, institution) => paths.quotes(l, { institution }),
    },
    {
      right: 'partners.list',
      label: 'work.partners',
      href: (l, institution) => paths.partners(l, { institution }),
    },
  ],
  upkeep: [
    { right: 'platform.list-runs', label: 'work.runs', href: (l) => paths.runs(l) },
    {
      right: 'organisations.list-people',
      label: 'work.people',
      href: (l, institution) => paths.people(l, { institution }),
    },
    {
      right: 'organisations.add-unit',
      label: 'work.units',
      href: (l, institution) => paths.units(l, { institution }),
    },
    {
      right: 'organisations.list-api-keys',
      label: 'work.api-keys',
      href: (l, institution) => paths.apiKeys(l, { institution }),
    },
    {
      right: 'platform.read-audit',
      label: 'work.audit',
      href: (l, institution) => paths.auditTrail(l, { institution }),
    },
    { right: 'notices.list-mails', label: 'work.outbox', href: (l) => paths.outbox(l) },
  ],
};

/** What belongs to the consortium as a whole. */
const common: readonly Place[] = [
  { right: 'organisations.add-institution', label: 'work.institutions', href: (l) => paths.institutions(l) },
  { right: 'verification.list-anchors', label: 'work.trust', href: (l) => paths.trustAnchors(l) },
  { right: 'conformity.read-all-gaps', label: 'work.all-gaps', href: (l) => paths.allGaps(l) },
  { right: 'home.read-needs', label: 'work.needs', href: (l) => paths.needInbox(l) },
];

/** The links that this person's rights allow in one institution, by field of work; null: those of the consortium. */
export function workFields(actor: Actor, language: Language, institution: string | null): WorkField[] {
  const allowed = (offered: readonly Place[]) =>
    offered
      .filter(({ right }) => can(actor, right, institution))
      .map(({ label, href }) => ({ label, href: href(language, institution ?? '') }));
  const found =
    institution === null
      ? [{ field: null, links: allowed(common) }]
      : fields.map((field) => ({ field, links: allowed(places[field]) }));
  return found.filter(({ links }) => links.length > 0);
}
