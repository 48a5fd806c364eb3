import type { LocalizedText } from '../../base/language.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { About } from './rules/topics.ts';
import { meetingsWritten } from './store/meetings.ts';
import { outputsPublished } from './store/outputs.ts';
import { projectsEnded, type Reference } from './store/projects.ts';

/** Something new: an output or a new version of it, notes of a meeting, a project that has ended. `at`: since when. */
export type NewsItem = About &
  Reference & { at: Date; title: LocalizedText | string } & (
    | { kind: 'output'; version: string }
    | { kind: 'meeting'; heldOn: string }
    | { kind: 'project' }
  );

/** What is new from `from` on, and before `until`: outputs first, then projects, then meetings. */
export async function newsBetween(tx: Tx, from: Date, until: Date): Promise<NewsItem[]> {
  const outputs = await outputsPublished(tx, from, until);
  const projects = await projectsEnded(tx, from, until);
  const meetings = await meetingsWritten(tx, from, until);
  return [
    ...outputs.map(({ name, createdAt, ...one }) => ({
      ...pickAbout(one),
      kind: 'output' as const,
      title: one.title,
      version: name,
      at: createdAt,
    })),
    ...projects.map((one) => ({
      ...pickAbout(one),
      kind: 'project' as const,
      title: one.title,
      at: one.endedAt ?? one.createdAt,
    })),
    ...meetings.map((one) => ({
      ...pickAbout(one),
      kind: 'meeting' as const,
      title: one.title,
      heldOn: one.heldOn,
      at: one.createdAt,
    })),
  ];
}

function pickAbout({ institution, id, topics, field }: Reference & About): Reference & About {
  return { institution, id, topics, field };
}
