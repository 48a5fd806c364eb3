import type { PageRequest } from '../../platform/web/page-request.ts';

/** The page within the program that the visitor was on her way to, or null: never an address elsewhere. */
export function nextAddress({ search }: PageRequest): string | null {
  const next = search.get('next') ?? '';
  return /^\/(fi|sv|en)(\/(?!\/)[^\p{Cc}\p{Cs}]*)?$/u.test(next) ? next : null;
}
