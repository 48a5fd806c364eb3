import type { Language } from '../../../../base/language.ts';
import { text } from '../../text/index.ts';

export const gapFormats = ['xlsx', 'csv', 'json'] as const;
export type GapFormat = (typeof gapFormats)[number];

type Props = { language: Language; href: (format: GapFormat) => string };

/** The same list as a file. */
export function GapDownloads({ language, href }: Props) {
  const t = text(language);
  const words = { xlsx: t('screening.xlsx'), csv: t('screening.csv'), json: t('gaps.json') };
  return (
    <>
      {gapFormats.map((format) => (
        <a key={format} class="ds-button" data-variant="secondary" href={href(format)} download>
          {words[format]}
        </a>
      ))}
    </>
  );
}
