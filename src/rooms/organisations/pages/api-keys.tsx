import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { CopyText } from '../../../platform/web/parts/copy-text.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { ApiKey } from '../store/api-keys.ts';
import { text } from '../text/index.ts';
import { roleWords } from './role-words.ts';

type Props = { language: Language; institution: string; form: FormState; items: readonly ApiKey[] };

/** The keys of an institution's systems, and the form that makes one. */
export function ApiKeysPage(props: Props) {
  const { language, institution, form, items } = props;
  const t = text(language);
  return (
    <>
      <PageHead title={t('api-keys')} lead={t('api-keys.lead')} />
      <DataTable<ApiKey>
        language={language}
        caption={t('api-keys')}
        hideCaption
        rows={items}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('api-keys.empty')} icon="lock" />}
        columns={[
          { key: 'name', header: t('api-keys.name'), rowHeader: true, cell: (row) => row.name },
          {
            key: 'roles',
            header: t('api-keys.roles'),
            cell: (row) => row.roles.map((role) => roleWords(language, role)).join(', '),
          },
          {
            key: 'created',
            header: t('api-keys.created'),
            cell: (row) => formatDate(language, row.createdAt),
          },
          {
            key: 'state',
            header: t('api-keys.state'),
            cell: (row) => <KeyState language={language} row={row} />,
          },
          {
            key: 'end',
            header: t('people.action'),
            hiddenHeader: true,
            cell: (row) => <RevokeButton {...props} row={row} />,
          },
        ]}
      />
      <Section title={t('api-keys.create')}>
        <Form
          language={language}
          action={paths.apiKeys(language, { institution })}
          submitLabel={t('api-keys.create')}
          {...form}
        />
      </Section>
    </>
  );
}

function KeyState({ language, row }: { language: Language; row: ApiKey }) {
  return (
    <StatusTag tone={row.revokedAt ? 'neutral' : 'success'}>
      {text(language)(row.revokedAt ? 'api-keys.revoked' : 'api-keys.valid')}
    </StatusTag>
  );
}

function RevokeButton({ language, institution, form, row }: Props & { row: ApiKey }) {
  const t = text(language);
  if (row.revokedAt) return null;
  const ask = {
    question: t('api-keys.revoke.ask'),
    confirm: t('api-keys.revoke'),
    cancel: t('api-keys.revoke.keep'),
  };
  return (
    <ActionButton
      action={paths.revokeApiKey(language, { institution, key: row.id })}
      csrf={form.csrf}
      variant="tertiary"
      danger
      ask={ask}
    >
      <span aria-hidden="true">{t('api-keys.revoke')}</span>
      <span class="ds-sr-only">{t('api-keys.revoke.whom', { name: row.name })}</span>
    </ActionButton>
  );
}

/** The new key, shown this once. */
export function NewApiKeyPage({
  language,
  institution,
  value,
}: {
  language: Language;
  institution: string;
  value: string;
}) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('api-keys.made')} lead={t('api-keys.made.lead')} />
      <CopyText language={language} label={t('api-keys.key')} value={value} />
      <p>
        <a href={paths.apiKeys(language, { institution })}>{t('api-keys.back')}</a>
      </p>
    </>
  );
}
