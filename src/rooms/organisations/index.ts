import type { Room } from '../../platform/room.ts';
import {
  addInstitution,
  addUnit,
  invitePerson,
  leave,
  readInstitutions,
  readPeople,
  readUnits,
} from './actions/institutions.ts';
import {
  listDemoPeople,
  requestSignInLink,
  signInByLink,
  signInDemo,
  signOut,
  signOutEverywhere,
} from './actions/sign-in.ts';
import { api, pages } from './routes.tsx';
import { text } from './text/index.ts';

/** Institutions, units, people, roles and signing in. */
export const organisations: Room = {
  name: 'organisations',
  text,
  actions: [
    addInstitution,
    addUnit,
    invitePerson,
    leave,
    requestSignInLink,
    signInByLink,
    signInDemo,
    signOut,
    signOutEverywhere,
  ],
  queries: [readInstitutions, readUnits, readPeople, listDemoPeople],
  pages,
  api,
};

export { makeFirstAdministratorLink } from './actions/first-administrator.ts';
export {
  addInstitution,
  addUnit,
  institutionCode,
  invitePerson,
  readInstitutions,
} from './actions/institutions.ts';
export { signInDemo } from './actions/sign-in.ts';
export { actorOfPerson, identities } from './identities.ts';
export {
  findInstitution,
  findInstitutionByDid,
  type Institution,
  listInstitutions,
  peopleWithRole,
} from './store/institutions.ts';
export {
  acquaint,
  countPersons,
  findPeople,
  findPerson,
  findPersonByEmail,
  insertPerson,
  type Person,
} from './store/persons.ts';
export { findLink, insertLink, LINK_SECONDS, type SignInLink } from './store/sessions.ts';
