import type { Language } from '../../../../base/language.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { formatDateTime } from '../../../../platform/web/format.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { ProposalPage } from '../../actions/proposals/read.ts';
import { text } from '../../text/index.ts';
import { ownerName } from './words.tsx';

/** One of the forms on a proposal's page, and where it is sent. */
export type StepForm = { state: FormState; action: string };

type Props = { language: Language; page: ProposalPage; form: StepForm | null };

/** What was said, in its order, and a form to say more. */
export function ProposalComments({ language, page, form }: Props) {
  const t = text(language);
  const comments = page.steps.filter(({ verb }) => verb === 'comment');
  return (
    <Section title={t('proposal.comments')} id="comments">
      <div class="stack">
        {comments.length === 0 && <p>{t('proposal.comments.none')}</p>}
        {comments.length > 0 && (
          <ol class="plain-list stack">
            {comments.map((step) => (
              <li key={step.id}>
                <p>
                  <strong>{step.name}</strong> · {ownerName(language, page.institutions, step.speaksFor)} ·{' '}
                  <time dateTime={new Date(step.at).toISOString()}>{formatDateTime(language, step.at)}</time>
                </p>
                <blockquote class="kept-lines">{step.text}</blockquote>
              </li>
            ))}
          </ol>
        )}
        {form && (
          <Form
            id="comment"
            language={language}
            {...form.state}
            action={form.action}
            submitLabel={t('proposal.comment')}
          />
        )}
      </div>
    </Section>
  );
}
