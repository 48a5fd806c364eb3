import { asArray, isJsonObject, type JsonObject } from '../json.ts';
import { documentLimits, findAmbiguity } from '../vc/unambiguous.ts';
import { type Finding, ok, unknown, wrong } from './report.ts';

const COMPACT_JWS = /^\s*[\w-]{10,}\.[\w-]+\.[\w-]*(~[\w~.-]*)?\s*$/;
const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';

/**
 * The format step: is this a JSON document of bearable size whose every word this library knows for sure?
 * @param input the parsed document, its text or its bytes.
 */
export function readDocument(input: unknown): { finding: Finding; document?: JsonObject } {
  const text = textOf(input);
  if (text === undefined) return inspect(input);
  if (text.length > documentLimits.bytes)
    return { finding: wrong('format/too-large', { limit: documentLimits.bytes }) };
  if (COMPACT_JWS.test(text)) return { finding: unknown('format/enveloped-unsupported') };
  try {
    return inspect(JSON.parse(text));
  } catch {
    return { finding: wrong('format/not-json') };
  }
}

function textOf(input: unknown): string | undefined {
  if (typeof input === 'string') return input;
  if (!(input instanceof Uint8Array)) return undefined;
  // One character more than allowed is enough to be refused, however long the rest is.
  return Buffer.from(input.subarray(0, documentLimits.bytes + 1)).toString('utf8');
}

function inspect(document: unknown): { finding: Finding; document?: JsonObject } {
  if (!isJsonObject(document)) return { finding: wrong('format/not-json') };
  if (asArray(document['@context'])[0] === CREDENTIALS_V1)
    return { finding: unknown('format/version-unsupported') };
  const ambiguity = findAmbiguity(document);
  if (!ambiguity) return { finding: ok('format/ok'), document };
  const { code, path, params = {} } = ambiguity;
  if (code === 'vc/context-unpinned') return { finding: unknown('format/context-unpinned', params) };
  const isTooMuch = code === 'vc/too-deep' || code === 'vc/too-many-values';
  if (isTooMuch) return { finding: wrong('format/too-complex', { path }) };
  return { finding: wrong('format/ambiguous', { path, problem: code }) };
}
