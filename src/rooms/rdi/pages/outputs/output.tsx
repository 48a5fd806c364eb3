import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatCredits, formatDate } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import type { OutputView } from '../../actions/outputs/read.ts';
import { licenceOf } from '../../rules/licences.ts';
import type { Output, OutputVersion } from '../../store/outputs.ts';
import { text } from '../../text/index.ts';
import { fieldWords, foreign, TopicLinks, Words } from '../words.tsx';
import { LicenceLink } from './licence.tsx';

type Props = {
  language: Language;
  view: OutputView;
  mayAddVersion: boolean;
  /** Where the reader may begin a design with it. */
  designAt: readonly { institution: string; name: string }[];
};

/** An output in its latest version, with all versions below. */
export function OutputPage({ language, view, mayAddVersion, designAt }: Props) {
  const t = text(language);
  const { output, versions, institutionName } = view;
  const { institution, id, title } = output;
  const words = pick(title, language).text;
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[{ label: t('outputs'), href: paths.rdiOutputs(language) }, { label: words }]}
      />
      <PageHead
        eyebrow={`${t('output.of')} – ${pick(institutionName, language).text}`}
        title={words}
        titleLanguage={foreign(language, title)}
        actions={
          <>
            <UseLinks language={language} output={output} designAt={designAt} />
            {mayAddVersion && (
              <a
                class="ds-button"
                data-variant="secondary"
                href={paths.addRdiOutputVersion(language, { institution, output: id })}
              >
                {t('output.add-version')}
              </a>
            )}
          </>
        }
      />
      {licenceOf(output.licence)?.changes === false && (
        <Notice language={language} kind="info">
          <p>{t('output.no-changes')}</p>
        </Notice>
      )}
      <p class="kept-lines">
        <Words language={language} words={output.abstract} />
      </p>
      <OutputFactList language={language} output={output} />
      <Section title={t('output.versions')}>
        <Versions language={language} output={output} versions={versions} />
      </Section>
    </>
  );
}

/** Leads to a new design that begins with this output as a part: `?output=<institution>/<id>`. */
function UseLinks({ language, output, designAt }: Pick<Props, 'language' | 'designAt'> & { output: Output }) {
  const t = text(language);
  const query = `?output=${encodeURIComponent(`${output.institution}/${output.id}`)}`;
  return (
    <>
      {designAt.map(({ institution, name }) => (
        <a
          key={institution}
          class="ds-button"
          href={`${paths.addOffering(language, { institution })}${query}`}
        >
          {designAt.length > 1 ? t('output.use-at', { institution: name }) : t('output.use')}
        </a>
      ))}
    </>
  );
}

function OutputFactList({ language, output }: { language: Language; output: Output }) {
  const t = text(language);
  const { institution, id, project, projectTitle, sourceUrl, topics, credits, field, file } = output;
  const at = { institution, output: id, outputVersion: String(output.number) };
  return (
    <Definitions
      items={[
        {
          term: t('output.project'),
          value: (
            <a
              href={paths.rdiProject(language, { institution, project })}
              lang={foreign(language, projectTitle)}
            >
              {pick(projectTitle, language).text}
            </a>
          ),
        },
        { term: t('output.licence'), value: <LicenceLink language={language} of={output} /> },
        { term: t('output.version'), value: output.name },
        { term: t('output.source-url'), value: sourceUrl && <a href={sourceUrl}>{sourceUrl}</a> },
        {
          term: t('output.file'),
          value: file && (
            <a href={paths.rdiOutputFile(language, at)} download>
              {t('output.download', { name: fileWords(language, file) })}
            </a>
          ),
        },
        { term: t('output.credits'), value: credits !== null && formatCredits(language, credits) },
        { term: t('topics'), value: topics.length > 0 && <TopicLinks language={language} topics={topics} /> },
        { term: t('field'), value: fieldWords(language, field) },
        { term: t('output.published'), value: formatDate(language, output.createdAt) },
      ]}
    />
  );
}

function fileWords(language: Language, file: { name: string; bytes: number }): string {
  const kilobytes = Math.max(1, Math.round(file.bytes / 1000));
  return text(language)('output.file.size', { name: file.name, kilobytes });
}

function Versions({
  language,
  output,
  versions,
}: {
  language: Language;
  output: Output;
  versions: readonly OutputVersion[];
}) {
  const t = text(language);
  const at = { institution: output.institution, output: output.id };
  return (
    <DataTable
      language={language}
      caption={t('output.versions')}
      hideCaption
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: 'name', header: t('output.version'), rowHeader: true, cell: ({ name }) => name },
        {
          key: 'at',
          header: t('output.published'),
          cell: ({ createdAt }) => formatDate(language, createdAt),
        },
        { key: 'changes', header: t('output.version.news'), cell: ({ changes }) => changes },
        {
          key: 'licence',
          header: t('output.licence'),
          cell: (version) => <LicenceLink language={language} of={version} />,
        },
        {
          key: 'source',
          header: t('output.source-url'),
          cell: ({ sourceUrl }) => sourceUrl && <a href={sourceUrl}>{new URL(sourceUrl).host}</a>,
        },
        {
          key: 'file',
          header: t('output.file'),
          cell: ({ number, file }) =>
            file && (
              <a href={paths.rdiOutputFile(language, { ...at, outputVersion: String(number) })} download>
                {fileWords(language, file)}
              </a>
            ),
        },
      ]}
    />
  );
}
