import contextProcessing from 'jsonld/lib/context.js';

/** The state of JSON-LD's context processing, as far as copying it goes. */
export type ActiveContext = {
  mappings: Map<string, unknown>;
  inverse: null;
  protected: Record<string, boolean>;
  previousContext?: ActiveContext;
  clone(): ActiveContext;
  getInverse(): unknown;
  revertToPreviousContext(): ActiveContext;
  '@base'?: unknown;
  '@language'?: unknown;
  '@vocab'?: unknown;
};

/**
 * jsonld keeps one starting context for each processing mode. A name of our own (which compares as 1.1) gets us one that
 * no other user of the library in this process shares.
 */
const OWN_MODE = { processingMode: 'json-ld-1.1-quick' };

/**
 * Options that make jsonld copy contexts flatly. It copies every definition of every term for each object in a document,
 * which is most of its time; yet a definition is never changed once it stands, so the table of terms is all that has to
 * be copied, that only once somebody asks for it, and going back to an earlier context needs no copy at all. The
 * statements that come out are the same (`quick-contexts.test.ts` compares them).
 */
export function quickContexts(): typeof OWN_MODE {
  Object.assign(contextProcessing.getInitialContext(OWN_MODE), { clone, revertToPreviousContext });
  return OWN_MODE;
}

/** What a context was copied from; undefined where it is not a copy. */
export function copiedFrom(active: ActiveContext): ActiveContext | undefined {
  return active instanceof Copy ? active.source : undefined;
}

class Copy implements ActiveContext {
  readonly source: ActiveContext;
  readonly inverse = null;
  readonly getInverse: () => unknown;
  readonly clone = clone;
  readonly revertToPreviousContext = revertToPreviousContext;
  declare previousContext?: ActiveContext;
  #mappings?: ActiveContext['mappings'];
  #protected?: ActiveContext['protected'];

  constructor(source: ActiveContext) {
    this.source = source;
    this.getInverse = source.getInverse;
    if (source.previousContext) this.previousContext = source.previousContext;
    for (const name of ['@base', '@language', '@vocab'] as const) {
      if (name in source) Object.assign(this, { [name]: source[name] });
    }
  }

  get mappings() {
    this.#mappings ??= new Map(this.source.mappings);
    return this.#mappings;
  }

  get protected() {
    this.#protected ??= { ...this.source.protected };
    return this.#protected;
  }
}

function clone(this: ActiveContext): ActiveContext {
  return new Copy(this);
}

function revertToPreviousContext(this: ActiveContext): ActiveContext {
  return this.previousContext ?? this;
}
