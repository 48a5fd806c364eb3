import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { root } from '../../platform/root.ts';
import { type GlossaryFile, readGlossaryFile } from './rules/glossary/read-term.ts';
import { insertVersions, unknownTerms } from './store/glossary.ts';

const folder = join(root, 'data/glossary');

// The files are part of the program: they are read once a process.
let shipped: GlossaryFile['terms'] | null = null;

/** @throws Error where a file breaks data/schemas/glossary.json */
export function shippedTerms(): GlossaryFile['terms'] {
  shipped ??= readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => readGlossaryFile(JSON.parse(readFileSync(join(folder, file), 'utf8')), file));
  return shipped;
}

/**
 * Adds the terms that the program brings along as version 1, where they are not there yet. What the consortium has
 * made of a term since is never touched. One question where nothing is new.
 */
export async function loadShippedGlossary({ database, clock }: Pick<Platform, 'database' | 'clock'>) {
  const terms = shippedTerms();
  await inTransaction(database, theProgram, async (tx) => {
    const missing = new Set(
      await unknownTerms(
        tx,
        terms.map(({ id }) => id),
      ),
    );
    const fresh = terms.filter(({ id }) => missing.has(id));
    await insertVersions(
      tx,
      fresh.map((term) => ({ ...term, number: 1, origin: 'shipped' as const })),
      clock(),
    );
  });
}
