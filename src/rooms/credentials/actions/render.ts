import { type Id, sha256 } from '../../../base/ids.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type IssuerSigner, issuerSigner, type LogEntry, logIssued } from '../../issuers/index.ts';
import type { AwardToRender, Design, FormatKind } from '../formats/format.ts';
import { paperCode } from '../paper-code.ts';
import { insertDocument } from '../store/documents.ts';
import { timeStamps } from '../time-stamps.ts';

/** A signed document on its way into the database, with the line that the issuance log gets of it. */
export type RenderedDocument = {
  kind: FormatKind;
  key: Id;
  body: string | Uint8Array;
  log: LogEntry;
};

/**
 * Signs an award in one format. Called outside a transaction. Undefined: the institution has no key for it (a seal).
 * @param embedded the award in the format that this one embeds
 * @param holderKey public JWK of the wallet that the document is for alone
 */
export async function renderAward(
  platform: Platform,
  award: AwardToRender,
  kind: FormatKind,
  {
    design,
    embedded,
    holderKey,
  }: { design: Design; embedded?: string; holderKey?: Readonly<Record<string, unknown>> },
): Promise<RenderedDocument | undefined> {
  const signer = await signerFor(platform, award.institution, kind);
  if (!signer) return undefined;
  const now = platform.clock();
  const timestamp = timeStamps(platform.config);
  const body = await kind.render(award, {
    signer,
    now,
    baseUrl: platform.config.BASE_URL,
    design,
    paperCode: paperCode(platform, award),
    ...(timestamp && { timestamp }),
    ...(embedded !== undefined && { embedded }),
    ...(holderKey && { holderKey }),
  });
  const log = {
    subject: `award:${award.id}`,
    format: kind.format,
    key: signer.key,
    sha256: sha256(body),
    signedAt: now,
  };
  return { kind, key: signer.key, body, log };
}

/** The power to sign with the first of a format's kinds of key that the institution has. */
async function signerFor(
  platform: Platform,
  institution: string,
  { signedWith, orElse = [] }: FormatKind,
): Promise<IssuerSigner | undefined> {
  for (const key of [signedWith, ...orElse]) {
    const signer = await issuerSigner(platform, institution, key);
    if (signer) return signer;
  }
  return undefined;
}

/** Signs an award in every format that is made at once. */
export async function renderAtIssue(
  platform: Platform,
  { award, design, formats }: { award: AwardToRender; design: Design; formats: readonly FormatKind[] },
): Promise<RenderedDocument[]> {
  const documents: RenderedDocument[] = [];
  for (const kind of formats.filter(({ whenAsked }) => !whenAsked)) {
    const embedded = documents.find((document) => document.kind.format === kind.embeds)?.body;
    const rendered = await renderAward(platform, award, kind, {
      design,
      ...(typeof embedded === 'string' && { embedded }),
    });
    if (rendered) documents.push(rendered);
  }
  return documents;
}

/** Keeps signed documents of an award, and notes them in the issuance log. */
export async function keepDocuments(
  tx: Tx,
  { institution, award, holder }: { institution: string; award: Id; holder: Id | null },
  documents: readonly RenderedDocument[],
): Promise<void> {
  for (const { kind, key, body, log } of documents) {
    const { format } = kind;
    await insertDocument(tx, { institution, award, format, holder, key, body, signedAt: log.signedAt });
  }
  await logIssued(
    tx,
    institution,
    documents.map(({ log }) => log),
  );
}
