import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { Institution } from '../store/institutions.ts';
import { text } from '../text/index.ts';

type Props = { language: Language; items: readonly Institution[]; mayAdd: boolean };

/** The institutions with their codes, standing and identifier as issuers. */
export function InstitutionsPage({ language, items, mayAdd }: Props) {
  const t = text(language);
  const add = (
    <a class="ds-button" href={paths.addInstitution(language)}>
      {t('institutions.add')}
    </a>
  );
  return (
    <>
      <PageHead title={t('institutions')} lead={t('institutions.lead')} actions={mayAdd ? add : undefined} />
      <DataTable<Institution>
        language={language}
        caption={t('institutions')}
        hideCaption
        rows={items}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            header: t('institutions.name'),
            rowHeader: true,
            cell: (row) => <Name language={language} row={row} />,
          },
          { key: 'code', header: t('institutions.code'), cell: (row) => row.id },
          {
            key: 'kind',
            header: t('institutions.kind'),
            cell: (row) => <Kind language={language} guest={row.guest} />,
          },
          { key: 'did', header: t('institutions.did'), cell: (row) => <code>{row.did}</code> },
        ]}
      />
    </>
  );
}

function Name({ language, row }: { language: Language; row: Institution }) {
  const name = pick(row.name, language);
  return row.homepage ? (
    <a href={row.homepage} lang={name.language} rel="external">
      {name.text}
    </a>
  ) : (
    <span lang={name.language}>{name.text}</span>
  );
}

function Kind({ language, guest }: { language: Language; guest: boolean }) {
  return (
    <StatusTag tone={guest ? 'neutral' : 'accent'}>
      {text(language)(guest ? 'institutions.guest' : 'institutions.member')}
    </StatusTag>
  );
}

export function AddInstitutionPage({ language, form }: { language: Language; form: FormState }) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('institutions.add')} />
      <Form
        language={language}
        action={paths.addInstitution(language)}
        submitLabel={t('institutions.add')}
        cancel={{ href: paths.institutions(language) }}
        {...form}
      />
    </>
  );
}
