import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { type Column, DataTable } from '../../../platform/web/table.tsx';
import type { Partner } from '../store.ts';
import { text } from '../text/index.ts';

type ListProps = {
  language: Language;
  institution: string;
  partners: readonly Partner[];
  /** Whether the reader may edit the partners of an institution or of the consortium. */
  mayEdit: (owner: string) => boolean;
  nextHref?: string | undefined;
};

/** The partners of an institution and of the consortium. */
export function PartnersPage({ language, institution, partners, mayEdit, nextHref }: ListProps) {
  const t = text(language);
  const add = mayEdit(institution) && (
    <a class="ds-button" data-variant="primary" href={paths.addPartner(language, { institution })}>
      {t('add')}
    </a>
  );
  const edits = partners.some((partner) => mayEdit(partner.institution));
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} actions={partners.length > 0 ? add : undefined} />
      <DataTable
        language={language}
        caption={t('title')}
        hideCaption
        columns={[...columns(language), ...(edits ? [editColumn(language, mayEdit)] : [])]}
        rows={partners}
        rowKey={({ id }) => id}
        cursor={{ next: nextHref }}
        empty={
          <EmptyState title={t('empty')} actions={add}>
            {t('empty.body')}
          </EmptyState>
        }
      />
    </>
  );
}

function columns(language: Language): Column<Partner>[] {
  const t = text(language);
  return [
    { key: 'name', header: t('name'), cell: ({ name }) => name, rowHeader: true },
    { key: 'town', header: t('town'), cell: ({ town }) => town },
    {
      key: 'sector',
      header: t('sector'),
      cell: ({ sector }) => <Sector language={language} sector={sector} />,
    },
    {
      key: 'kinds',
      header: t('kinds'),
      cell: ({ kinds }) => kinds.map((kind) => t(`kind.${kind}`)).join(', '),
    },
    { key: 'contact', header: t('contact'), cell: (partner) => <Contact {...partner} /> },
    {
      key: 'owner',
      header: t('owner'),
      cell: ({ institution }) => t(institution === CONSORTIUM ? 'owner.consortium' : 'owner.institution'),
    },
  ];
}

function Sector({ language, sector }: { language: Language; sector: Partner['sector'] }) {
  const found = pick(sector, language);
  return <span lang={found.language === language ? undefined : found.language}>{found.text}</span>;
}

function Contact({ contactName, contactEmail }: Pick<Partner, 'contactName' | 'contactEmail'>) {
  if (!contactEmail) return <>{contactName}</>;
  return <a href={`mailto:${contactEmail}`}>{contactName ?? contactEmail}</a>;
}

function editColumn(language: Language, mayEdit: ListProps['mayEdit']): Column<Partner> {
  const t = text(language);
  return {
    key: 'edit',
    header: t('actions'),
    hiddenHeader: true,
    cell: ({ institution, id, name }) =>
      mayEdit(institution) && (
        <a
          href={paths.editPartner(language, { institution, partner: id })}
          aria-label={t('edit.link.name', { name })}
        >
          {t('edit.link')}
        </a>
      ),
  };
}

type FormProps = { language: Language; institution: string; action: string; isNew: boolean; form: FormState };

export function PartnerForm({ language, institution, action, isNew, form }: FormProps) {
  const t = text(language);
  return (
    <>
      <PageHead title={t(isNew ? 'add' : 'edit')} />
      <Form
        language={language}
        action={action}
        submitLabel={t(isNew ? 'add' : 'save')}
        cancel={{ href: paths.partners(language, { institution }), label: t('cancel') }}
        {...form}
      />
    </>
  );
}
