import type { JsonObject } from '../json.ts';
import type { ClaimPath } from '../sd-jwt/index.ts';

/** What a verifier can ask for beyond what every micro-credential shows: title, issuer, volume and level. */
export const askedClaims = [
  'name',
  'learner_number',
  'outcomes',
  'grade',
  'assessment',
  'supervision',
] as const;
export type AskedClaim = (typeof askedClaims)[number];

/** The ids of what is asked for, as the wallet's answer names them. */
export const SD_JWT = 'micro_credential';
export const OPEN_BADGE = 'open_badge';

/** Open Badges 3.0 §B.1.1: the names of the type are two. */
const BADGE_TYPES = [
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementCredential',
];

/** Of outcomes at least one is asked for. */
export function pathOf(claim: AskedClaim): ClaimPath {
  return claim === 'outcomes' ? [claim, null] : [claim];
}

/**
 * What the wallet is asked for (OpenID4VP 1.0 §6, DCQL): a micro-credential as SD-JWT VC with the claims, or, from a
 * wallet that has none, as Open Badge, of which nothing can be left out.
 * @param types the `vct` that will do
 */
export function dcqlQuery(types: readonly string[], claims: readonly AskedClaim[]): JsonObject {
  return {
    credentials: [
      {
        id: SD_JWT,
        format: 'dc+sd-jwt',
        meta: { vct_values: [...types] },
        ...(claims.length > 0 && { claims: claims.map((claim) => ({ path: pathOf(claim) })) }),
      },
      { id: OPEN_BADGE, format: 'ldp_vc', meta: { type_values: BADGE_TYPES.map((type) => [type]) } },
    ],
    credential_sets: [{ options: [[SD_JWT], [OPEN_BADGE]] }],
  };
}
