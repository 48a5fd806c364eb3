import type { Language } from '../../../../base/language.ts';
import { Form } from '../../../../platform/web/form.tsx';
import { formatDate } from '../../../../platform/web/format.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import type { ProposalPage } from '../../actions/proposals/read.ts';
import { text } from '../../text/index.ts';
import type { StepForm } from './comments.tsx';
import { ownerName } from './words.tsx';

type Props = { language: Language; page: ProposalPage; form: StepForm | null };
type Vote = ProposalPage['votes'][number];

/** The votes that count, and a form to vote. */
export function ProposalVotes({ language, page, form }: Props) {
  const t = text(language);
  return (
    <Section
      title={t('proposal.votes')}
      lead={page.votes.length > 0 ? t('proposal.tally.counts', { ...page.tally }) : undefined}
      id="votes"
    >
      <div class="stack">
        <DataTable
          language={language}
          id="votes-given"
          caption={t('proposal.votes.caption')}
          hideCaption
          columns={columnsOf(language, page)}
          rows={page.votes}
          rowKey={({ id }) => id}
          empty={<p>{t('proposal.votes.none')}</p>}
        />
        {form && (
          <Form
            id="vote"
            language={language}
            {...form.state}
            action={form.action}
            submitLabel={t('proposal.vote')}
          />
        )}
      </div>
    </Section>
  );
}

function columnsOf(language: Language, page: ProposalPage): Column<Vote>[] {
  const t = text(language);
  return [
    {
      key: 'voter',
      header: t('proposal.voter'),
      rowHeader: true,
      cell: ({ name, speaksFor }) =>
        t('proposal.by.person', { name, institution: ownerName(language, page.institutions, speaksFor) }),
    },
    {
      key: 'choice',
      header: t('proposal.choice'),
      cell: ({ choice }) => choice && t(`proposal-choice/${choice}`),
    },
    { key: 'at', header: t('proposal.voted'), cell: ({ at }) => formatDate(language, at) },
  ];
}
