import { Refusal } from '../../../../base/errors.ts';
import type { Framework, FrameworkElement, Obligation } from '../framework.ts';

/** As many requirements as a framework may have (data/schemas/framework.json). */
export const MOST_ELEMENTS = 200;

/**
 * The framework under another id or version. As a framework of its own it says what it was made from.
 * @param as id and version of the copy
 */
export function copyOf(framework: Framework, as: { id: string; version: string }): Framework {
  const { id, version, basedOn = [] } = framework;
  if (as.id === id) return { ...framework, ...as };
  const from = { framework: id, version };
  const known = basedOn.some((one) => one.framework === id && one.version === version);
  return { ...framework, ...as, basedOn: known ? basedOn : [from, ...basedOn] };
}

/** Puts an element in the place of the one with `id`, or last where `id` is null. Its own id may be another one. */
export function putElement(framework: Framework, id: string | null, element: FrameworkElement): Framework {
  const { elements, nearly } = framework;
  if (id === null) return { ...framework, elements: [...elements, element] };
  const alwaysMet = nearly.alwaysMet?.map((one) => (one === id ? element.id : one));
  return {
    ...framework,
    nearly: alwaysMet ? { ...nearly, alwaysMet } : nearly,
    elements: elements.map((one) => (one.id === id ? element : one)),
  };
}

/** A copy of an element right after it, under an id that is free. @returns the copy's id too; null: no such element */
export function copyElement(framework: Framework, id: string): { framework: Framework; id: string } | null {
  const { elements } = framework;
  const at = elements.findIndex((one) => one.id === id);
  const original = elements[at];
  if (!original) return null;
  const copy = { ...original, id: freeId(elements, id) };
  return { framework: { ...framework, elements: elements.toSpliced(at + 1, 0, copy) }, id: copy.id };
}

function freeId(elements: readonly FrameworkElement[], id: string): string {
  const taken = new Set(elements.map((one) => one.id));
  const stem = id.slice(0, 55);
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

/** Changes places with the element before (-1) or after it (1); at either end everything stays. */
export function moveElement(framework: Framework, id: string, by: -1 | 1): Framework {
  const elements = [...framework.elements];
  const at = elements.findIndex((one) => one.id === id);
  const [one, other] = [elements[at], elements[at + by]];
  if (!one || !other) return framework;
  elements[at] = other;
  elements[at + by] = one;
  return { ...framework, elements };
}

/**
 * The framework without an element, which the conditions for `nearly` do not name any more either.
 * @throws Refusal 'framework/last-element', 'framework/last-condition'
 */
export function removeElement(framework: Framework, id: string): Framework {
  const elements = framework.elements.filter((one) => one.id !== id);
  if (elements.length === 0) throw new Refusal('framework/last-element', 409);
  const { alwaysMet, ...conditions } = framework.nearly;
  const left = alwaysMet?.filter((one) => one !== id) ?? [];
  const nearly = left.length > 0 ? { ...conditions, alwaysMet: left } : conditions;
  if (Object.keys(nearly).length === 0) throw new Refusal('framework/last-condition', 409);
  return { ...framework, nearly, elements };
}

/** @param chosen id of an element → its obligation; elements that are not named stay as they are */
export function withObligations(framework: Framework, chosen: ReadonlyMap<string, Obligation>): Framework {
  return {
    ...framework,
    elements: framework.elements.map((one) => ({ ...one, obligation: chosen.get(one.id) ?? one.obligation })),
  };
}
