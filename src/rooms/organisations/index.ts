import type { Room } from '../../platform/room.ts';
import { readAccount, updateAccount } from './actions/account.ts';
import { createApiKey, endApiKey, readApiKeys } from './actions/api-keys.ts';
import { readAuditTrail } from './actions/audit.ts';
import { claimFirstAdministrator } from './actions/first-administrator.ts';
import {
  addInstitution,
  addUnit,
  invitePerson,
  leave,
  readInstitutions,
  readPeople,
  readUnits,
} from './actions/institutions.ts';
import { readRights } from './actions/rights.ts';
import { cancelOneRun, readOneRun, readRuns, retryOneRun } from './actions/runs.ts';
import {
  listDemoPeople,
  requestSignInLink,
  signInByLink,
  signInDemo,
  signOut,
  signOutEverywhere,
} from './actions/sign-in.ts';
import { api, pages } from './routes.tsx';
import { accountApi, accountPages } from './routes-account.tsx';
import { administrationApi, administrationPages } from './routes-administration.tsx';
import { platformApi, platformPages } from './routes-platform.tsx';
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
    createApiKey,
    endApiKey,
    updateAccount,
    claimFirstAdministrator,
    cancelOneRun,
    retryOneRun,
  ],
  queries: [
    readInstitutions,
    readUnits,
    readPeople,
    listDemoPeople,
    readApiKeys,
    readAccount,
    readRights,
    readRuns,
    readOneRun,
    readAuditTrail,
  ],
  pages(at) {
    pages(at);
    accountPages(at);
    administrationPages(at);
    platformPages(at);
  },
  api(at) {
    api(at);
    accountApi(at);
    administrationApi(at);
    platformApi(at);
  },
};

export { makeFirstAdministratorLink } from './actions/first-administrator.ts';
export {
  addInstitution,
  addUnit,
  institutionCode,
  invitePerson,
  localizedName,
  readInstitutions,
  readUnits,
} from './actions/institutions.ts';
export { actorOfPerson, identities } from './identities.ts';
export { roleWords } from './pages/role-words.ts';
export { type Delivery, mailsAtOnce, mailsWeekly } from './rules/delivery.ts';
export {
  changeDid,
  findSuccessor,
  insertSuccessor,
  listDids,
  listPredecessors,
} from './store/dids.ts';
export {
  findInstitution,
  findInstitutionByDid,
  type Institution,
  listInstitutions,
  listMembers,
  listUnits,
  peopleWithRole,
} from './store/institutions.ts';
export {
  acquaint,
  acquaintAll,
  countPersons,
  findPeople,
  findPerson,
  findPersonByEmail,
  insertPerson,
  type Person,
} from './store/persons.ts';
export { findLink } from './store/sessions.ts';
