import type { JsonObject } from '../json.ts';
import type { StatusEntry } from '../status-list/entry.ts';

// The classes of Open Badges 3.0 §B.1 with the members this library writes.

export type Profile = {
  id: string;
  type: ['Profile'];
  name?: string;
  url?: string;
  address?: { type: ['Address']; addressCountryCode: string };
  otherIdentifier?: { type: 'IdentifierEntry'; identifier: string; identifierType: string }[];
};

export type Alignment = {
  type: ['Alignment'];
  targetName: string;
  targetUrl: string;
  targetFramework: string;
  targetType: string;
  targetCode?: string;
};

export type RubricCriterionLevel = {
  id: string;
  type: ['RubricCriterionLevel'];
  name: string;
  description?: string;
};

export type ResultDescription = {
  id: string;
  type: ['ResultDescription'];
  name: string;
  resultType: 'Result' | 'Status' | 'RubricCriterionLevel';
  allowedValue?: string[];
  requiredValue?: string;
  requiredLevel?: string;
  rubricCriterionLevel?: RubricCriterionLevel[];
  alignment?: Alignment[];
};

export type Result = {
  type: ['Result'];
  resultDescription: string;
  value?: string;
  status?: 'Completed' | 'Failed';
  achievedLevel?: string;
};

export type IdentityObject = {
  type: 'IdentityObject';
  hashed: boolean;
  identityHash: string;
  identityType: string;
  salt?: string;
};

export type Achievement = {
  id: string;
  type: ['Achievement'];
  achievementType: 'MicroCredential';
  name: string;
  description: string;
  criteria: { narrative: string };
  creator: { id: string; type: ['Profile'] };
  inLanguage: string;
  creditsAvailable?: number;
  fieldOfStudy?: string;
  version?: string;
  tag?: string[];
  alignment?: Alignment[];
  resultDescription?: ResultDescription[];
};

export type AchievementSubject = {
  id?: string;
  type: ['AchievementSubject'];
  identifier: IdentityObject[];
  activityEndDate?: string;
  creditsEarned?: number;
  result?: Result[];
  achievement: Achievement;
};

/** An Open Badge before it is signed. */
export type AchievementCredential = JsonObject & {
  '@context': string[];
  id: string;
  type: ['VerifiableCredential', 'OpenBadgeCredential'];
  name: string;
  issuer: Profile;
  validFrom: string;
  validUntil?: string;
  awardedDate: string;
  credentialSubject: AchievementSubject;
  credentialStatus?: StatusEntry | StatusEntry[];
  credentialSchema: { id: string; type: '1EdTechJsonSchemaValidator2019' }[];
};
