import { z } from 'zod';
import { Refusal, signInNeeded } from '../../../base/errors.ts';
import { type Id, newId, sha256 } from '../../../base/ids.ts';
import { action, type Outside } from '../../../platform/actions/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { JsonObject } from '../../../standards/json.ts';
import { matchRecipient, type RecipientMatch } from '../../../standards/verify/index.ts';
import { findAwardOf } from '../../credentials/index.ts';
import { findPerson } from '../../organisations/index.ts';
import { LARGEST_FILE, type Verified, verifyGiven } from '../../verification/index.ts';
import { importLimits, isKeepable } from '../rules/imports.ts';
import { countImports, deleteImportRow, findSameImport, insertImport } from '../store/imports.ts';

/** What was found out; `id` where it can be kept. */
type LookedAt = { id: Id | null; recipient: RecipientMatch; report: Verified };
type Given = { credential?: string | undefined; file?: string | undefined };

/**
 * Looks at a credential of any issuer before it is kept: given as text (JSON, a token, the address of a badge) or as a
 * file (base64). What was found out is answered; where it can be kept, it waits a day for `keepImport` under `id`. Of
 * what is not genuine nothing is stored, and `id` is null.
 * @throws Refusal wallet/import-there-already, wallet/import-own, wallet/too-many-imports,
 * wallet/imports-too-large; as `verifyGiven`
 */
export const bringIn = action({
  name: 'wallet.bring-in',
  input: z.object({
    credential: z.string().max(2_000_000).optional(),
    file: z
      .base64()
      .max(Math.ceil(LARGEST_FILE / 3) * 4)
      .optional(),
  }),
  async before({ platform, actor }: Outside, given: Given) {
    if (!actor.person) throw signInNeeded();
    const { verified, claims, document, isLinked } = await verifyGiven(platform, given);
    const inside = bytesOf(document);
    return {
      verified,
      claims,
      canBeKept: isKeepable(verified, document),
      // What a share link leads to is kept itself, since links end.
      original: given.file && !isLinked ? Buffer.from(given.file, 'base64') : inside,
      digest: sha256(inside.toString().trim()),
    };
  },
  async run({ tx, actor, now }, _given, { verified, claims, canBeKept, original, digest }) {
    const { person } = actor;
    if (!person) throw signInNeeded();
    const recipient = matchRecipient(claims, (await findPerson(tx, person))?.email ?? '');
    const seen: LookedAt = { id: null, recipient, report: verified };
    if (!canBeKept) return { result: seen, unchanged: true as const };
    await mustNotBeOwn(tx, person, claims);
    await mustBeNew(tx, person, digest);
    await mustHavePlace(tx, person, original.length);
    const id = newId();
    const brought = { id, holder: person, original, digest, recipient, report: verified, at: now };
    if (!(await insertImport(tx, brought))) throw new Refusal('wallet/import-there-already', 409);
    return { result: { ...seen, id }, subject: `import:${id}`, fields: ['original'] };
  },
});

/** The credential itself, out of its picture or its PDF: two files with the same in them are the same. */
function bytesOf(document: string | Uint8Array | object): Buffer {
  if (document instanceof Uint8Array) return Buffer.from(document);
  return Buffer.from(typeof document === 'string' ? document : JSON.stringify(document));
}

const OWN = /^urn:(?:uuid|credential):([0-9a-f-]{36})$/;

/** What one of our institutions has awarded to her is there anyway, and better. */
async function mustNotBeOwn(tx: Tx, person: Id, claims: JsonObject | null): Promise<void> {
  const named = [claims?.id, claims?.jti].map((id) => OWN.exec(String(id))?.[1]).find(Boolean);
  if (named && (await findAwardOf(tx, person, named))) throw new Refusal('wallet/import-own', 409);
}

/** The same that was only looked at before gives way. */
async function mustBeNew(tx: Tx, person: Id, digest: string): Promise<void> {
  const same = await findSameImport(tx, person, digest);
  if (same?.keptAt) throw new Refusal('wallet/import-there-already', 409);
  if (same) await deleteImportRow(tx, person, same.id);
}

async function mustHavePlace(tx: Tx, person: Id, more: number): Promise<void> {
  const { count, bytes } = await countImports(tx, person);
  const { most, bytes: mostBytes } = importLimits;
  if (count >= most) throw new Refusal('wallet/too-many-imports', 409, { most });
  if (bytes + more > mostBytes)
    throw new Refusal('wallet/imports-too-large', 409, { megabytes: mostBytes / 1_000_000 });
}
