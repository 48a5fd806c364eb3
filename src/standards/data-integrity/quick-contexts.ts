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
 * be copied, and going back to an earlier context needs no copy at all. The statements that come out are the same
 * (`quick-contexts.test.ts` compares them).
 */
export function quickContexts(): typeof OWN_MODE {
  Object.assign(contextProcessing.getInitialContext(OWN_MODE), {
    clone: cloneFlatly,
    revertToPreviousContext,
  });
  return OWN_MODE;
}

function cloneFlatly(this: ActiveContext): ActiveContext {
  const copy: ActiveContext = {
    mappings: new Map(this.mappings),
    clone: this.clone,
    inverse: null,
    getInverse: this.getInverse,
    protected: { ...this.protected },
    revertToPreviousContext: this.revertToPreviousContext,
  };
  if (this.previousContext) copy.previousContext = this.previousContext;
  for (const name of ['@base', '@language', '@vocab'] as const) {
    if (name in this) copy[name] = this[name];
  }
  return copy;
}

function revertToPreviousContext(this: ActiveContext): ActiveContext {
  return this.previousContext ?? this;
}
