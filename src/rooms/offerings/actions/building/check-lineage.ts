import { type FieldError, invalidInput } from '../../../../base/errors.ts';
import { isId } from '../../../../base/ids.ts';
import type { Work } from '../../../../platform/actions/index.ts';
import type { OfferingDocument, Reference } from '../../../framework/index.ts';
import { changedKeys } from '../../rules/changed-keys.ts';
import { creditErrors, isOtherLineage } from '../../rules/lineage/bounds.ts';
import { circleOf, placeOf } from '../../rules/lineage/circle.ts';
import { linksFrom, lockLinks } from '../../store/links.ts';
import { loadSource } from './load-source.ts';

type Known = { institution: string; id: string | null; document: OfferingDocument | null };

/** A reference and where in the document it stands. */
type Placed = { path: string; ref: Reference };

/**
 * Whether an offering may be taken from what `document` says: credits within its source, lineage as it was, every new
 * reference to something that there is, and no way back to itself, whoever's offerings it goes through.
 * @param known the offering as it is stored; for a new one `id` and `document` are null
 * @throws Refusal invalid-input: 'offerings/more-than-source', 'offerings/not-less-than-source',
 *   'offerings/lineage-kept', 'offerings/no-such-source', 'offerings/other-source-credits', 'offerings/of-itself',
 *   'offerings/circular'
 */
export async function checkLineage(work: Work, known: Known, document: OfferingDocument): Promise<void> {
  const before = known.document;
  const wrong: FieldError[] = [];
  if (isOtherLineage(before?.derivedFrom, document.derivedFrom))
    wrong.push({ path: 'derivedFrom', code: 'offerings/lineage-kept' });
  wrong.push(...creditErrors(document));
  const fresh = newReferences(before, document);
  for (const placed of fresh) wrong.push(...(await missing(work, known, document, placed)));
  const lost = new Set(wrong.map(({ path }) => path));
  const pointing = fresh.filter(({ path, ref }) => ref.kind === 'offering' && !lost.has(path));
  if (known.id !== null && pointing.length > 0)
    wrong.push(...(await circles(work, { institution: known.institution, id: known.id }, pointing)));
  if (wrong.length > 0) throw invalidInput(wrong);
}

function referencesOf({ derivedFrom, parts = [] }: OfferingDocument): Placed[] {
  const derived = derivedFrom?.ref ? [{ path: 'derivedFrom', ref: derivedFrom.ref }] : [];
  return [
    ...derived,
    ...parts.flatMap(({ ref }, index) => (ref ? [{ path: `parts.${index}.title`, ref }] : [])),
  ];
}

/** What was pointed to before may have gone meanwhile, and stays. */
function newReferences(before: OfferingDocument | null, after: OfferingDocument): Placed[] {
  const known = new Set(before ? referencesOf(before).map(keyOf) : []);
  return referencesOf(after).filter((placed) => !known.has(keyOf(placed)));
}

function keyOf({ path, ref }: Placed): string {
  return `${path.startsWith('parts') ? 'part' : 'derived'} ${ref.kind} ${placeOf(ref)}`;
}

async function missing(
  { tx }: Work,
  known: Known,
  document: OfferingDocument,
  { path, ref }: Placed,
): Promise<FieldError[]> {
  if (isId(ref.id) && ref.kind === 'offering' && isOwn(known, ref)) return [];
  const source = await loadSource(tx, known.institution, ref);
  if (!source) return [{ path, code: 'offerings/no-such-source' }];
  const { derivedFrom } = document;
  if (
    path !== 'derivedFrom' ||
    changedKeys({ ects: source.ects }, { ects: derivedFrom?.ects ?? null }).length === 0
  )
    return [];
  return [{ path, code: 'offerings/other-source-credits' }];
}

function isOwn({ institution, id }: Known, ref: Reference): boolean {
  return ref.institution === institution && ref.id === id;
}

async function circles(
  { tx }: Work,
  own: { institution: string; id: string },
  placed: readonly Placed[],
): Promise<FieldError[]> {
  await lockLinks(tx);
  const links = await linksFrom(
    tx,
    placed.map(({ ref }) => ref),
  );
  return placed.flatMap(({ path, ref }): FieldError[] => {
    const way = circleOf(placeOf(own), [placeOf(ref)], links);
    if (!way) return [];
    return [{ path, code: way.length === 2 ? 'offerings/of-itself' : 'offerings/circular' }];
  });
}
