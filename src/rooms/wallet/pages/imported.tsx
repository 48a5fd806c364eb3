import { newId } from '../../../base/ids.ts';
import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { ActionButton } from '../../../platform/web/parts/action-button.tsx';
import { Confirm } from '../../../platform/web/parts/confirm.tsx';
import { Icon } from '../../../platform/web/parts/icon.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { Claims, Verdict, VerificationSteps } from '../../verification/index.ts';
import { guaranteesOf } from '../rules/imports.ts';
import type { Import } from '../store/imports.ts';
import { text } from '../text/index.ts';
import { ImportCrumbs, ImportTags, importTitle, RecipientNotice } from './imports.tsx';

type Props = { language: Language; imported: Import; csrf: string };

/** A credential from elsewhere: what was found out about it, and the question whether to keep it, or what to do with it. */
export function ImportedPage({ language, imported, csrf }: Props) {
  const t = text(language);
  const { report, recipient, keptAt } = imported;
  const title = importTitle(language, report);
  const Buttons = keptAt ? KeptButtons : QuestionButtons;
  return (
    <>
      <ImportCrumbs language={language} label={title} />
      <PageHead
        eyebrow={report.summary?.issuer ?? undefined}
        title={title}
        lead={keptAt ? t('imported.lead') : t('imported.question')}
        tags={<ImportTags language={language} report={report} />}
        actions={<Buttons language={language} imported={imported} csrf={csrf} />}
      />
      <Verdict language={language} report={report} />
      <RecipientNotice language={language} recipient={recipient} />
      <GuaranteeLists language={language} imported={imported} />
      {report.summary && <Claims language={language} verified={report} claims={report.summary} />}
      <VerificationSteps language={language} report={report} />
    </>
  );
}

/** Before it is kept. */
function QuestionButtons({ language, imported, csrf }: Props) {
  const t = text(language);
  const which = { imported: imported.id };
  return (
    <>
      <ActionButton action={paths.keepImported(language, which)} csrf={csrf} once={newId()} icon="check">
        {t('imported.keep')}
      </ActionButton>
      <ActionButton action={paths.deleteImported(language, which)} csrf={csrf} variant="secondary">
        {t('imported.discard')}
      </ActionButton>
    </>
  );
}

function KeptButtons({ language, imported, csrf }: Props) {
  const t = text(language);
  const which = { imported: imported.id };
  return (
    <>
      <ActionButton action={paths.checkImported(language, which)} csrf={csrf} icon="shield">
        {t('imported.check')}
      </ActionButton>
      <a class="ds-button" data-variant="secondary" href={paths.importedOriginal(language, which)} download>
        <Icon name="download" />
        {t('imported.original')}
      </a>
      <a
        class="ds-button"
        data-variant="tertiary"
        data-color="danger"
        href={paths.deleteImported(language, which)}
      >
        {t('imported.delete')}
      </a>
    </>
  );
}

/** In plain words: what holds for sure, and what nobody here answers for. */
function GuaranteeLists({ language, imported }: Omit<Props, 'csrf'>) {
  const t = text(language);
  const { report, recipient, checkedAt } = imported;
  const { sure, unsure } = guaranteesOf(report, recipient);
  return (
    <Section
      title={t('imported.guarantees')}
      lead={t('imported.checked-at', { time: formatDateTime(language, checkedAt) })}
    >
      <div class="stack">
        {sure.length > 0 && (
          <>
            <h3>{t('imported.sure')}</h3>
            <ul class="ds-list">
              {sure.map((key) => (
                <li key={key}>{t(`imports.sure.${key}`)}</li>
              ))}
            </ul>
          </>
        )}
        {unsure.length > 0 && (
          <>
            <h3>{t('imported.unsure')}</h3>
            <ul class="ds-list">
              {unsure.map((key) => (
                <li key={key}>{t(`imports.unsure.${key}`)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}

/** The question before it is deleted. */
export function DeleteImportedPage({ language, imported, csrf }: Props) {
  const t = text(language);
  const which = { imported: imported.id };
  return (
    <Confirm
      language={language}
      question={t('imported.delete.question', { title: importTitle(language, imported.report) })}
      consequences={[t('imported.delete.gone'), t('imported.delete.issuer')]}
      action={paths.deleteImported(language, which)}
      csrf={csrf}
      confirmLabel={t('imported.delete')}
      cancelHref={paths.imported(language, which)}
      danger
    />
  );
}
