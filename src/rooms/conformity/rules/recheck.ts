import { canonicalJson } from '../../../base/canonical-json.ts';

/** A place where two reports part, as a JSON pointer, with what stands there; undefined: nothing. */
export type Difference = { pointer: string; stored: unknown; now: unknown };

const SHOWN = 20;

/**
 * Where a stored report and the same judgement made again part; none: they are the same, to the byte of their
 * canonical JSON (RFC 8785). At most the first twenty places.
 */
export function differencesOf(stored: unknown, now: unknown): Difference[] {
  // What is stored has been JSON once: what JSON does not carry is no difference.
  return [...walk(stored, JSON.parse(JSON.stringify(now)), '')].slice(0, SHOWN);
}

function* walk(stored: unknown, now: unknown, pointer: string): Generator<Difference> {
  if (stored !== undefined && now !== undefined && canonicalJson(stored) === canonicalJson(now)) return;
  if (!isBranch(stored) || !isBranch(now) || Array.isArray(stored) !== Array.isArray(now)) {
    yield { pointer, stored, now };
    return;
  }
  for (const key of new Set([...Object.keys(stored), ...Object.keys(now)]))
    yield* walk(stored[key], now[key], `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
