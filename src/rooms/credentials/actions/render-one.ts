import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import type { Id } from '../../../base/ids.ts';
import { action, type Outside, type Platform, perform } from '../../../platform/actions/index.ts';
import { programActor } from '../../../platform/actor.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import { type AwardToRender, type Design, type Format, type FormatKind, formats } from '../formats/format.ts';
import { formatKind } from '../formats/registry.ts';
import { grantedFormats } from '../rules/granted-formats.ts';
import { findDecision } from '../store/award-grants.ts';
import { findAwardToRender } from '../store/awards-to-render.ts';
import { findBody } from '../store/documents.ts';
import { readIssuingSettings } from '../store/settings.ts';
import { keepDocuments, type RenderedDocument, renderAward } from './render.ts';

type Asked = { institution: string; award: Id; format: Format };
type Plan = {
  award: AwardToRender;
  holder: Id | null;
  kind: FormatKind;
  design: Design;
  /** Document of the format that this one embeds, where there is one; null: to be made first. */
  embedded: string | null | undefined;
};

/**
 * Makes a document of an award in a format that is made when it is asked for, or that the institution issues only since;
 * keeps it and notes it in the issuance log. One that is there already stays.
 * @throws Refusal not-found; credentials/format-not-issued where the institution does not issue the format or the award
 * came without it; credentials/no-seal where it has no key for it; credentials/already-revoked
 */
export const renderOne = action({
  name: 'credentials.render',
  input: z.object({ institution: z.string().max(20), award: z.uuid(), format: z.enum(formats) }),
  before: prepare,
  async run({ tx }, { institution, award, format }, prepared) {
    if (!prepared) return { result: { format }, unchanged: true };
    await keepDocuments(tx, { institution, award, holder: prepared.holder }, prepared.documents);
    const payload = { award, format };
    return { result: { format }, subject: `award:${award}`, fields: ['document'], payload };
  },
});

/** Null where the document is there. */
async function prepare(
  { platform }: Outside,
  asked: Asked,
): Promise<{ holder: Id | null; documents: RenderedDocument[] } | null> {
  const acting = { person: null, institutions: [asked.institution] };
  const plan = await inTransaction(platform.database, acting, (tx) => makePlan(tx, asked));
  return plan && { holder: plan.holder, documents: await renderPlanned(platform, plan) };
}

async function makePlan(tx: Tx, { institution, award: id, format }: Asked): Promise<Plan | null> {
  const stored = await findAwardToRender(tx, institution, id);
  if (!stored) throw notFound();
  if ((await findBody(tx, institution, id, format)) !== undefined) return null;
  const { formats: issued, design } = await readIssuingSettings(tx, institution);
  const granted = grantedFormats(issued, (await findDecision(tx, institution, id))?.grants ?? null);
  const kind = formatKind(format);
  if (!kind || !granted.includes(format)) throw new Refusal('credentials/format-not-issued', 409, { format });
  if (stored.revoked) throw new Refusal('credentials/already-revoked', 409);
  const { award, holder } = stored;
  return { award, holder, kind, design, embedded: await findEmbedded(tx, award, kind, granted) };
}

async function findEmbedded(
  tx: Tx,
  { institution, id }: AwardToRender,
  { embeds }: FormatKind,
  granted: readonly Format[],
): Promise<string | null | undefined> {
  const body = embeds && (await findBody(tx, institution, id, embeds));
  if (typeof body === 'string') return body;
  return embeds && granted.includes(embeds) ? null : undefined;
}

/** The document, behind the one that it embeds where that had to be made as well. */
async function renderPlanned(
  platform: Platform,
  { award, kind, design, embedded }: Plan,
): Promise<RenderedDocument[]> {
  const inner = embedded === null ? formatKind(kind.embeds!) : undefined;
  const made = inner && (await renderAward(platform, award, inner, { design }));
  const text = typeof made?.body === 'string' ? made.body : embedded;
  const document = await renderAward(platform, award, kind, {
    design,
    ...(typeof text === 'string' && { embedded: text }),
  });
  if (!document) throw new Refusal('credentials/no-seal', 409, { format: kind.format });
  return made ? [made, document] : [document];
}

/** A document of an award with what its file is called by. */
export type AskedDocument = {
  body: string | Uint8Array;
  kind: Pick<FormatKind, 'mediaType' | 'extension' | 'format'>;
};

/**
 * The document of an award in a format, made and kept now where it is not there yet. Who may see it has been checked by
 * the caller: the holder, who was given the award, or staff.
 * @throws Refusal as `renderOne`
 */
export async function renderWhenAsked(
  platform: Platform,
  award: { institution: string; id: Id },
  format: Format,
): Promise<AskedDocument> {
  const kind = formatKind(format);
  if (!kind) throw new Refusal('credentials/format-not-issued', 409, { format });
  const find = () =>
    inTransaction(platform.database, { person: null, institutions: [award.institution] }, (tx) =>
      findBody(tx, award.institution, award.id, format),
    );
  let body = await find();
  if (body === undefined) {
    const asked = { institution: award.institution, award: award.id, format };
    await perform(platform, renderOne, programActor('credentials.render'), asked);
    body = await find();
  }
  if (body === undefined) throw notFound();
  return { body, kind };
}
