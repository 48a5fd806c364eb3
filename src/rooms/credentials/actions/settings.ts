import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { action, query } from '../../../platform/actions/index.ts';
import { badgeShapes } from '../../../standards/look.ts';
import { activeKey } from '../../issuers/index.ts';
import { findInstitution } from '../../organisations/index.ts';
import { formats } from '../formats/format.ts';
import { issuableFormats } from '../formats/registry.ts';
import { isReadable, readDesign } from '../rules/design.ts';
import { readIssuingSettings, saveSettings } from '../store/settings.ts';

const institution = z.string().max(20);
const colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[\da-f]{6}$/);
const line = z.string().trim().max(200).default('');

/**
 * What an institution issues and how it looks. `hasSeal`: it has the seal that a European Digital Credential needs.
 * @throws Refusal not-found
 */
export const readSettings = query({
  name: 'credentials.read-settings',
  input: z.object({ institution }),
  async run({ tx }, { institution: code }) {
    const found = await findInstitution(tx, code);
    if (!found) throw notFound();
    const { formats: issued, design, revision } = await readIssuingSettings(tx, code);
    const { logo: _, ...look } = readDesign(design);
    const seals = await Promise.all(
      (['RS256', 'ES256'] as const).map((algorithm) => activeKey(tx, code, { purpose: 'seal', algorithm })),
    );
    const hasSeal = seals.some(Boolean);
    return {
      institution: { id: code, name: found.name },
      formats: [...issued],
      issuable: [...issuableFormats],
      design: look,
      revision,
      hasSeal,
    };
  },
});

/**
 * Decides what an institution issues from now on, and how it looks. What was issued earlier stays as it is.
 * @throws Refusal not-found; changed-meanwhile where `revision` is not the one that stands;
 * credentials/colour-too-light where text in the colour could not be read on white (WCAG 2.2, 1.4.3)
 */
export const saveIssuingSettings = action({
  name: 'credentials.save-settings',
  input: z.object({
    institution,
    formats: z.array(z.enum(formats)).min(1).max(formats.length),
    colour,
    accent: colour,
    shape: z.enum(badgeShapes),
    signatoryName: line,
    signatoryTitle: line,
    /** The one that was read; 0: nothing was set yet. */
    revision: z.coerce.number().int().min(0),
  }),
  async run({ tx, actor, now }, { institution: code, formats: wanted, revision, ...look }) {
    if (!(await findInstitution(tx, code))) throw notFound();
    if (!isReadable(look.colour)) throw tooLight();
    const { design: earlier } = await readIssuingSettings(tx, code);
    const settings = { formats: [...new Set(wanted)], design: { ...earlier, ...look }, revision };
    if (!(await saveSettings(tx, code, settings, { person: actor.person, at: now })))
      throw new Refusal('changed-meanwhile', 409);
    return {
      result: { revision: revision + 1 },
      subject: `issuing-settings:${code}`,
      fields: ['formats', ...Object.keys(look)],
    };
  },
});

function tooLight(): Refusal {
  const code = 'credentials/colour-too-light';
  return new Refusal(code, 409, {}, [{ path: 'colour', code }]);
}
