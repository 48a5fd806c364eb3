import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import type { Id } from '../../../base/ids.ts';
import { action, type Outside } from '../../../platform/actions/index.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { AwardToRender, Design, FormatKind } from '../formats/format.ts';
import { kindsOf } from '../formats/registry.ts';
import { withCredits } from '../rules/decide-grants.ts';
import { grantedFormats } from '../rules/granted-formats.ts';
import { certificateKinds, type Grants } from '../rules/grants.ts';
import { updateCreditsGiven } from '../store/award-changes.ts';
import { findDecision, insertDecision } from '../store/award-grants.ts';
import { findAward } from '../store/awards.ts';
import { findAwardToRender } from '../store/awards-to-render.ts';
import { listDocuments, putAside } from '../store/documents.ts';
import { readIssuingSettings } from '../store/settings.ts';
import { openEvent } from './grants-at-issue.ts';
import { keepDocuments, type RenderedDocument, renderAtIssue } from './render.ts';

const input = z.object({
  institution: z.string().max(20),
  award: z.uuid(),
  credits: z.boolean(),
  badge: z.boolean(),
  certificate: z.enum(certificateKinds),
  reason: z.string().trim().min(1).max(500),
});
type Asked = z.output<typeof input>;

/**
 * Decides of one award otherwise than the rules say, with a reason, and makes what it adds. Earlier decisions are kept.
 * Files that are there stay, unless they tell other credits than are given now: then they are put aside and made anew.
 * @throws Refusal not-found; credentials/already-revoked
 */
export const decideAwardGrants = action({
  name: 'credentials.decide-grants',
  input,
  before: prepare,
  async run({ tx, actor, now, platform }, asked, { holder, isOther, documents }) {
    const { institution, award: id } = asked;
    const award = await findAward(tx, institution, id);
    if (!award) throw notFound();
    if (award.revokedAt) throw new Refusal('credentials/already-revoked', 409);
    const earlier = await findDecision(tx, institution, id);
    const { event, day } = earlier ?? openEvent(platform, award.awardedAt);
    const decision = { event, day, rule: earlier?.rule ?? null, reason: asked.reason };
    const grants = grantsOf(asked, earlier?.grants ?? null);
    const by = { person: actor.person, at: now };
    await insertDecision(tx, { institution, award: id }, { ...decision, grants }, by);
    if (isOther) {
      await updateCreditsGiven(tx, { institution, id }, asked.credits);
      await putAside(tx, institution, id, now);
    }
    await keepDocuments(tx, { institution, award: id, holder }, documents);
    const { credits, badge, certificate } = asked;
    const payload = { award: id, credits, badge, certificate };
    return { result: { id }, subject: `award:${id}`, fields: ['grants', 'reason'], payload };
  },
});

function grantsOf({ credits, badge, certificate }: Asked, earlier: Grants | null): Grants {
  return { credits, badge, certificate, registerClass: earlier?.registerClass ?? null };
}

type Plan = {
  award: AwardToRender;
  holder: Id | null;
  design: Design;
  formats: FormatKind[];
  /** Whether it gives credits where none were given, or the other way round. */
  isOther: boolean;
};

/** Signs what the decision adds and is made at once; all of it where it changes what the credential says of credits. */
async function prepare(
  { platform }: Outside,
  asked: Asked,
): Promise<Plan & { documents: RenderedDocument[] }> {
  const acting = { person: null, institutions: [asked.institution] };
  const plan = await inTransaction(platform.database, acting, (tx) => makePlan(tx, asked));
  return { ...plan, documents: await renderAtIssue(platform, plan) };
}

async function makePlan(tx: Tx, asked: Asked): Promise<Plan> {
  const { institution, award: id } = asked;
  const stored = await findAwardToRender(tx, institution, id);
  if (!stored) throw notFound();
  if (stored.revoked) throw new Refusal('credentials/already-revoked', 409);
  const { formats, design } = await readIssuingSettings(tx, institution);
  const made = (await listDocuments(tx, institution, id)).map(({ format }) => format);
  const granted = grantedFormats(formats, grantsOf(asked, null));
  const record = withCredits(stored.award.record, asked);
  const isOther = record.creditsGiven !== stored.award.record.creditsGiven;
  const wanted = isOther ? [...made, ...granted] : granted.filter((format) => !made.includes(format));
  const award = { ...stored.award, record };
  return { award, holder: stored.holder, design, formats: kindsOf(wanted), isOther };
}
