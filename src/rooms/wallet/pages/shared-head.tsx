import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { PRODUCT } from '../../../platform/web/parts/logo.tsx';
import type { AwardView } from '../../credentials/index.ts';
import { PICTURE_SIZE } from '../rules/share.ts';
import { text } from '../text/index.ts';

type Props = { language: Language; origin: string; token: string; shared: Pick<AwardView, 'record'> };

/** The preview of a shared credential where its link is posted (Open Graph, Twitter card): no more than the page says. */
export function SharedHead({ language, origin, token, shared: { record } }: Props) {
  const t = text(language);
  const title = pick(record.offering.title, language).text;
  const institution = pick(record.institution.names, language).text;
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={PRODUCT} />
      <meta property="og:title" content={`${title} – ${institution}`} />
      <meta property="og:description" content={t('proves.lead', { name: record.holder.name, institution })} />
      <meta property="og:url" content={origin + paths.sharedCredential(language, { token })} />
      <meta property="og:image" content={origin + paths.sharedPicture(language, { token })} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(PICTURE_SIZE)} />
      <meta property="og:image:height" content={String(PICTURE_SIZE)} />
      <meta property="og:image:alt" content={t('shared.picture', { title, institution })} />
      <meta name="twitter:card" content="summary" />
    </>
  );
}
