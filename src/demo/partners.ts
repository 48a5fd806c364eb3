import { CONSORTIUM } from '../platform/actions/index.ts';
import { addPartner } from '../rooms/partners/index.ts';
import { type Stage, theirs } from './stage.ts';

const LONG_AGO = -127;

/** The firms of the stories: most are partners of the whole consortium. */
export async function seedPartners(stage: Stage): Promise<void> {
  for (const { key, institution, name, town, sector, contact, kinds } of stage.data.employers) {
    const keeper = institution === CONSORTIUM ? 'consortium' : theirs(stage.data, institution, 'planner');
    const { id } = await stage.act(keeper, LONG_AGO, addPartner, {
      institution,
      name,
      town,
      sector,
      contactName: contact.name,
      contactEmail: contact.email,
      kinds,
    });
    stage.partners.set(key, { institution, id });
  }
}
