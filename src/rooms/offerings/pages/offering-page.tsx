import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { MemberRole } from '../../../base/roles.ts';
import { type Step, stepsFrom } from '../../../base/workflow.ts';
import { type Actor, can } from '../../../platform/actor.ts';
import type { ActionName } from '../../../platform/rights.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { Steps } from '../../../platform/web/parts/steps.tsx';
import type { LineageFacts } from '../actions/building/read-lineage.ts';
import type { OfferingPage as Data } from '../actions/read-offerings.ts';
import { sourceValue } from '../rules/lineage/source-value.ts';
import { type OfferingState, type OfferingVerb, offeringWorkflow } from '../rules/workflow.ts';
import { text } from '../text/index.ts';
import { LineageSection } from './building/lineage-section.tsx';
import { PartsTable } from './building/parts-table.tsx';
import { documentFacts } from './document-facts.tsx';
import { AttentionNotice, ExceptionSection } from './exceptions/exception-section.tsx';
import { History } from './history.tsx';
import { Implementations } from './implementation-table.tsx';
import { MissingList, RequirementList } from './missing-list.tsx';
import { WayPicture, WaySection } from './process/way-section.tsx';
import { StateTag, VerdictTag } from './state-tags.tsx';
import { mayIn } from './team/may-in.ts';
import { TeamSection } from './team/team-section.tsx';
import { Warnings } from './warnings.tsx';
import { wordingHrefOf } from './wording/wording-href.ts';
import { stateWord, titleOf } from './words.ts';

type Props = { language: Language; actor: Actor; page: Data };

/** One of the institution's own offerings: where it stands, what one may do with it, what is missing, its history. */
export function OfferingPage({ language, actor, page, lineage }: Props & { lineage: LineageFacts }) {
  const t = text(language);
  const { institution, id, state, judgement, document } = page;
  const title = titleOf(language, document.title);
  const at = { institution, offering: id };
  const mayEdit = state !== 'review' && mayIn(actor, page, 'offerings.save');
  const formHref = mayEdit ? paths.editOffering(language, at) : null;
  const wordingHref = mayEdit ? wordingHrefOf(language, page) : undefined;
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.offerings(language, { institution }) },
          { label: title.text, ...(title.language && { language: title.language }) },
        ]}
      />
      <PageHead
        eyebrow={t('page.eyebrow')}
        title={title.text}
        titleLanguage={title.language}
        tags={<Tags language={language} page={page} />}
        actions={<Actions language={language} actor={actor} page={page} mayEdit={mayEdit} />}
      />
      <AttentionNotice language={language} page={page} />
      <Hints language={language} actor={actor} page={page} />
      <Steps language={language} label={t('page.progress')} steps={stepViews(language, state)} />
      <WayPicture language={language} page={page} />
      <div class="columns" data-side="end">
        <div>
          <Section title={t('page.content')}>
            <Definitions items={documentFacts(language, document)} />
          </Section>
          {(document.parts ?? []).length > 0 && (
            <Section title={t('parts')} id="parts">
              <PartsTable language={language} document={document} lineage={lineage} />
            </Section>
          )}
          <LineageSection language={language} document={document} lineage={lineage} own={institution} />
          <Implementations
            language={language}
            page={page}
            mayAdd={can(actor, 'offerings.add-implementation', institution)}
            mayOpen={can(actor, 'studies.read-implementation', institution)}
          />
          <ExceptionSection language={language} actor={actor} page={page} />
          <History language={language} page={page} />
        </div>
        <aside class="aside">
          <WaySection language={language} actor={actor} page={page} />
          <TeamSection language={language} page={page} />
          <Section title={t('page.missing')}>
            <MissingList
              language={language}
              reports={judgement.reports}
              formHref={formHref}
              wordingHref={wordingHref}
            />
          </Section>
          <details class="ds-details">
            <summary>{t('page.requirements')}</summary>
            <RequirementList language={language} reports={judgement.reports} formHref={formHref} />
          </details>
          {can(actor, 'conformity.compare-frameworks', institution) && (
            <p>
              <a href={paths.sideBySide(language, at)}>{t('page.side-by-side')}</a>
            </p>
          )}
          <Warnings
            language={language}
            warnings={page.warnings}
            gating={judgement.reports}
            formHref={formHref}
            wordingHref={wordingHref}
          />
        </aside>
      </div>
    </>
  );
}

function Tags({ language, page: { state, judgement } }: Omit<Props, 'actor'>) {
  return (
    <>
      <StateTag language={language} state={state} />
      <VerdictTag language={language} verdict={judgement.verdict} undecided={judgement.undecided} />
    </>
  );
}

