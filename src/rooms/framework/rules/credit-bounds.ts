import type { CompiledFramework } from './read-framework.ts';

/** ECTS credits that at least one of the frameworks allows; without a framework, any. */
export function widestBounds(frameworks: readonly CompiledFramework[]): { minimum: number; maximum: number } {
  const bounds = frameworks.map(({ framework }) => framework.creditBounds);
  if (bounds.length === 0) return { minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
  return {
    minimum: Math.min(...bounds.map(({ minimum }) => minimum)),
    maximum: Math.max(...bounds.map(({ maximum }) => maximum)),
  };
}
