import { z } from 'zod';
import { invalidInput, notFound, Refusal } from '../../../../base/errors.ts';
import { dayIn } from '../../../../base/time.ts';
import { action, query } from '../../../../platform/actions/index.ts';
import { loadFramework } from '../../known.ts';
import { stances } from '../../rules/stances.ts';
import { findFinding, insertFinding, listFindings, setWithdrawn } from '../../store/findings.ts';
import { institutionNames } from '../institution-names.ts';
import { written } from '../proposals/load.ts';

/** Whose pilot it was. */
const institution = z.string().min(1).max(20);
const webAddress = z.url({ protocol: /^https?$/ }).max(2000);

/**
 * Notes what a pilot found out about a requirement. It belongs to the requirement, whatever becomes of this version.
 * @throws Refusal invalid-input where the framework has no such version or element, or the day is still to come
 */
export const addFinding = action({
  name: 'framework.add-finding',
  input: z.object({
    institution,
    framework: z.string().min(1).max(63),
    /** The version that was piloted. */
    version: z.string().min(1).max(31),
    element: z.string().min(1).max(100),
    stance: z.enum(stances),
    text: written(5000),
    /** The name of the pilot. */
    pilot: z.string().trim().min(1).max(300),
    /** Where it is told: a report, minutes, a survey. */
    source: z.string().trim().min(1).max(500),
    sourceUrl: webAddress.nullable().default(null),
    foundOn: z.iso.date(),
  }),
  async run(work, { institution, ...finding }) {
    const { tx, actor, now, platform } = work;
    const found = await loadFramework(tx, finding.framework, finding.version);
    if (!found) throw invalidInput([{ path: 'version', code: 'framework/no-such-version' }]);
    if (!found.framework.elements.some(({ id }) => id === finding.element))
      throw invalidInput([{ path: 'element', code: 'not-an-option' }]);
    if (finding.foundOn > dayIn(platform.config.TIME_ZONE, now))
      throw invalidInput([{ path: 'foundOn', code: 'framework/found-in-future' }]);
    const id = await insertFinding(tx, institution, finding, actor.person, now);
    return { result: { id }, subject: `finding:${id}`, fields: Object.keys(finding) };
  },
});

/** Says that a finding no longer holds, and why; it stays readable. @throws Refusal not-found, 'framework/finding-withdrawn' */
export const withdrawFinding = action({
  name: 'framework.withdraw-finding',
  input: z.object({ institution, finding: z.uuid(), reason: z.string().trim().min(1).max(2000) }),
  async run({ tx, now }, { institution, finding: id, reason }) {
    if (!(await findFinding(tx, institution, id))) throw notFound();
    if (!(await setWithdrawn(tx, institution, id, reason, now)))
      throw new Refusal('framework/finding-withdrawn', 409);
    return { result: { id }, subject: `finding:${id}`, fields: ['withdrawn'] };
  },
});

/** The findings of all institutions about a framework, or about one of its elements; withdrawn ones too. */
export const readFindings = query({
  name: 'framework.list-findings',
  input: z.object({ framework: z.string().max(63), element: z.string().max(100).optional() }),
  async run(work, { framework, element }) {
    const found = await listFindings(work.tx, framework, element ?? null);
    const names = await institutionNames(work);
    return { items: found.map((finding) => ({ ...finding, by: names[finding.institution] ?? {} })) };
  },
});

/** A finding with the name of the institution whose pilot it was. */
export type FindingLine = Awaited<ReturnType<typeof readFindings.run>>['items'][number];
