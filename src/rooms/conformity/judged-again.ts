import type { Work } from '../../platform/actions/index.ts';
import { type Assessment, assess, type FrameworkPin, loadFramework } from '../framework/index.ts';
import { type KeptJudgement, keptInCatalogue, keptWithSteps } from '../offerings/index.ts';
import { type Difference, differencesOf } from './rules/recheck.ts';

export const recheckResults = ['same', 'differs', 'framework-gone', 'document-gone'] as const;
export type RecheckResult = (typeof recheckResults)[number];

/** A judgement that was kept, made again. `differences` where it differs: the first twenty places. */
export type Rechecked = Pick<KeptJudgement, 'institution' | 'offering' | 'step' | 'at' | 'revision'> & {
  framework: FrameworkPin;
  result: RecheckResult;
  differences: Difference[];
};

const BATCH = 200;

/**
 * Makes the judgements again that the approvals, publications and public copies of an institution's offerings rest on,
 * from the very revision and by the very rules that they are pinned to.
 * @param offering only those of one offering; null: all
 */
export async function* judgedAgain(
  tx: Work['tx'],
  institution: string,
  offering: string | null,
): AsyncGenerator<Rechecked> {
  for (const read of [keptWithSteps, keptInCatalogue]) {
    let after: string | null = null;
    for (let count = BATCH; count === BATCH; ) {
      const batch: KeptJudgement[] = await read(tx, { institution, offering, after, limit: BATCH });
      for (const kept of batch) yield* again(tx, kept);
      count = batch.length;
      after = batch.at(-1)?.place ?? null;
    }
  }
}

async function* again(tx: Work['tx'], kept: KeptJudgement): AsyncGenerator<Rechecked> {
  const { framework, documentSha256, report } = kept;
  yield await recheck(tx, kept, framework, (now) => [
    { framework, documentSha256, report },
    { framework: now.framework, documentSha256: now.documentSha256, report: now },
  ]);
  for (const other of kept.others) yield await recheck(tx, kept, other.framework, (now) => [other, now]);
}

async function recheck(
  tx: Work['tx'],
  { institution, offering, step, at, revision, imported, document }: KeptJudgement,
  framework: FrameworkPin,
  beside: (now: Assessment) => [stored: unknown, now: unknown],
): Promise<Rechecked> {
  const head = { institution, offering, step, at, revision, framework };
  if (!document) return { ...head, result: 'document-gone', differences: [] };
  const compiled = await loadFramework(tx, framework.id, framework.version);
  if (compiled?.sha256 !== framework.sha256) return { ...head, result: 'framework-gone', differences: [] };
  const differences = differencesOf(...beside(assess(document, compiled, { imported })));
  return { ...head, result: differences.length === 0 ? 'same' : 'differs', differences };
}
