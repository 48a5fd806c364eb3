import { ask } from '../platform/actions/index.ts';
import { acknowledge, readNotices } from '../rooms/notices/index.ts';
import {
  beginDesign,
  commonProcess,
  moveByDays,
  type ProcessStep,
  proposeOffering,
  saveProcess,
  turnDown,
  withNewStep,
} from '../rooms/offerings/index.ts';
import type { DemoIdea, DemoProcess } from './data.ts';
import type { Stage } from './stage.ts';

/**
 * Proposes the ideas of data/demo/way.json and lets those who are told acknowledge some of them; gives an institution
 * its own process, after its offerings have been published by the common one.
 * @param idle waits until all that were to be told have been
 */
export async function seedWay(stage: Stage, idle: () => Promise<void>): Promise<void> {
  for (const process of stage.data.processes) await seedProcess(stage, process);
  for (const idea of stage.data.ideas) await seedIdea(stage, idea, idle);
  await moveByDays(stage.platform);
}

async function seedIdea(stage: Stage, idea: DemoIdea, idle: () => Promise<void>): Promise<void> {
  const { institution, title, need, who, sudden, needOn, day, by, then } = idea;
  const { id } = await stage.act(by, day, proposeOffering, {
    ...{ institution, title, need, who },
    ...(sudden && { sudden: true, suddenReason: sudden }),
    ...(needOn !== undefined && { needOn: stage.date(needOn) }),
  });
  await idle();
  for (const read of idea.acknowledged) await acknowledgeIdea(stage, read, id);
  const which = { institution, offering: id };
  if (then?.verb === 'begin') await stage.act(then.by, then.day, beginDesign, which);
  if (then?.verb === 'turn-down')
    await stage.act(then.by, then.day, turnDown, { ...which, reason: then.reason ?? '' });
}

async function acknowledgeIdea(stage: Stage, { by, day }: { by: string; day: number }, id: string) {
  const { items } = await ask(stage.platform, readNotices, await stage.actor(by), {});
  const notice = items.find(({ link }) => link?.endsWith(`/${id}`));
  if (notice) await stage.act(by, day, acknowledge, { notice: notice.id });
}

async function seedProcess(stage: Stage, own: DemoProcess): Promise<void> {
  const { title, model, change, add, after, falls, by, day, institution, note } = own;
  const steps = commonProcess.steps.map((step): ProcessStep => {
    return { ...step, ...change.find(({ id }) => id === step.id) };
  });
  const { process } = withNewStep({ ...commonProcess, title, model, steps }, add, after, falls);
  await stage.act(by, day, saveProcess, { institution, document: { ...process }, note });
}
