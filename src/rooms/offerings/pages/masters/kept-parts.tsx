import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import type { OfferingDocument } from '../../../framework/index.ts';
import type { KeptElsewhere } from '../../kept-elsewhere.ts';
import { text } from '../../text/index.ts';
import { factOf } from '../document-facts.tsx';

type Props = { language: Language; institution: string; document: OfferingDocument; kept: KeptElsewhere };

/** What is kept in the study system, as it stands: it is read here and changed there. */
export function KeptParts({ language, institution, document, kept }: Props) {
  const t = text(language);
  if (kept.parts.length === 0) return null;
  const { system, refreshedAt } = kept;
  const refreshed = refreshedAt ? formatDate(language, refreshedAt) : '';
  const items = kept.parts.map((part) => ({
    term: t(`field/${part}` as 'field/title'),
    value: factOf(language, document, part) ?? t('edit.conflict.empty'),
  }));
  return (
    <Notice language={language} kind="info" title={t('kept.title', { system })}>
      <p>{t(refreshed ? 'kept.refreshed' : 'kept.never', { system, refreshed })}</p>
      <Definitions items={items} />
      <p>
        <a href={paths.dataMasters(language, { institution })}>{t('kept.why')}</a>
      </p>
    </Notice>
  );
}

/** Whether a field of the form belongs to a part that is kept elsewhere ('level.eqf' belongs to 'level'). */
export function isKept(kept: KeptElsewhere, field: string): boolean {
  return kept.parts.some((part) => field === part || field.startsWith(`${part}.`));
}
