import { type Language, type LocalizedText, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatCredits, formatDate } from '../../../../platform/web/format.ts';
import { Card, CardGrid } from '../../../../platform/web/parts/card.tsx';
import type { Output } from '../../store/outputs.ts';
import { foreign, Words } from '../words.tsx';
import { licenceWords } from './licence.tsx';

type Props = {
  language: Language;
  outputs: readonly Output[];
  /** Code → name, where the institution is to be told. */
  names?: ReadonlyMap<string, LocalizedText>;
  level?: 2 | 3;
};

/** Outputs as cards: name, project, licence and size. */
export function OutputCards({ language, outputs, names, level = 3 }: Props) {
  return (
    <CardGrid wide>
      {outputs.map((output) => (
        <OutputCard
          key={output.id}
          language={language}
          level={level}
          output={output}
          institution={names?.get(output.institution)}
        />
      ))}
    </CardGrid>
  );
}

const LONGEST = 220;

function OutputCard({
  language,
  level,
  output,
  institution,
}: {
  language: Language;
  level: 2 | 3;
  output: Output;
  institution: LocalizedText | undefined;
}) {
  const { title, projectTitle, abstract, topics, credits, createdAt } = output;
  const project = pick(projectTitle, language).text;
  return (
    <Card
      level={level}
      href={paths.rdiOutput(language, { institution: output.institution, output: output.id })}
      title={pick(title, language).text}
      titleLanguage={foreign(language, title)}
      eyebrow={institution ? `${pick(institution, language).text} – ${project}` : project}
      facts={[
        { icon: 'document', text: licenceWords(language, output) },
        { icon: 'calendar', text: formatDate(language, createdAt) },
        ...(credits !== null ? [{ icon: 'layers' as const, text: formatCredits(language, credits) }] : []),
      ]}
    >
      <p>
        <Words language={language} words={shortened(abstract)} />
      </p>
      {topics.length > 0 && (
        <p>
          <small>{topics.join(', ')}</small>
        </p>
      )}
    </Card>
  );
}

function shortened(words: LocalizedText): LocalizedText {
  const short = (one = '') =>
    one.length > LONGEST ? `${one.slice(0, LONGEST).replace(/\s\S*$/, '')} …` : one;
  return Object.fromEntries(Object.entries(words).map(([tag, one]) => [tag, short(one)]));
}
