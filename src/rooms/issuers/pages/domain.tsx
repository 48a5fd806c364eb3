import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { text as kit } from '../../../platform/web/text/index.ts';
import { didWebDocumentUrl } from '../../../standards/did/index.ts';
import { text } from '../text/index.ts';

export type DomainView = {
  did: string;
  dids: readonly { did: string; since: Date }[];
  domain: string | null;
  domainDid: string | null;
  inUse: boolean;
  state: 'unchecked' | 'right' | 'outdated' | 'missing' | null;
  checkedAt: Date | null;
  document: string | null;
  documentUrl: string;
};
type Props = {
  language: Language;
  institution: string;
  csrf: string;
  action: string;
  form: FormState;
  view: DomainView;
};

/** The institution's own domain: which, what it has to serve, and whether it does. */
export function DomainPage(props: Props) {
  const { language, institution, action, form, view } = props;
  const t = text(language);
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.issuerKeys(language, { institution })}>{t('key.back')}</a>}
        title={t('domain')}
        lead={t('domain.lead')}
      />
      <Form language={language} {...form} action={action} submitLabel={t('domain.save')} />
      {view.domainDid && <Steps {...props} />}
      <Section title={t('domain.names')}>
        <DataTable
          language={language}
          caption={t('domain.names')}
          hideCaption
          rows={view.dids}
          rowKey={({ did }) => did}
          columns={[
            {
              key: 'did',
              header: t('keys.did'),
              rowHeader: true,
              cell: ({ did }) => (
                <>
                  <code class="long-code">{did}</code>{' '}
                  {did === view.did && <StatusTag tone="success">{t('domain.in-use')}</StatusTag>}
                </>
              ),
            },
            {
              key: 'since',
              header: t('domain.since'),
              cell: ({ since }) => formatDate(language, since),
            },
          ]}
        />
      </Section>
    </>
  );
}

function Steps({ language, institution, csrf, view }: Props) {
  const t = text(language);
  const { domainDid, document, documentUrl, state, inUse } = view;
  const of = { institution };
  if (!domainDid || !document) return <p>{t('domain.no-key')}</p>;
  const place = { url: didWebDocumentUrl(domainDid), source: documentUrl };
  return (
    <Section title={t('domain.steps')}>
      <Definitions
        items={[
          { term: t('keys.did'), value: <code class="long-code">{domainDid}</code> },
          { term: t('domain.state'), value: <DomainStateTag language={language} view={view} /> },
        ]}
      />
      <ol class="ds-list">
        <li>{t('domain.step.file')}</li>
        <li class="long-code">{t('domain.step.place', place)}</li>
        <li>{t('domain.step.check')}</li>
        <li>{t('domain.step.use')}</li>
      </ol>
      <div class="actions">
        <a class="ds-button" data-variant="secondary" href={paths.domainDocument(language, of)} download>
          {t('domain.download')}
        </a>
        <ActionButton action={paths.checkDomain(language, of)} csrf={csrf} variant="secondary">
          {t('domain.check')}
        </ActionButton>
        {state === 'right' && !inUse && (
          <ActionButton
            action={paths.useDomain(language, of)}
            csrf={csrf}
            ask={{
              question: t('domain.use.question'),
              confirm: t('domain.use'),
              cancel: kit(language)('confirm.cancel'),
            }}
          >
            {t('domain.use')}
          </ActionButton>
        )}
      </div>
    </Section>
  );
}

const tones = { unchecked: 'neutral', right: 'success', outdated: 'warning', missing: 'danger' } as const;

function DomainStateTag({ language, view }: { language: Language; view: DomainView }) {
  const { state, checkedAt } = view;
  if (!state) return null;
  const date = checkedAt ? formatDate(language, checkedAt) : '';
  return <StatusTag tone={tones[state]}>{text(language)(`domain.${state}`, { date })}</StatusTag>;
}
