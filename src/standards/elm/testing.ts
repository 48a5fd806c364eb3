import { existsSync, readFileSync } from 'node:fs';
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

// The official shapes of ELM 3.2 are not ours to publish: tests that want them skip where they are absent.
const official = new URL('../../../../shared/conformance/elm-3.2/', import.meta.url);

/** Why a test has to be skipped, or false. */
export const withoutShapes = existsSync(official)
  ? false
  : 'the official shapes (../shared/conformance/elm-3.2) are not at hand';

/** What the official shapes of a European Digital Credential find wrong with one, a line each. */
export async function edcShapes(): Promise<(edc: object) => Promise<string[]>> {
  const quads = ['EDC-generic-full.ttl', 'EDC-generic-no-cv.ttl'].flatMap((name) =>
    new Parser().parse(readFileSync(new URL(name, official), 'utf8')),
  );
  const kept = quads.filter(({ predicate }) => !predicate.value.endsWith('owl#imports'));
  const validator = new SHACLValidator(new Store(kept));
  return async (edc) => {
    const report = await validator.validate(await quadsOf(edc));
    return report.results.map(({ path, focusNode, message }) =>
      [focusNode?.value, path?.value, message?.[0]?.value].join(' '),
    );
  };
}

async function quadsOf(edc: object): Promise<Store> {
  const context = JSON.parse(readFileSync(new URL('edc-ap-context.jsonld', official), 'utf8'));
  const documentLoader = async (url: string) => {
    const document = url === 'https://www.w3.org/2018/credentials/v1' ? credentialContexts.get(url) : context;
    return { documentUrl: url, document, contextUrl: null } as never;
  };
  const options = { format: 'application/n-quads', documentLoader, safe: true } as object;
  const quads = await jsonld.toRDF(edc as never, options);
  return new Store(new Parser({ format: 'N-Quads' }).parse(quads as unknown as string) as Quad[]);
}
