import type { Language, LocalizedText } from '../../../../base/language.ts';
import { pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import type { WordedPart } from '../../rules/wording/worded-part.ts';
import { text } from '../../text/index.ts';
import { titleOf } from '../words.ts';

/** What has been put into the form from somebody else's published offering. */
export type Adapted = {
  part: WordedPart;
  wording: readonly LocalizedText[];
  institution: string;
  institutionName: LocalizedText;
  offering: string;
  title: LocalizedText;
  publishedAt: Date;
};

type Props = { language: Language; adapted: Adapted };

/** Says above the form what was put in, from where, and that nothing has been saved. */
export function AdaptedNotice({ language, adapted }: Props) {
  const t = text(language);
  const { part, institution, offering } = adapted;
  return (
    <Notice language={language} kind="info" title={t('adapted.title', { field: t(`field/${part}`) })}>
      <p>
        {sourceWords(language, adapted)}{' '}
        <a href={paths.catalogueOffering(language, { institution, offering })}>{t('wording.open')}</a>
      </p>
      <p>{t('adapted.unsaved')}</p>
    </Notice>
  );
}

/** Where the wording comes from, for the place where it stands. */
export function sourceWords(
  language: Language,
  { title, institutionName, publishedAt }: Omit<Adapted, 'part' | 'wording'>,
): string {
  return text(language)('adapted.source', {
    title: titleOf(language, title).text,
    institution: pick(institutionName, language).text,
    date: formatDate(language, publishedAt),
  });
}
