import { z } from 'zod';
import { notFound, Refusal } from '../../../../base/errors.ts';
import { dayIn } from '../../../../base/time.ts';
import { action, CONSORTIUM } from '../../../../platform/actions/index.ts';
import { adoptedFrameworks } from '../../known.ts';
import { hindersRetirement } from '../../rules/versions/retirement.ts';
import { holdFramework, setRetired } from '../../store/drafts.ts';
import { lockVersion } from '../../store/versions.ts';
import { written } from '../proposals/load.ts';
import { owner } from './document.ts';

/**
 * Takes a version out of force from a day on, without another one following it. It stays readable, and what was
 * approved or issued under it keeps its pin.
 * @returns what gates in the owner's house on that day
 * @throws Refusal not-found, 'framework/not-in-force', and those of `hindersRetirement`
 */
export const retireVersion = action({
  name: 'framework.retire',
  input: z.object({
    institution: owner,
    framework: z.string().max(63),
    version: z.string().max(31),
    /** The first day on which it is no longer in force. */
    from: z.iso.date(),
    reason: written(5000),
  }),
  async run({ tx, actor, now, platform }, { institution, framework, version, from, reason }) {
    await holdFramework(tx, framework);
    const row = await lockVersion(tx, institution, framework, version);
    if (!row) throw notFound();
    if (row.state !== 'adopted') throw new Refusal('framework/not-in-force', 409);
    const hindered = hindersRetirement(row, from, dayIn(platform.config.TIME_ZONE, now));
    if (hindered) throw new Refusal(hindered.code, 422, hindered.params, [{ path: 'from', ...hindered }]);
    await setRetired(tx, row, { from, because: reason }, actor.person, now);
    const left = await adoptedFrameworks(tx, institution === CONSORTIUM ? null : institution, from);
    return {
      result: {
        from,
        inForce: left.map(({ id, version, framework: { title } }) => ({ framework: id, version, title })),
      },
      subject: `framework:${framework}/${version}`,
      fields: ['retiredFrom', 'reason'],
      payload: { framework, version, from },
    };
  },
});
