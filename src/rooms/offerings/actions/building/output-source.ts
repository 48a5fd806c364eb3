import { isId } from '../../../../base/ids.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { findOutput, type Output, searchOutputs } from '../../../rdi/index.ts';
import type { Source } from '../../rules/lineage/source.ts';

/** What came out of an RDI project, as a part of a design; undefined where there is none. */
export async function outputSource(tx: Tx, institution: string, id: string): Promise<Source | undefined> {
  const output = isId(id) ? await findOutput(tx, institution, id) : undefined;
  return output && sourceOf(output);
}

/** Outputs of all institutions in which the words are found, the newest first. */
export async function outputSources(tx: Tx, words: string, limit: number): Promise<Source[]> {
  return (await searchOutputs(tx, { words, limit })).map(sourceOf);
}

function sourceOf({ institution, id, title, credits, field, licence, licenceWords, name }: Output): Source {
  return {
    ref: { kind: 'output', institution, id },
    title,
    code: name || null,
    ects: credits,
    origin: 'rdi',
    lineage: null,
    outcomes: [],
    document: field ? { field } : {},
    licence: licenceWords ?? licence,
  };
}
