import { sha256 } from '../../base/ids.ts';
import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import { didDocumentOf } from './did-document.ts';
import { loggedBeforeCompromise } from './store/log.ts';

/**
 * Whether the issuance log proves that a document was signed before its key fell into wrong hands. If so, when, and how
 * DIDs of the program resolved then.
 * @param document as it was handed in, text or JSON: a file that was written with other spaces is the same document
 */
export async function signedBefore(
  platform: Platform,
  document: unknown,
): Promise<{ at: Date; resolveDid: (did: string) => Promise<unknown> } | null> {
  const hashes = writtenAs(document).map((text) => sha256(text));
  const at = await inTransaction(platform.database, theProgram, (tx) => loggedBeforeCompromise(tx, hashes));
  return at ? { at, resolveDid: (did) => didDocumentOf(platform, did, at) } : null;
}

function writtenAs(document: unknown): string[] {
  if (typeof document !== 'string') return [JSON.stringify(document)];
  try {
    return [document, document.trim(), JSON.stringify(JSON.parse(document))];
  } catch {
    return [document, document.trim()];
  }
}
