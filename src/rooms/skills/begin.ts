import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalizedText } from '../../base/language.ts';
import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { root } from '../../platform/root.ts';
import type { Concept } from './rules/concept.ts';
import { countStems, isAnyUnknown, writeConcepts } from './store/skills.ts';

const folder = join(root, 'data/demo/offerings');

type DemoFile = {
  offerings: { document: { outcomes?: { skills?: { uri: string; label: LocalizedText }[] }[] } }[];
};

// The files are part of the program: they are read once a process.
let shipped: Concept[] | null = null;

/** The concepts that the demonstration's offerings name: real ones of ESCO, in three languages. */
export function shippedConcepts(): Concept[] {
  shipped ??= readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as DemoFile).offerings)
    .flatMap(({ document }) => document.outcomes ?? [])
    .flatMap(({ skills = [] }) => skills)
    .map(({ uri, label }) => ({ uri, labels: label, alternatives: {}, kind: 'skill', withdrawn: false }));
  return shipped;
}

/**
 * Brings a first handful of concepts, so that skills can be chosen before anybody has imported a whole scheme. What
 * is known of a concept already is never touched. One question where nothing is new.
 */
export async function beginSkills({ database, clock }: Platform): Promise<void> {
  const concepts = [...new Map(shippedConcepts().map((concept) => [concept.uri, concept])).values()];
  await inTransaction(database, theProgram, async (tx) => {
    const unknown = await isAnyUnknown(
      tx,
      concepts.map(({ uri }) => uri),
    );
    if (!unknown) return;
    await writeConcepts(tx, concepts, { edition: null, now: clock(), keep: true });
    await countStems(tx);
  });
}
