import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate, formatDateTime } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import type { ProposalPage as ProposalData } from '../../actions/proposals/read.ts';
import { text } from '../../text/index.ts';
import { ProposalComments, type StepForm } from './comments.tsx';
import { ProposalContent } from './content.tsx';
import { ProposalHistory } from './history.tsx';
import { ProposalRules } from './rules.tsx';
import { ProposalVotes } from './votes.tsx';
import { ownerName, ProposalStateTag, speakerName, titleIn, Written } from './words.tsx';

export type ProposalPageProps = {
  language: Language;
  page: ProposalData;
  /** The reader belongs to the staff that sees votes, comments and history. */
  isStaff: boolean;
  may: { decide: boolean; withdraw: boolean };
  /** What a proposed version changes of the one before it. */
  difference?: ComponentChildren;
  /** The forms that the reader may send. */
  comment: StepForm | null;
  vote: StepForm | null;
};

/** One proposal from its first sentence to its decision. */
export function ProposalPage(props: ProposalPageProps) {
  const { language, page, isStaff } = props;
  const t = text(language);
  const title = titleIn(language, page.title);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('proposals'), href: paths.proposals(language) },
          { label: title.text, ...(title.language && { language: title.language }) },
        ]}
      />
      <PageHead
        eyebrow={t(`proposal-kind/${page.kind}`)}
        title={title.text}
        {...(title.language && { titleLanguage: title.language })}
        tags={
          <>
            <ProposalStateTag language={language} state={page.state} />
            <StatusTag>{ownerName(language, page.institutions, page.institution)}</StatusTag>
          </>
        }
        actions={<Steps {...props} />}
      />
      <Decision language={language} page={page} />
      <Section title={t('proposal.what')}>
        <ProposalContent language={language} page={page} />
      </Section>
      {props.difference}
      <Section title={t('proposal.why')}>
        <Written language={language} words={page.why} />
        <Facts language={language} page={page} />
      </Section>
      {isStaff && (
        <>
          <ProposalVotes language={language} page={page} form={props.vote} />
          <ProposalComments language={language} page={page} form={props.comment} />
        </>
      )}
      {page.state === 'open' && <ProposalRules language={language} institution={page.institution} />}
      {isStaff && <ProposalHistory language={language} page={page} />}
    </>
  );
}

function Steps({ language, page, may }: ProposalPageProps) {
  const t = text(language);
  const at = { institution: page.institution, proposal: page.id };
  if (page.state !== 'open' || !(may.decide || may.withdraw)) return null;
  return (
    <>
      {may.decide && (
        <a class="ds-button" href={paths.decideProposal(language, at)}>
          {t('proposal.decide')}
        </a>
      )}
      {may.withdraw && (
        <a class="ds-button" data-variant="tertiary" href={paths.withdrawProposal(language, at)}>
          {t('proposal.withdraw')}
        </a>
      )}
    </>
  );
}

type Props = { language: Language; page: ProposalData };

function Decision({ language, page }: Props) {
  const t = text(language);
  const { state, method, reasons, tally, closedAt } = page;
  if (!closedAt || !method || !reasons) return null;
  const decider = page.steps.find(({ verb }) => verb === 'decide');
  return (
    <Section title={t('proposal.decision')} id="decision">
      <Definitions
        items={[
          { term: t('proposal.outcome'), value: t(`proposal-state/${state}`) },
          { term: t('proposal.method'), value: t(`proposal-method/${method}`) },
          { term: t('proposal.tally'), value: t('proposal.tally.counts', { ...tally }) },
          { term: t('proposal.decided'), value: formatDateTime(language, closedAt) },
          {
            term: t('proposal.decided-by'),
            value: saidBy(language, page, page.institution, decider?.name),
          },
          { term: t('proposal.reasons'), value: <Written language={language} words={reasons} /> },
        ]}
      />
    </Section>
  );
}

function Facts({ language, page }: Props) {
  const t = text(language);
  const proposer = page.steps.find(({ verb }) => verb === 'propose');
  const until = page.commentsUntil;
  return (
    <Definitions
      items={[
        { term: t('proposal.by'), value: saidBy(language, page, page.proposedFor, proposer?.name) },
        { term: t('proposal.at'), value: formatDate(language, page.proposedAt) },
        {
          term: t('proposal.comments-until'),
          value: until && t('proposal.comments-until.day', { day: formatDate(language, until) }),
        },
      ]}
    />
  );
}

/** The institution, and the person's name for those who may know it. */
function saidBy(language: Language, page: ProposalData, code: string, name: string | undefined): string {
  const institution = speakerName(language, page.institutions, code);
  return name ? text(language)('proposal.by.person', { name, institution }) : institution;
}