/** The picture of the way, drawn from the workflow itself; the end is shown only where one has come to it. */
function stepViews(language: Language, state: OfferingState) {
  const way = offeringWorkflow.states.filter((one) => one !== 'withdrawn' || state === 'withdrawn');
  const now = way.indexOf(state);
  return way.map((one, index) => ({
    label: stateWord(language, one),
    state: index < now ? ('done' as const) : index === now ? ('current' as const) : ('ahead' as const),
  }));
}

/** The steps that the workflow allows from here and the actor may take. */
export function allowedVerbs(
  actor: Actor,
  page: Pick<Data, 'institution' | 'unit' | 'team' | 'state' | 'publishedRevision'>,
): OfferingVerb[] {
  const steps: readonly Step<OfferingState, OfferingVerb, MemberRole>[] = stepsFrom(
    offeringWorkflow,
    page.state,
  );
  const verbs = steps.map((step) => step.verb).filter((verb) => verb !== 'save');
  if (page.publishedRevision !== null && !verbs.includes('withdraw')) verbs.push('withdraw');
  return verbs.filter((verb) => mayIn(actor, page, `offerings.${verb}` as ActionName));
}

const stepPaths = {
  submit: paths.submitOffering,
  approve: paths.approveOffering,
  return: paths.returnOffering,
  publish: paths.publishOffering,
  withdraw: paths.withdrawOffering,
  begin: paths.beginOffering,
  'turn-down': paths.turnDownOffering,
  start: paths.startOffering,
  end: paths.endOffering,
} as const;

function Actions({ language, actor, page, mayEdit }: Props & { mayEdit: boolean }) {
  const t = text(language);
  const at = { institution: page.institution, offering: page.id };
  const verbs = allowedVerbs(actor, page).filter(
    (verb) => verb !== 'approve' || hindrance(actor, page) === null,
  );
  const main = verbs.find((verb) => ['begin', 'submit', 'approve', 'publish'].includes(verb));
  const step = (verb: OfferingVerb) => (
    <a
      key={verb}
      class="ds-button"
      data-variant={verb === main ? undefined : 'secondary'}
      data-color={verb === 'withdraw' || verb === 'turn-down' ? 'danger' : undefined}
      href={stepPaths[verb as keyof typeof stepPaths](language, at)}
    >
      {t(`verb/${verb as keyof typeof stepPaths}`)}
    </a>
  );
  return (
    <>
      {verbs.filter((verb) => verb !== 'withdraw').map(step)}
      {mayEdit && (
        <a class="ds-button" data-variant="secondary" href={paths.editOffering(language, at)}>
          {t(page.state === 'design' || page.state === 'idea' ? 'page.edit' : 'page.edit-again')}
        </a>
      )}
      {page.publishedRevision !== null && (
        <a class="ds-button" data-variant="tertiary" href={paths.catalogueOffering(language, at)}>
          {t('page.public')}
        </a>
      )}
      {can(actor, 'offerings.derive', page.institution) && (
        <a
          class="ds-button"
          data-variant="tertiary"
          href={`${paths.deriveOffering(language, { institution: page.institution })}?from=${sourceValue({ kind: 'offering', institution: page.institution, id: page.id })}`}
        >
          {t('derive.this')}
        </a>
      )}
      {verbs.includes('withdraw') && step('withdraw')}
    </>
  );
}

/** Why somebody who may approve cannot approve this now; null: she can. */
function hindrance(actor: Actor, page: Data): 'page.second-person' | 'page.not-yet' | null {
  if (page.revisions.some((revision) => revision.author !== null && revision.author === actor.person))
    return 'page.second-person';
  return page.hindrances === 0 ? null : 'page.not-yet';
}

function Hints({ language, actor, page }: Props) {
  const t = text(language);
  const { state, publishedRevision, steps } = page;
  const [last] = steps;
  const why = allowedVerbs(actor, page).includes('approve') ? hindrance(actor, page) : null;
  return (
    <>
      {state === 'design' && last?.verb === 'return' && (
        <Notice language={language} kind="warning" title={t('page.returned')}>
          <p>{last.reason}</p>
        </Notice>
      )}
      {why && (
        <Notice language={language} kind="info">
          {t(why)}
        </Notice>
      )}
      {publishedRevision !== null && state !== 'published' && (
        <Notice language={language} kind="info">
          {t('page.live', { revision: publishedRevision })}
        </Notice>
      )}
    </>
  );
}
