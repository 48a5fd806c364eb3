import { notFound, Refusal } from '../../../base/errors.ts';
import type { Id } from '../../../base/ids.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { LogEntry } from '../../issuers/index.ts';
import type { Format } from '../formats/format.ts';
import { formatKind } from '../formats/registry.ts';
import { findAwardToRender } from '../store/awards-to-render.ts';
import { renderAward } from './render.ts';

/**
 * Signs an award for the key of one wallet. The document is not kept, since nobody else can use it; the caller writes
 * its line into the issuance log. Called outside a transaction, by whoever has seen to it that the holder asks.
 * @param holderKey public JWK
 * @throws Refusal not-found, credentials/already-revoked, credentials/format-not-issued, credentials/no-seal
 */
export async function renderForWallet(
  platform: Platform,
  { institution, id }: { institution: string; id: Id },
  format: Format,
  holderKey: Readonly<Record<string, unknown>>,
): Promise<{ body: string; log: LogEntry }> {
  const acting = { person: null, institutions: [institution] };
  const stored = await inTransaction(platform.database, acting, (tx) =>
    findAwardToRender(tx, institution, id),
  );
  if (!stored) throw notFound();
  if (stored.revoked) throw new Refusal('credentials/already-revoked', 409);
  const kind = formatKind(format);
  if (!kind) throw new Refusal('credentials/format-not-issued', 409, { format });
  const rendered = await renderAward(platform, stored.award, kind, { design: {}, holderKey });
  if (!rendered) throw new Refusal('credentials/no-seal', 409, { format });
  return { body: String(rendered.body), log: rendered.log };
}
