import type { Language, LocalizedText } from '../../../../base/language.ts';
import { pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { Wordings } from '../../actions/find-wording.ts';
import type { WordedPart } from '../../rules/wording/worded-part.ts';
import { text } from '../../text/index.ts';
import { placeOf } from '../place-of.ts';
import { titleOf } from '../words.ts';
import { Written, WrittenParagraphs } from '../written.tsx';

type Example = Wordings['items'][number];
type At = { institution: string; offering: string };
type Props = { language: Language; at: At; found: Wordings; mayEdit: boolean };

/** How others have written what an element asks for, each with its source and a way to start from it. */
export function WordingPage({ language, at, found, mayEdit }: Props) {
  const t = text(language);
  const title = titleOf(language, found.title);
  const { part } = found;
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.offerings(language, { institution: at.institution }) },
          {
            label: title.text,
            href: paths.offering(language, at),
            ...(title.language && { language: title.language }),
          },
          { label: t('wording.title') },
        ]}
      />
      <PageHead
        eyebrow={pick(found.element, language).text}
        title={t('wording.title')}
        lead={t('wording.lead')}
      />
      {found.items.length === 0 && (
        <EmptyState title={t('wording.none')}>{t('wording.none.help')}</EmptyState>
      )}
      {part !== null &&
        found.items.map((example) => (
          <Section
            key={example.offering}
            title={<Written language={language} text={example.title} />}
            actions={mayEdit && <Adapt language={language} at={at} part={part} example={example} />}
          >
            <blockquote>
              <Wording language={language} wording={example.wording} />
            </blockquote>
            <Source language={language} example={example} />
          </Section>
        ))}
    </>
  );
}

function Wording({ language, wording }: { language: Language; wording: readonly LocalizedText[] }) {
  const [only] = wording;
  if (wording.length === 1) return <WrittenParagraphs language={language} text={only} />;
  return (
    <ul>
      {wording.map((one, index) => (
        <li key={index}>
          <Written language={language} text={one} />
        </li>
      ))}
    </ul>
  );
}

type ExampleProps = { language: Language; example: Example };

function Adapt({ language, at, part, example }: ExampleProps & { at: At; part: WordedPart }) {
  const t = text(language);
  const title = titleOf(language, example.title);
  return (
    <a
      class="ds-button"
      data-variant="secondary"
      href={adaptHref(language, at, part, example)}
      aria-label={t('wording.use.of', { title: title.text })}
    >
      {t('wording.use')}
    </a>
  );
}

/** The form, with this example put in where it belongs; nothing is saved by opening it. */
function adaptHref(language: Language, at: At, part: WordedPart, example: Example): string {
  const search = new URLSearchParams({ adapt: part, from: `${example.institution}/${example.offering}` });
  const place = placeOf(`/${part.replaceAll('.', '/')}`);
  return `${paths.editOffering(language, at)}?${search}#${place}`;
}

function Source({ language, example }: ExampleProps) {
  const { institution, offering, institutionName, publishedAt } = example;
  return (
    <p>
      <Written language={language} text={institutionName} />
      {', '}
      <time dateTime={new Date(publishedAt).toISOString()}>{formatDate(language, publishedAt)}</time>
      {' · '}
      <a href={paths.catalogueOffering(language, { institution, offering })}>
        {text(language)('wording.open')}
      </a>
    </p>
  );
}
