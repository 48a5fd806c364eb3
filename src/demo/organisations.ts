import type { z } from 'zod';
import { addInstitution, addUnit, invitePerson } from '../rooms/organisations/index.ts';
import { PROGRAM, type Stage } from './stage.ts';

const LONG_AGO = -130;

/** Institutions with their units, and everybody: first those who have roles, then the learners. */
export async function seedOrganisations(stage: Stage): Promise<void> {
  const { data, units } = stage;
  for (const { code, units: theirUnits, ...facts } of data.institutions) {
    await stage.act(PROGRAM, LONG_AGO, addInstitution, { institution: code, ...facts });
    for (const { key, name } of theirUnits) {
      const unit = await stage.act(PROGRAM, LONG_AGO, addUnit, { institution: code, name });
      units.set(`${code}/${key}`, unit.id);
    }
  }
  for (const { key, memberships, name, email, language } of data.people) {
    for (const { institution, role, unit } of memberships) {
      await invite(stage, key, {
        institution,
        name,
        email,
        language,
        role,
        unit: unit ? units.get(`${institution}/${unit}`) : null,
      });
    }
  }
  for (const { key, name, email, language } of data.learners) {
    await invite(stage, key, { institution: homeOf(stage, key), name, email, language, role: null });
  }
}

async function invite(stage: Stage, key: string, input: z.input<typeof invitePerson.input>): Promise<void> {
  const { person } = await stage.act(PROGRAM, LONG_AGO, invitePerson, input);
  stage.people.set(key, person);
}

/** A learner is first known to the institution whose offering she takes first. */
function homeOf({ data }: Stage, learner: string): string {
  const { implementations, enrolments } = data.plan;
  const first = enrolments.find((enrolment) => enrolment.learner === learner);
  const taken = implementations.find(({ key }) => key === first?.implementation);
  const offering = data.offerings.find(({ key }) => key === taken?.offering);
  return offering?.institution ?? data.institutions[0]!.code;
}
