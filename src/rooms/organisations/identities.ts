import type { Id } from '../../base/ids.ts';
import type { Platform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import type { Identities } from '../../platform/web/session.ts';
import { findApiKey } from './store/api-keys.ts';
import { findPerson, membershipsOf } from './store/persons.ts';
import { personOfSession } from './store/sessions.ts';

/** Tells the web who a session or an API key stands for. */
export const identities: Identities = {
  bySession: (platform, token) =>
    inTransaction(platform.database, theProgram, async (tx) => {
      const person = await personOfSession(tx, token, platform.clock());
      return person ? readActor(tx, person) : null;
    }),
  byApiKey: (platform, key) =>
    inTransaction(platform.database, theProgram, async (tx) => {
      const found = await findApiKey(tx, key);
      if (!found) return null;
      const memberships = found.roles.map((role) => ({ institution: found.institution, unit: null, role }));
      return { person: null, name: found.name, memberships, via: 'api-key', key: found.id };
    }),
};

/** A person as an actor, with the roles of this moment. */
export function actorOfPerson(platform: Platform, person: Id): Promise<Actor | null> {
  return inTransaction(platform.database, theProgram, (tx) => readActor(tx, person));
}

async function readActor(tx: Tx, id: Id): Promise<Actor | null> {
  const person = await findPerson(tx, id);
  if (!person) return null;
  const memberships = (await membershipsOf(tx, id)).map(({ institution, unit, role }) => ({
    institution,
    unit,
    role,
  }));
  return { person: id, name: person.name, memberships, via: 'session' };
}
