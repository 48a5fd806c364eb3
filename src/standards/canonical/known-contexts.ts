import ContextResolver from 'jsonld/lib/ContextResolver.js';
import { isJsonObject, type JsonObject } from '../json.ts';
import { type ActiveContext, copiedFrom } from './quick-contexts.ts';

/**
 * Pinned contexts, parsed once per process. Not the cache jsonld shares by default: another user of that library in the
 * same process could have put a different context under the same address there.
 */
const pinned = new Map<string, unknown>();

/**
 * Contexts that stand inside of others (those that a term brings with it), by the object that they are. jsonld looks
 * them up by their text, which it writes anew each time; and it keeps those of every document that passes by, so a
 * stranger could fill the memory with them. Here they go when their document goes.
 */
const inner = new WeakMap<object, KnownContext>();

type Asked = Parameters<ContextResolver['resolve']>[0];

/** Finds the contexts of one document: what jsonld calls a context resolver. */
export class KnownContexts extends ContextResolver {
  constructor() {
    super({ sharedCache: pinned });
  }

  override async resolve(asked: Asked): Promise<unknown[]> {
    const { context } = asked;
    if (Array.isArray(context)) {
      const found = [];
      for (const one of context) found.push(...(await this.resolve({ ...asked, context: one })));
      return found;
    }
    if (!isJsonObject(context)) return super.resolve(asked);
    // A whole context document, as it is fetched.
    if (context['@context']) return this.resolve({ ...asked, context: context['@context'] });
    return [knownContext(context)];
  }
}

function knownContext(document: JsonObject): KnownContext {
  const known = inner.get(document) ?? new KnownContext(document);
  inner.set(document, known);
  return known;
}

/** A context, and what comes out when it is applied after another one. */
class KnownContext {
  readonly document: JsonObject;
  readonly #after = new WeakMap<ActiveContext, unknown>();
  readonly #afterCopy = new WeakMap<ActiveContext, unknown>();

  constructor(document: JsonObject) {
    this.document = document;
  }

  getProcessed(active: ActiveContext): unknown {
    const source = freshlyCopied(active);
    return source ? this.#afterCopy.get(source) : this.#after.get(active);
  }

  setProcessed(active: ActiveContext, processed: unknown): void {
    const source = freshlyCopied(active);
    if (source) this.#afterCopy.set(source, processed);
    else this.#after.set(active, processed);
  }
}

/**
 * Before jsonld applies a context that holds for one object only, it copies the one in force and notes in the copy what
 * it is to return to: the very one that it was copied from. Each such copy is as good as the next, so what was made out
 * of one is found again for all of them.
 */
function freshlyCopied(active: ActiveContext): ActiveContext | undefined {
  const source = copiedFrom(active);
  return source && source === active.previousContext ? source : undefined;
}
