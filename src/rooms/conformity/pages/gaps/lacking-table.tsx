import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import { text as frameworkText, reasonWords } from '../../../framework/index.ts';
import { placeOf, titleOf } from '../../../offerings/index.ts';
import type { GapList, LackingOffering } from '../../actions/gaps/read-gaps.ts';
import type { OfferingGap } from '../../rules/gaps.ts';
import { text } from '../../text/index.ts';
import { duration } from '../figures.tsx';
import { VerdictTag } from '../verdict-tag.tsx';
import { type GapChoice, gapHref } from './address.ts';

type Props = {
  language: Language;
  institution: string;
  choice: GapChoice;
  list: GapList;
  previous: string | undefined;
  mayEdit: boolean;
};

/** The offerings that lack something, nearest to conforming first, each gap with a link to its very field. */
export function LackingTable(props: Props) {
  const { language, institution, choice, list, previous } = props;
  const t = text(language);
  const path = paths.gaps(language, { institution });
  const opened = list.requirements.find(({ key }) => key === choice.requirement);
  const requirement = opened?.title[language] ?? '';
  const page = (cursor: string | null | undefined) =>
    cursor === null || cursor === undefined ? undefined : gapHref(path, choice, { cursor }, 'offerings');
  return (
    <Section
      id="offerings"
      title={opened ? t('gaps.offerings.of', { requirement }) : t('gaps.offerings')}
      lead={t('gaps.offerings.lead', { count: list.found })}
      actions={
        choice.requirement && (
          <a href={gapHref(path, choice, { requirement: '' }, 'offerings')}>{t('gaps.offerings.every')}</a>
        )
      }
    >
      <DataTable
        language={language}
        caption={t('gaps.offerings')}
        hideCaption
        id="offering-table"
        rows={list.items}
        rowKey={({ id }) => id}
        cursor={{ previous: page(previous), next: page(list.next) }}
        columns={[
          {
            key: 'title',
            header: t('screening.offering'),
            rowHeader: true,
            cell: (offering) => <Title {...props} offering={offering} />,
          },
          {
            key: 'verdict',
            header: t('screening.verdict'),
            cell: (offering) => <VerdictTag language={language} {...offering} />,
          },
          {
            key: 'gaps',
            header: t('gaps.to-mend'),
            cell: (offering) => <Gaps {...props} offering={offering} />,
          },
          {
            key: 'work',
            header: t('screening.work'),
            cell: ({ effortMinutes }) => duration(language, effortMinutes),
          },
        ]}
      />
    </Section>
  );
}

type RowProps = Props & { offering: LackingOffering };

function Title({ language, institution, offering }: RowProps) {
  const title = titleOf(language, offering.title);
  return (
    <a href={paths.offering(language, { institution, offering: offering.id })} lang={title.language}>
      {title.text}
    </a>
  );
}

function Gaps({ language, institution, choice, list, mayEdit, offering }: RowProps) {
  const shown = offering.gaps.filter(
    ({ requirement }) => !choice.requirement || requirement === choice.requirement,
  );
  const isOpen = mayEdit && offering.state !== 'review';
  const form = paths.editOffering(language, { institution, offering: offering.id });
  return (
    <>
      <ul>
        {shown.map((gap) => {
          const words = gapWords(language, list, gap);
          return (
            <li key={gap.requirement}>
              {isOpen && gap.pointer ? <a href={`${form}#${placeOf(gap.pointer)}`}>{words}</a> : words}
            </li>
          );
        })}
      </ul>
      {mayEdit && !isOpen && <small>{text(language)('gaps.in-review')}</small>}
    </>
  );
}

function gapWords(language: Language, list: GapList, gap: OfferingGap): string {
  const requirement = list.requirements.find(({ key }) => key === gap.requirement)?.title[language] ?? '';
  const words = kindWords(language, gap);
  return text(language)('gaps.gap', { requirement, words, minutes: gap.effortMinutes });
}

/** What is the matter, in words: that it is missing, that nothing is known, or why it will not do. */
export function kindWords(language: Language, { kind, ...why }: OfferingGap): string {
  return kind === 'invalid' ? reasonWords(language, why) : frameworkText(language)(`result/${kind}`);
}
