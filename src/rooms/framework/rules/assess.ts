import { canonicalJson } from '../../../base/canonical-json.ts';
import type { ErrorParams } from '../../../base/errors.ts';
import { sha256 } from '../../../base/ids.ts';
import type { Framework, Obligation } from './framework.ts';
import type { OfferingDocument } from './offering-document.ts';
import { follow, isEmpty } from './pointer.ts';
import { type Failure, judge } from './predicates.ts';
import type { CompiledElement, CompiledFramework } from './read-framework.ts';
import type { Reason } from './reasons.ts';
import { schemaFailure } from './schema-failure.ts';

export const elementResults = ['met', 'missing', 'invalid', 'unknown', 'not-applicable'] as const;
export type ElementResult = (typeof elementResults)[number];

/** From worst to best. */
export const verdicts = ['not', 'nearly', 'conforms'] as const;
export type Verdict = (typeof verdicts)[number];

export type ElementAssessment = {
  id: string;
  obligation: Obligation;
  result: ElementResult;
  /** Key of the translation that says why. */
  reason: Reason;
  params: ErrorParams;
  /** JSON pointer of the place to mend; null where the document has none. */
  pointer: string | null;
  /** Work to mend it; 0 when there is nothing to mend. */
  effortMinutes: number;
  /** Writing cannot mend it: the offering itself would have to be another one. */
  unmendable?: true;
};

type Counts = Record<ElementResult, number>;

export type Assessment = {
  framework: { id: string; version: string; sha256: string };
  /** Of the document's canonical JSON, base64url. */
  documentSha256: string;
  verdict: Verdict;
  /** Nothing mandatory is known to be wrong or missing; only information is lacking. */
  undecided: boolean;
  elements: ElementAssessment[];
  /** Work to mend all mandatory elements. */
  effortMinutes: number;
  /** `recommended` only where the framework has such elements. */
  counts: { mandatory: Counts; recommended?: Counts; optional: Counts };
};

/**
 * Tests one offering against a framework. Pure: the same document and framework give the same answer, to the byte.
 *
 * An element is `met`, or the document is explicitly empty there (`missing`), or has something that does not do
 * (`invalid`), or does not have the key at all: `unknown` when it was imported, since the source may simply not
 * carry it, otherwise `missing`. Elements that only a credential has are `not-applicable`.
 *
 * The verdict is `conforms` when all applicable mandatory elements are met; `nearly` when writing can mend all that
 * are not, and the framework's conditions for `nearly` hold (such as so many minutes of work at most); else `not`.
 * What is unknown is not met.
 */
export function assess(
  document: OfferingDocument,
  compiled: CompiledFramework,
  { imported }: { imported: boolean },
): Assessment {
  const { id, version, sha256: frameworkSha256, framework } = compiled;
  const elements = compiled.elements.map((element) => assessElement(element, document, framework, imported));
  const open = elements.filter((element) => element.obligation === 'mandatory' && isOpen(element));
  return {
    framework: { id, version, sha256: frameworkSha256 },
    // Worked out when somebody asks for it: a screening of a hundred thousand rows keeps no hash.
    get documentSha256() {
      return sha256(canonicalJson(document));
    },
    verdict: verdictOf(open, framework),
    undecided: open.length > 0 && open.every((element) => element.result === 'unknown'),
    elements,
    effortMinutes: effortOf(open),
    counts: countsOf(framework, elements),
  };
}

function assessElement(
  element: CompiledElement,
  document: OfferingDocument,
  framework: Framework,
  imported: boolean,
): ElementAssessment {
  const { id, obligation } = element;
  if (element.appliesTo === 'credential') {
    const later = { result: 'not-applicable', reason: 'framework/issued-later', pointer: null } as const;
    return { id, obligation, ...later, params: {}, effortMinutes: 0 };
  }
  const { field, effortMinutes, evidence = [field] } = element;
  const fits = element.validate(document);
  const failed = fits ? failedPredicate(element, document, framework) : undefined;
  if (fits && !failed) {
    return {
      id,
      obligation,
      params: {},
      pointer: field,
      effortMinutes: 0,
      result: 'met',
      reason: 'framework/met',
    };
  }
  const open = { id, obligation, params: {}, pointer: field, effortMinutes };
  const found = evidence.map((pointer) => follow(document, pointer)).filter(({ exists }) => exists);
  if (found.length === 0 && imported) return { ...open, result: 'unknown', reason: 'framework/unknown' };
  if (found.every(({ value }) => isEmpty(value))) {
    return { ...open, result: 'missing', reason: 'framework/missing' };
  }
  const { unmendable, ...why }: Failed = failed ?? schemaFailure(element.validate.errors ?? [], document);
  const invalid = { ...open, ...why, pointer: why.pointer || field, result: 'invalid' } as const;
  return unmendable ? { ...invalid, unmendable } : invalid;
}

type Failed = Failure & { unmendable?: true };

/** The first predicate that does not hold. They are asked only where the schema is content. */
function failedPredicate(
  { predicates = [] }: Extract<CompiledElement, { appliesTo: 'offering' }>,
  document: OfferingDocument,
  framework: Framework,
): Failed | undefined {
  for (const predicate of predicates) {
    const failure = judge(predicate, document, framework);
    if (failure) return predicate.mendable === false ? { ...failure, unmendable: true } : failure;
  }
  return undefined;
}

function isOpen({ result }: ElementAssessment): boolean {
  return result !== 'met' && result !== 'not-applicable';
}

function verdictOf(open: readonly ElementAssessment[], { nearly, elements }: Framework): Verdict {
  if (open.length === 0) return 'conforms';
  const { effortAtMost = Infinity, unmetAtMost = Infinity, alwaysMet = [] } = nearly;
  const isNear =
    open.length <= unmetAtMost &&
    open.every((element) => isMendable(element, elements) && !alwaysMet.includes(element.id)) &&
    effortOf(open) <= effortAtMost;
  return isNear ? 'nearly' : 'not';
}

/**
 * Whether writing mends it. Of what is not said nobody knows yet, where the framework knows of a fault that writing
 * does not mend: an offering without credits is no nearer than one with too many.
 */
function isMendable({ id, result, unmendable }: ElementAssessment, elements: Framework['elements']): boolean {
  if (result === 'invalid') return !unmendable;
  const element = elements.find((one) => one.id === id);
  const predicates = (element?.appliesTo === 'offering' && element.predicates) || [];
  return predicates.every(({ mendable }) => mendable !== false);
}

function effortOf(open: readonly ElementAssessment[]): number {
  return open.reduce((sum, { effortMinutes }) => sum + effortMinutes, 0);
}

/** A report says nothing of an obligation that came later than its framework. */
function countsOf(framework: Framework, elements: readonly ElementAssessment[]): Assessment['counts'] {
  const recommends = framework.elements.some(({ obligation }) => obligation === 'recommended');
  return {
    mandatory: count(elements, 'mandatory'),
    ...(recommends && { recommended: count(elements, 'recommended') }),
    optional: count(elements, 'optional'),
  };
}

function count(elements: readonly ElementAssessment[], obligation: Obligation): Counts {
  const counts: Counts = { met: 0, missing: 0, invalid: 0, unknown: 0, 'not-applicable': 0 };
  for (const element of elements) if (element.obligation === obligation) counts[element.result] += 1;
  return counts;
}
