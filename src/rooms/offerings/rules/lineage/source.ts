import type { LocalizedText } from '../../../../base/language.ts';
import type {
  Lineage,
  OfferingDocument,
  Origin,
  Outcome,
  Part,
  Reference,
} from '../../../framework/index.ts';

/** Something that a design can be taken from, wherever it stands: what is told of it, and what may be copied. */
export type Source = {
  ref: Reference;
  title: LocalizedText;
  /** Its code where it comes from. */
  code: string | null;
  ects: number | null;
  origin: Origin | null;
  /** Null for what nothing is derived from: an output becomes a part. */
  lineage: Lineage['kind'] | null;
  outcomes: Outcome[];
  /** What else is worth copying. */
  document: Pick<OfferingDocument, 'field' | 'level' | 'assessment' | 'language' | 'mode'>;
  /** Of an offering: which revision this is. */
  revision?: number;
  /** Of an output: under which terms it may be used. */
  licence?: string;
};

/** How a design is taken from its source. `outcomes` are ids of the source's outcomes; `ects` null: not told yet. */
export type Derivation = {
  title: LocalizedText;
  /** Only a part of a study unit. */
  part: boolean;
  ects: number | null;
  outcomes: readonly string[];
};

/** The document that a derived offering begins with: what was chosen of its source, and its lineage. */
export function derive(source: Source, how: Derivation): OfferingDocument {
  const { title, code, revision, ref } = source;
  const kind = how.part ? 'part-of-study-unit' : (source.lineage ?? 'offering');
  const outcomes = source.outcomes.filter(({ id }) => how.outcomes.includes(id));
  const ids = new Set(outcomes.map(({ id }) => id));
  const { assessment, ...rest } = source.document;
  const criteria = assessment?.criteria?.filter(({ outcome }) => ids.has(outcome));
  const origin = how.part ? 'part-of-study-unit' : source.origin;
  return {
    ...rest,
    title: how.title,
    ...(how.ects !== null && { ects: how.ects }),
    ...(outcomes.length > 0 && { outcomes }),
    ...(assessment && { assessment: { ...assessment, ...(criteria && { criteria }) } }),
    ...(origin && { origin }),
    derivedFrom: {
      kind,
      title,
      ...(code && { code }),
      ects: source.ects,
      ...(revision !== undefined && { revision }),
      ref,
    },
  };
}

/** A source as a part of a whole. */
export function partOf({ title, code, ects, origin, ref }: Source): Part {
  return {
    title,
    ...(ects !== null && { ects }),
    ...(origin && { origin }),
    ...(code && { source: code }),
    ref,
  };
}

/** Different origins make a hybrid: where the parts have more than one, and the whole does not say so yet. */
export function suggestsHybrid({ parts = [], origin }: Pick<OfferingDocument, 'parts' | 'origin'>): boolean {
  const origins = new Set(parts.flatMap((part) => part.origin ?? []));
  return origin !== 'hybrid' && (origins.size > 1 || origins.has('hybrid'));
}
