import type { CompiledFramework } from './rules/read-framework.ts';

/** What a judgement is pinned to: a framework, its version, and the SHA-256 of its file's canonical JSON (base64url). */
export type FrameworkPin = { id: string; version: string; sha256: string };

// A compiled framework is known by its hash, so what is kept here can never be out of date.
const kept = new Map<string, CompiledFramework>();
const KEPT = 200;

export function keepCompiled(one: CompiledFramework): CompiledFramework {
  kept.delete(one.sha256);
  kept.set(one.sha256, one);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return one;
}

/** The framework that a judgement is pinned to, as far as this process has met it: for its titles and for judging again. */
export function pinnedFramework({ sha256 }: Pick<FrameworkPin, 'sha256'>): CompiledFramework | undefined {
  return kept.get(sha256);
}
