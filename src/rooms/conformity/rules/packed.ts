import type { CompiledFramework, ElementAssessment } from '../../framework/index.ts';

/** What is the same for every offering: one line for each element of a framework that a design can meet. */
export type Legend = readonly Pick<ElementAssessment, 'id' | 'obligation' | 'pointer' | 'effortMinutes'>[];

/** The results of the elements in the order of the legend, a letter each; what is wrong stands beside, by element. */
export type Packed = { results: string; faults: Readonly<Record<string, Fault>> | null };
type Fault = Pick<ElementAssessment, 'reason' | 'params' | 'pointer' | 'unmendable'>;

const letters = { met: 'm', missing: '-', invalid: 'x', unknown: '?', 'not-applicable': 'n' } as const;
const results = new Map(
  (Object.keys(letters) as (keyof typeof letters)[]).map((result) => [letters[result] as string, result]),
);

export function legendOf({ framework }: CompiledFramework): Legend {
  return framework.elements.flatMap((element) =>
    element.appliesTo === 'offering'
      ? [
          {
            id: element.id,
            obligation: element.obligation,
            pointer: element.field,
            effortMinutes: element.effortMinutes,
          },
        ]
      : [],
  );
}

/**
 * A judgement in a few dozen characters, so that those of 100,000 offerings can be held and stored. `unpack` gives
 * back the very same.
 * @param elements those of the legend, in its order
 */
export function pack(elements: readonly ElementAssessment[]): Packed {
  const wrong = elements.filter(({ result }) => result === 'invalid');
  const fault = ({ reason, params, pointer, unmendable }: ElementAssessment): Fault => ({
    reason,
    params,
    pointer,
    ...(unmendable && { unmendable }),
  });
  return {
    results: elements.map(({ result }) => letters[result]).join(''),
    faults: wrong.length > 0 ? Object.fromEntries(wrong.map((one) => [one.id, fault(one)])) : null,
  };
}

export function unpack(legend: Legend, { results: packed, faults }: Packed): ElementAssessment[] {
  return legend.map((element, index) => {
    const result = results.get(packed[index] ?? '') ?? 'unknown';
    if (result === 'invalid') return { ...element, ...faultOf(faults, element), result };
    const reason = `framework/${result === 'not-applicable' ? 'issued-later' : result}` as const;
    const effortMinutes = result === 'met' ? 0 : element.effortMinutes;
    return { ...element, result, reason, params: {}, effortMinutes };
  });
}

function faultOf(faults: Packed['faults'], { id, pointer }: Legend[number]): Fault {
  return (faults && Object.hasOwn(faults, id) && faults[id]) || unexplained(pointer);
}

function unexplained(pointer: string | null): Fault {
  return { reason: 'framework/not-as-required', params: {}, pointer };
}
