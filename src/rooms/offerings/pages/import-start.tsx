import { paths } from '../../../base/paths.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { institutionCode } from '../../organisations/index.ts';
import type { ImportSummary } from '../rules/import/summarise.ts';
import { text } from '../text/index.ts';
import type { PreviewProps } from './import-preview-props.ts';

/** The button that imports, with the question about institutions that are new. */
export function StartForm({
  language,
  preview,
  columns,
  summary,
}: PreviewProps & { summary: ImportSummary }) {
  const t = text(language);
  const { create, update, unchanged, unknownInstitutions } = summary;
  const count = create + update;
  if (count + unchanged === 0 && unknownInstitutions.length === 0) {
    return (
      <Notice language={language} kind="warning">
        <p>{t('offerings/import-nothing')}</p>
      </Notice>
    );
  }
  const place = { institution: preview.institution, upload: preview.upload };
  return (
    <form class="form" method="post" action={paths.importStart(language, place)} id="start">
      <input type="hidden" name="_csrf" value={columns.csrf} />
      <input type="hidden" name="_once" value={columns.once} />
      {unknownInstitutions.length > 0 && (
        <fieldset class="ds-fieldset field">
          <legend class="ds-label" data-weight="semibold">
            {t('import.create')}
          </legend>
          <p data-field="description">{t('import.create.hint')}</p>
          {unknownInstitutions.map(({ institution, name, rows }, index) => (
            <Unknown
              key={institution}
              id={`create-${index}`}
              code={institution}
              label={t('import.create.row', { name: name ?? institution, code: institution, rows })}
              no={t('import.create.no-code')}
            />
          ))}
        </fieldset>
      )}
      {count === 0 && unchanged > 0 && <p>{t('import.all-there')}</p>}
      <div class="actions form__buttons">
        <button type="submit" class="ds-button">
          {count > 0 ? t('import.start', { count }) : t('import.start.plain')}
        </button>
      </div>
    </form>
  );
}

/** An institution can be created by its code only: the list may tell nothing but a name. */
function Unknown({ id, code, label, no }: { id: string; code: string; label: string; no: string }) {
  const usable = institutionCode.safeParse(code).success;
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        id={id}
        type="checkbox"
        name="createInstitutions"
        value={code}
        disabled={!usable}
        aria-describedby={usable ? undefined : `${id}-hint`}
      />
      <label for={id}>{label}</label>
      {!usable && (
        <p data-field="description" id={`${id}-hint`}>
          {no}
        </p>
      )}
    </div>
  );
}
