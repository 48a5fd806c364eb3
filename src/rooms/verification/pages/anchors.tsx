import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field } from '../../../platform/web/form.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { type AnchorState, anchorPurposes, MOST_ANCHOR_BYTES } from '../rules/anchor.ts';
import type { Anchor } from '../store/anchors.ts';
import { text } from '../text/index.ts';

type Shown = Anchor & { state: AnchorState };
const tones = { trusted: 'success', expired: 'warning', withdrawn: 'neutral' } as const;

/** Which certificates are trusted, and where they come from. */
export function AnchorsPage({ language, items }: { language: Language; items: readonly Shown[] }) {
  const t = text(language);
  const add = (
    <a class="ds-button" href={paths.addTrustAnchors(language)}>
      {t('anchors.add')}
    </a>
  );
  return (
    <>
      <PageHead title={t('anchors')} lead={t('anchors.lead')} actions={add} />
      <DataTable<Shown>
        language={language}
        caption={t('anchors')}
        hideCaption
        rows={items}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('anchors.empty')} icon="lock">
            {t('anchors.empty.text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('anchors.name'),
            rowHeader: true,
            cell: (row) => <a href={paths.trustAnchor(language, { anchor: row.id })}>{row.name}</a>,
          },
          { key: 'purpose', header: t('anchors.purpose'), cell: (row) => t(`anchors.${row.purpose}`) },
          { key: 'source', header: t('anchors.source'), cell: (row) => row.source },
          {
            key: 'until',
            header: t('anchors.until'),
            cell: (row) => formatDate(language, row.notAfter),
          },
          { key: 'state', header: t('anchors.state'), cell: (row) => <State {...{ language, row }} /> },
        ]}
      />
      <p class="section">
        <a href={paths.importTrustList(language)}>{t('lists')}</a>
      </p>
      <p>
        <a href={paths.qualityRegister(language)}>{t('deqar.open')}</a>
      </p>
    </>
  );
}

function State({ language, row: { state } }: { language: Language; row: Shown }) {
  return <StatusTag tone={tones[state]}>{text(language)(`anchors.state.${state}`)}</StatusTag>;
}

/** One trusted certificate, and the form that ends the trust in it. */
export function AnchorPage(props: { language: Language; action: string; form: FormState; item: Shown }) {
  const { language, item, form, action } = props;
  const t = text(language);
  const list = paths.trustAnchors(language);
  return (
    <>
      <PageHead
        eyebrow={<a href={list}>{t('anchors')}</a>}
        title={item.name}
        tags={<State language={language} row={item} />}
      />
      <Definitions
        items={[
          { term: t('anchors.purpose'), value: t(`anchors.${item.purpose}`) },
          { term: t('anchors.source'), value: item.source },
          {
            term: t('anchors.fingerprint'),
            value: <code class="long-code">{item.fingerprint}</code>,
          },
          { term: t('anchors.from'), value: formatDate(language, item.notBefore) },
          { term: t('anchors.until'), value: formatDate(language, item.notAfter) },
          { term: t('anchors.since'), value: item.trustedSince && formatDate(language, item.trustedSince) },
          { term: t('anchors.added'), value: formatDate(language, item.addedAt) },
          { term: t('anchors.added-by'), value: item.addedBy },
          { term: t('anchors.withdrawn'), value: item.withdrawnAt && formatDate(language, item.withdrawnAt) },
          { term: t('anchors.reason'), value: item.withdrawnReason },
        ]}
      />
      {item.state !== 'withdrawn' && (
        <Section title={t('anchors.withdraw')} lead={t('anchors.withdraw.lead')}>
          <Form
            language={language}
            {...form}
            action={action}
            submitLabel={t('anchors.withdraw')}
            cancel={{ href: list }}
          />
        </Section>
      )}
    </>
  );
}

export function withdrawFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'textarea',
      name: 'reason',
      label: t('anchors.reason'),
      required: true,
      maxLength: 1000,
      rows: 3,
    },
    {
      kind: 'checkboxes',
      name: 'sure',
      label: t('anchors.sure'),
      required: true,
      options: [{ value: 'yes', label: t('anchors.sure.yes') }],
    },
  ];
}

export function anchorFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'radios',
      name: 'purpose',
      label: t('anchors.purpose'),
      required: true,
      options: anchorPurposes.map((value) => ({
        value,
        label: t(`anchors.${value}`),
        hint: t(`anchors.${value}.hint`),
      })),
    },
    {
      kind: 'file',
      name: 'file',
      label: t('anchors.file'),
      accept: '.pem,.crt,.cer,.der,application/x-pem-file,application/pkix-cert',
      maxBytes: MOST_ANCHOR_BYTES,
    },
    {
      kind: 'textarea',
      name: 'certificates',
      label: t('anchors.pem'),
      hint: t('anchors.pem.hint'),
      maxLength: MOST_ANCHOR_BYTES,
      rows: 8,
    },
    {
      kind: 'text',
      name: 'source',
      label: t('anchors.source'),
      hint: t('anchors.source.hint'),
      required: true,
      maxLength: 500,
    },
  ];
}

export function AddAnchorsPage({
  language,
  action,
  form,
}: {
  language: Language;
  action: string;
  form: FormState;
}) {
  const t = text(language);
  const list = paths.trustAnchors(language);
  return (
    <>
      <PageHead
        eyebrow={<a href={list}>{t('anchors')}</a>}
        title={t('anchors.add')}
        lead={t('anchors.add.lead')}
      />
      <Form
        language={language}
        {...form}
        action={action}
        submitLabel={t('anchors.add.submit')}
        cancel={{ href: list }}
      />
    </>
  );
}
