import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import type { Batch } from '../../store/batches.ts';
import { text } from '../../text/index.ts';
import { Words } from '../words.tsx';
import { BatchTag } from './tags.tsx';

export type Offered = { value: string; label: string };

type ListProps = {
  language: Language;
  institution: string;
  items: readonly Omit<Batch, 'base'>[];
  next: string | null;
};

/** What an institution has awarded to many at once. */
export function BatchesPage({ language, institution, items, next }: ListProps) {
  const t = text(language);
  const add = (
    <a class="ds-button" data-variant="primary" href={paths.addBatch(language, { institution })}>
      {t('batch.add')}
    </a>
  );
  const after = next && `${paths.batches(language, { institution })}?cursor=${next}`;
  return (
    <>
      <PageHead title={t('batches')} lead={t('batches.lead')} actions={items.length > 0 ? add : undefined} />
      <DataTable
        language={language}
        caption={t('batches')}
        hideCaption
        rows={items}
        rowKey={({ id }) => id}
        cursor={{ next: after ?? undefined }}
        empty={
          <EmptyState icon="badge" title={t('batches.empty')} actions={add}>
            <p>{t('batches.empty.help')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            header: t('batches.title'),
            rowHeader: true,
            cell: ({ id, title }) => (
              <a href={paths.batch(language, { institution, batch: id })}>
                <Words language={language} text={title} />
              </a>
            ),
          },
          {
            key: 'source',
            header: t('batches.source'),
            cell: ({ source, fileName }) => fileName ?? t(`batches.source.${source}`),
          },
          {
            key: 'created',
            header: t('batches.created'),
            cell: ({ createdAt }) => formatDate(language, createdAt),
          },
          {
            key: 'state',
            header: t('batches.state'),
            cell: ({ state }) => <BatchTag language={language} state={state} />,
          },
        ]}
      />
    </>
  );
}

type AddProps = { language: Language; institution: string; form: FormState; isEmpty: boolean };

/** The first step: which offering, and who. Nothing is awarded yet. */
export function AddBatchPage({ language, institution, form, isEmpty }: AddProps) {
  const t = text(language);
  return (
    <>
      <PageHead title={t('batch.add')} lead={t('batch.add.lead')} />
      {isEmpty ? (
        <EmptyState title={t('batch.add.none')}>
          <p>{t('batch.add.none.help')}</p>
        </EmptyState>
      ) : (
        <>
          <p>
            <a href={paths.batchSample(language, { institution })}>{t('batch.add.sample')}</a>
          </p>
          <Form
            language={language}
            action={paths.addBatch(language, { institution })}
            submitLabel={t('batch.add.submit')}
            cancel={{ href: paths.batches(language, { institution }), label: t('batch.add.cancel') }}
            {...form}
          />
        </>
      )}
    </>
  );
}
