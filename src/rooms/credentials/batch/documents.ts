import { sha256 } from '../../../base/ids.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import {
  type BadgeOwn,
  type BatchTemplate,
  badgePaths,
  badgeShape,
  badgeValues,
  filledJson,
  makeTemplate,
  prepareProof,
  signHashed,
} from '../../../standards/batch/index.ts';
import { type IssuerSigner, issuerSigner, type LogEntry } from '../../issuers/index.ts';
import { type RenderedDocument, renderAward } from '../actions/render.ts';
import type { AwardToRender, Design, FormatKind } from '../formats/format.ts';
import { openBadge, unsignedBadge } from '../formats/open-badge.ts';
import { commonPart } from '../rules/batch/batch-record.ts';
import { statusEntries } from '../status/entries.ts';
import { hashAll } from './pool.ts';

/** The documents of one award, or why it can have none. */
export type Signed =
  | { award: AwardToRender; documents: RenderedDocument[] }
  | { award: AwardToRender; code: string };

/**
 * Signs many awards in every format that is made at once. Open Badges go the way of the batch: their common part is
 * expanded once, and only what is the recipient's own is put into it; other formats are rendered one by one.
 */
export async function signAll(
  platform: Platform,
  institution: string,
  awards: readonly AwardToRender[],
  { design, formats }: { design: Design; formats: readonly FormatKind[] },
): Promise<Signed[]> {
  const now = platform.clock();
  const atOnce = formats.filter(({ whenAsked }) => !whenAsked);
  const signer = atOnce.includes(openBadge)
    ? await issuerSigner(platform, institution, openBadge.signedWith)
    : undefined;
  const badges = signer ? await signBadges(awards, { signer, now }) : [];
  const signed: Signed[] = [];
  for (const [n, award] of awards.entries()) {
    const badge = badges[n];
    if (typeof badge === 'object') {
      signed.push({ award, code: badge.code });
      continue;
    }
    const documents: RenderedDocument[] = [];
    for (const kind of atOnce) {
      const made =
        kind === openBadge && badge && signer
          ? { kind, key: signer.key, body: badge, log: logOf(award, badge, signer, now) }
          : await renderAward(platform, award, kind, {
              design,
              ...(kind.embeds === 'open-badge' && badge && { embedded: badge }),
            });
      if (made) documents.push(made);
    }
    signed.push({ award, documents });
  }
  return signed;
}

function logOf({ id }: AwardToRender, body: string, { key }: IssuerSigner, signedAt: Date): LogEntry {
  return { subject: `award:${id}`, format: openBadge.format, key, sha256: sha256(body), signedAt };
}

type Group = { name: string; template: BatchTemplate; members: { place: number; values: string[] }[] };

/** Signed badges in the order of the awards. */
async function signBadges(
  awards: readonly AwardToRender[],
  { signer, now }: { signer: IssuerSigner; now: Date },
): Promise<(string | { code: string })[]> {
  const groups = new Map<string, Group>();
  for (const [place, award] of awards.entries()) {
    const own = ownOf(award);
    const shape = badgeShape(own, commonPart(award.record));
    const group = groups.get(shape) ?? { ...(await templateFor(shape, award, own)), members: [] };
    groups.set(shape, group);
    group.members.push({ place, values: badgeValues(own) });
  }
  const badges: (string | { code: string })[] = Array(awards.length);
  const [first] = awards;
  if (!first) return badges;
  const proof = await prepareProof(unsignedBadge(first), { ...signer, created: now });
  for (const { name, template, members } of groups.values()) {
    const hashes = await hashAll(
      name,
      template,
      members.map(({ values }) => values),
    );
    for (const [n, { place, values }] of members.entries()) {
      const hash = hashes[n]!;
      badges[place] =
        'code' in hash
          ? hash
          : await signHashed({ json: filledJson(template, values), hash }, proof, signer.sign);
    }
  }
  return badges;
}

function ownOf({ id, record, salt, status }: AwardToRender): BadgeOwn & { salt: string } {
  return { id: `urn:uuid:${id}`, award: record, salt, status: statusEntries(status) };
}

const MOST_TEMPLATES = 100;
const templates = new Map<string, Promise<{ name: string; template: BatchTemplate }>>();

/** Templates of the last batches are remembered: every step of a batch needs the same. */
function templateFor(
  shape: string,
  award: AwardToRender,
  own: BadgeOwn,
): Promise<{ name: string; template: BatchTemplate }> {
  const name = sha256(shape);
  const known = templates.get(name);
  if (known) return known;
  if (templates.size >= MOST_TEMPLATES) templates.delete(templates.keys().next().value!);
  const made = makeTemplate(unsignedBadge(award), badgePaths(own)).then((template) => ({ name, template }));
  made.catch(() => templates.delete(name));
  templates.set(name, made);
  return made;
}
