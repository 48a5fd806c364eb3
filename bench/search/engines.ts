import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import MiniSearch from 'minisearch';
import { foldedWords } from '../../src/base/words/fold.ts';
import { corpusOffering } from './corpus.ts';

type Line = { id: string; title: string; text: string; institution: string; level: string; mode: string };

/**
 * What the engines in memory are given: title, summary and outcomes, less than Opinko indexes. Folded as Opinko folds,
 * so that all look for the same words.
 */
function lines(count: number): Line[] {
  const folded = (texts: (Record<string, string | undefined> | undefined)[]) =>
    foldedWords(texts.flatMap((one) => Object.values(one ?? {})).join(' ')).join(' ');
  return Array.from({ length: count }, (_, number) => {
    const id = `SYN-${(number % 12) + 1}`;
    const { title, plainSummary, outcomes, level, mode } = corpusOffering(number, { id, name: { fi: id } });
    return {
      id: String(number),
      title: folded([title]),
      text: folded([plainSummary, ...outcomes!.map((outcome) => outcome.text)]),
      institution: id,
      level: level!.competence!,
      mode: mode![0]!,
    };
  });
}

/** Answers the first 20 and counts the facets, as the page needs them. */
export type Engine = (words: string) => Promise<number>;

export async function enginesInMemory(count: number): Promise<Record<string, Engine>> {
  const documents = lines(count);
  const mini = new MiniSearch<Line>({
    fields: ['title', 'text'],
    storeFields: ['institution', 'level', 'mode'],
    searchOptions: { boost: { title: 3 }, prefix: true, combineWith: 'AND' },
  });
  mini.addAll(documents);
  const orama = create({
    schema: {
      id: 'string',
      title: 'string',
      text: 'string',
      institution: 'enum',
      level: 'enum',
      mode: 'enum',
    } as const,
  });
  await insertMultiple(orama, documents, 1000);
  return {
    MiniSearch: async (words) => {
      const found = mini.search(foldedWords(words).join(' '));
      const counts = new Map<string, number>();
      for (const one of found) {
        for (const value of [one.institution, one.level, one.mode])
          counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return found.slice(0, 20).length + counts.size;
    },
    Orama: async (words) => {
      const found = await searchOrama(orama, {
        term: foldedWords(words).join(' '),
        properties: ['title', 'text'],
        boost: { title: 3 },
        threshold: 0,
        limit: 20,
        facets: { institution: {}, level: {}, mode: {} },
      });
      return found.hits.length;
    },
  };
}
