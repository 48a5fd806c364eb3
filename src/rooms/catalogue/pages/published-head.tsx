import { type Language, languages, pick } from '../../../base/language.ts';
import { PRODUCT } from '../../../platform/web/parts/logo.tsx';
import type { Offered } from '../../../standards/offered.ts';
import { courseJsonLd, scriptSafe } from '../../../standards/schema-org/index.ts';

const locales: Record<Language, string> = { fi: 'fi_FI', sv: 'sv_FI', en: 'en_GB' };
const LONGEST = 300;

/**
 * What an offering's page tells to others than its readers: its address without anything behind it, the one that
 * leads to each reader's language, the preview where it is shared (Open Graph, Twitter card), and schema.org data for search engines.
 * The data is no script: a content policy without inline scripts lets it be.
 */
export function PublishedHead({ language, offered }: { language: Language; offered: Offered }) {
  const { url, pages, title, summary, description } = offered;
  const name = pick(title, language).text;
  const about = (pick(summary, language).text || pick(description, language).text).slice(0, LONGEST);
  const provider = pick(offered.provider.name, language).text;
  return (
    <>
      {about && <meta name="description" content={about} />}
      <link rel="canonical" href={pages[language]} />
      <link rel="alternate" hreflang="x-default" href={url} />
      <link rel="alternate" type="application/ld+json" href={url} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={PRODUCT} />
      <meta property="og:title" content={provider ? `${name} – ${provider}` : name} />
      {about && <meta property="og:description" content={about} />}
      <meta property="og:url" content={pages[language]} />
      <meta property="og:locale" content={locales[language]} />
      {languages
        .filter((other) => other !== language)
        .map((other) => (
          <meta key={other} property="og:locale:alternate" content={locales[other]} />
        ))}
      <meta name="twitter:card" content="summary" />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: scriptSafe(courseJsonLd(offered, language)) }}
      />
    </>
  );
}
