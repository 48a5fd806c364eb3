import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/field.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import type { ProposalPage } from '../../actions/proposals/read.ts';
import { methods, outcomes } from '../../rules/proposals/proposal.ts';
import { text } from '../../text/index.ts';
import { ProposalRules } from './rules.tsx';
import { titleIn } from './words.tsx';

type Props = { language: Language; page: ProposalPage; form: FormState };

export function decisionFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'radios',
      name: 'outcome',
      label: t('proposal.decide.outcome'),
      required: true,
      options: outcomes.map((outcome) => ({ value: outcome, label: t(`proposal-outcome/${outcome}`) })),
    },
    {
      kind: 'radios',
      name: 'method',
      label: t('proposal.decide.method'),
      required: true,
      options: methods.map((method) => ({ value: method, label: t(`proposal-method/${method}`) })),
    },
    {
      kind: 'localized-area',
      name: 'reasons',
      label: t('proposal.decide.reasons'),
      hint: t('proposal.decide.reasons.hint'),
      required: true,
      maxLength: 10_000,
    },
  ];
}

export function withdrawalFields(language: Language): Field[] {
  return [
    {
      kind: 'textarea',
      name: 'reason',
      label: text(language)('proposal.withdraw.reason'),
      maxLength: 2000,
      rows: 3,
    },
  ];
}

/** What will happen, how the votes stand, what is needed for a decision, and the decision itself. */
export function DecisionPage({ language, page, form }: Props) {
  const t = text(language);
  const at = { institution: page.institution, proposal: page.id };
  return (
    <>
      <Head language={language} page={page} verb="decide" />
      <ul class="ds-list">
        <li>{t('proposal.decide.1')}</li>
        <li>{t('proposal.decide.2')}</li>
      </ul>
      <Notice language={language} kind="info" title={t('proposal.votes')}>
        {t('proposal.tally.counts', { ...page.tally })}
      </Notice>
      <Form
        language={language}
        {...form}
        action={paths.decideProposal(language, at)}
        submitLabel={t('proposal.decide.submit')}
        cancel={{ href: paths.proposal(language, at) }}
      />
      <ProposalRules language={language} institution={page.institution} />
    </>
  );
}

export function WithdrawalPage({ language, page, form }: Props) {
  const t = text(language);
  const at = { institution: page.institution, proposal: page.id };
  return (
    <>
      <Head language={language} page={page} verb="withdraw" />
      <ul class="ds-list">
        <li>{t('proposal.withdraw.1')}</li>
        <li>{t('proposal.withdraw.2')}</li>
      </ul>
      <Form
        language={language}
        {...form}
        action={paths.withdrawProposal(language, at)}
        submitLabel={t('proposal.withdraw')}
        cancel={{ href: paths.proposal(language, at) }}
      />
    </>
  );
}

function Head({ language, page, verb }: Omit<Props, 'form'> & { verb: 'decide' | 'withdraw' }) {
  const t = text(language);
  const title = titleIn(language, page.title);
  const href = paths.proposal(language, { institution: page.institution, proposal: page.id });
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('proposals'), href: paths.proposals(language) },
          { label: title.text, href, ...(title.language && { language: title.language }) },
          { label: t(`proposal.${verb}`) },
        ]}
      />
      <PageHead eyebrow={<span lang={title.language}>{title.text}</span>} title={t(`proposal.${verb}`)} />
    </>
  );
}
