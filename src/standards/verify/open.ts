import { asArray, isJsonObject, type JsonObject } from '../json.ts';
import { documentLimits } from '../vc/unambiguous.ts';
import type { Envelope, Given, OpenedCredential } from './envelope.ts';
import { envelopes } from './envelopes/index.ts';
import { type Finding, unknown, wrong } from './report.ts';

const COMPACT_JWS = /^[\w-]{10,}\.[\w-]+\.[\w-]*(~[\w~.-]*)?$/;

/** What was handed in, out of its envelope as far as it could be read. */
export type Opened = { envelope?: Envelope['name']; format: Finding; opened?: OpenedCredential };

/**
 * The format step: which kind of document is this, is it of bearable size, and can it be read in one way only?
 * @param input the parsed document, its text or its bytes.
 */
export function openDocument(input: unknown): Opened {
  const given = readGiven(input);
  if ('result' in given) return { format: given };
  const envelope = envelopes.find((candidate) => candidate.recognises(given));
  if (envelope) return { envelope: envelope.name, ...envelope.open(given) };
  return {
    format: COMPACT_JWS.test(given.text) ? unknown('format/enveloped-unsupported') : wrong('format/not-json'),
  };
}

function readGiven(input: unknown): Given | Finding {
  const text = textOf(input);
  if (text === undefined) return isJsonObject(input) ? unwrapped(input) : wrong('format/not-json');
  if (text.length > documentLimits.bytes) return wrong('format/too-large', { limit: documentLimits.bytes });
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) return { text: trimmed };
  try {
    const json: unknown = JSON.parse(trimmed);
    return isJsonObject(json) ? unwrapped(json, trimmed) : wrong('format/not-json');
  } catch {
    return wrong('format/not-json');
  }
}

function textOf(input: unknown): string | undefined {
  if (typeof input === 'string') return input;
  if (!(input instanceof Uint8Array)) return undefined;
  // One character more than allowed is enough to be refused, however long the rest is.
  return Buffer.from(input.subarray(0, documentLimits.bytes + 1)).toString('utf8');
}

const DATA_URL = /^data:application\/(?:vc|vp|dc)\+(?:jwt|sd-jwt)(?:;[\w=-]+)?,([\w.~-]+)$/;

/** An EnvelopedVerifiableCredential is a JSON object around a JWT in a data: URL (VC Data Model 2.0 §4.13.1). */
function unwrapped(json: JsonObject, text = ''): Given {
  const isWrapped = asArray(json.type).some(
    (type) => type === 'EnvelopedVerifiableCredential' || type === 'EnvelopedVerifiablePresentation',
  );
  const inside = isWrapped && typeof json.id === 'string' ? DATA_URL.exec(json.id)?.[1] : undefined;
  return inside === undefined ? { text, json } : { text: inside };
}
