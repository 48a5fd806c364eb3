import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import type { GrantDecision } from '../rules/decide-grants.ts';
import { text } from '../text/index.ts';
import type { AwardView } from '../views.ts';
import { AwardActions } from './award-actions.tsx';
import { type AwardDocument, AwardDocuments } from './award-documents.tsx';
import { AwardFacts, IssuerFacts, Outcomes } from './award-facts.tsx';
import { AwardGrants } from './award-grants.tsx';
import type { PageChange } from './change-award.tsx';
import { StandingNotice } from './standing-notice.tsx';
import { StateTag } from './state-tag.tsx';

type Props = {
  language: Language;
  award: AwardView & { documents: readonly AwardDocument[]; decision: GrantDecision | null };
  /** What she may do to it. */
  rights: readonly (PageChange | 'revoke')[];
  /** Null: she may not have files made. */
  csrf: string | null;
  /** Whether she may decide otherwise than the rules what it comes with. */
  mayDecide: boolean;
};

/** One award, for the institution that made it. */
export function AwardPage({ language, award, rights, csrf, mayDecide }: Props) {
  const t = text(language);
  const { institution, record, revoked, state } = award;
  const title = pick(record.offering.title, language);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('awards'), href: paths.awards(language, { institution }) },
          { label: record.holder.name },
        ]}
      />
      <PageHead
        eyebrow={record.holder.name}
        title={title.text}
        titleLanguage={title.language}
        tags={<StateTag language={language} state={state} />}
      />
      <StandingNotice
        language={language}
        award={award}
        linkTo={(other) => paths.award(language, { institution, award: other })}
      />
      <Outcomes language={language} record={record} />
      <AwardFacts language={language} record={record} />
      <IssuerFacts language={language} record={record} />
      <AwardGrants
        language={language}
        decision={award.decision}
        {...(mayDecide &&
          !revoked && { change: paths.decideGrants(language, { institution, award: award.id }) })}
      />
      <AwardDocuments
        language={language}
        institution={institution}
        award={award.id}
        documents={award.documents}
        csrf={revoked ? null : csrf}
      />
      <AwardActions language={language} award={award} rights={rights} />
    </>
  );
}
