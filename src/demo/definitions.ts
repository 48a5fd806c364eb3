import { CONSORTIUM } from '../platform/actions/index.ts';
import { addFinding, comment, decide, propose, vote } from '../rooms/framework/index.ts';
import type { DemoProposal } from './data.ts';
import type { Stage } from './stage.ts';

/** What the institutions define together, and what their pilots have found out. */
export async function seedDefinitions(stage: Stage): Promise<void> {
  for (const { by, day, foundOn, ...finding } of stage.data.findings)
    await stage.act(by, day, addFinding, { ...finding, foundOn: stage.date(foundOn) });
  for (const proposal of stage.data.proposals) await seedProposal(stage, proposal);
}

async function seedProposal(stage: Stage, one: DemoProposal): Promise<void> {
  const { kind, by, day, title, why, commentsUntil, steps, decision } = one;
  const { id } = await stage.act(by, day, propose, {
    institution: CONSORTIUM,
    kind,
    content: contentOf(stage, one),
    title,
    why,
    commentsUntil: commentsUntil === undefined ? null : stage.date(commentsUntil),
  });
  const which = { institution: CONSORTIUM, proposal: id };
  for (const said of steps) {
    if (said.vote) await stage.act(said.by, said.day, vote, { ...which, choice: said.vote });
    else await stage.act(said.by, said.day, comment, { ...which, text: said.comment });
  }
  if (!decision) return;
  const { outcome, method, reasons } = decision;
  await stage.act(decision.by, decision.day, decide, { ...which, outcome, method, reasons });
}

function contentOf(stage: Stage, { kind, content }: DemoProposal): Record<string, unknown> {
  if (kind === 'glossary-term') return content;
  return { ...content, effectiveFrom: stage.date(Number(content.effectiveFrom)) };
}
