import { asArray, isJsonObject, type JsonObject } from '../json.ts';
import {
  type ClaimPath,
  type KeyBindingProblem,
  keyBindingProblem,
  readSdJwt,
  reveal,
} from '../sd-jwt/index.ts';
import {
  type Finding,
  type VerificationPowers,
  type VerifiedDocument,
  type VerifiedPresentation,
  verifyDocument,
  verifyPresentation,
} from '../verify/index.ts';
import { type AskedClaim, OPEN_BADGE, pathOf, SD_JWT } from './query.ts';
import type { Presented } from './response.ts';

/** What was asked, and of whom an answer may be: `audience` is the client_id of who asked. */
export type Asked = {
  types: readonly string[];
  claims: readonly AskedClaim[];
  nonce: string;
  audience: string;
};

/** A holder's signature that is older was not made for this request. */
const OLDEST_SECONDS = 15 * 60;

const finding = (result: 'ok' | 'error', code: Finding['code'], params: Finding['params'] = {}): Finding => ({
  result,
  code,
  params,
});

/**
 * Verifies what a wallet presented (OpenID4VP 1.0 §8.6): that it is what was asked for, that the holder showed it to
 * this verifier for this request, and the credential as `verifyDocument` does.
 */
export async function checkPresented(
  presented: Presented,
  asked: Asked,
  powers: VerificationPowers,
): Promise<VerifiedPresentation> {
  const [[id, given] = ['', []], ...others] = [...presented];
  const [one, ...more] = given;
  if (others.length > 0 || more.length > 0)
    return refused(finding('error', 'format/not-what-was-asked', { part: id }));
  if (id === SD_JWT && typeof one === 'string') return checkSdJwt(one, asked, powers);
  if (id === OPEN_BADGE && isJsonObject(one)) return checkBadge(one, asked, powers);
  return refused(finding('error', 'format/not-what-was-asked', { part: id.slice(0, 100) }));
}

function refused(form: Finding): VerifiedPresentation {
  const proof: Finding = { result: 'skipped', code: 'signature/not-checked', params: {} };
  return { verdict: 'invalid', form, proof, holder: null, credentials: [] };
}

async function checkSdJwt(
  text: string,
  asked: Asked,
  powers: VerificationPowers,
): Promise<VerifiedPresentation> {
  const read = readSdJwt(text);
  const revealed = read && reveal(read);
  if (!read || !revealed || 'problem' in revealed) return refused(finding('error', 'format/not-json'));
  const { claims } = revealed;
  const missing = missingPart(claims, asked);
  if (missing) return refused(finding('error', 'format/not-what-was-asked', { part: missing }));
  const expected = { audience: asked.audience, nonce: asked.nonce, maxAgeSeconds: OLDEST_SECONDS };
  const problem = keyBindingProblem(read, claims.cnf, { now: powers.now, expected });
  const form = finding('ok', 'format/ok');
  if (problem) {
    return { verdict: 'invalid', form, proof: bindingFinding(problem), holder: null, credentials: [] };
  }
  const credential = await verifyDocument(text, powers);
  const proof = finding('ok', 'signature/ok', { key: 'cnf' });
  return { verdict: credential.report.verdict, form, proof, holder: null, credentials: [credential] };
}

function bindingFinding(problem: KeyBindingProblem): Finding {
  if (problem === 'nonce' || problem === 'audience') return finding('error', 'signature/other-challenge');
  if (problem === 'missing') return finding('error', 'signature/missing');
  return finding('error', 'signature/holder-proof-wrong', { problem });
}

function missingPart(claims: JsonObject, { types, claims: wanted }: Asked): string | undefined {
  if (typeof claims.vct !== 'string' || !types.includes(claims.vct)) return 'vct';
  return wanted.find((claim) => !leadsSomewhere(claims, pathOf(claim)));
}

/** Whether there is something at the path; null stands for any item of a list (§7). */
function leadsSomewhere(value: unknown, [step, ...rest]: ClaimPath): boolean {
  if (step === undefined) return value !== undefined && value !== null;
  if (step === null) return Array.isArray(value) && value.some((item) => leadsSomewhere(item, rest));
  return isJsonObject(value) && leadsSomewhere(value[String(step)], rest);
}

async function checkBadge(
  presentation: JsonObject,
  { nonce, audience }: Asked,
  powers: VerificationPowers,
): Promise<VerifiedPresentation> {
  const found = await verifyPresentation(presentation, { challenge: nonce, domain: audience }, powers);
  const isOne = found.credentials.length === 1 && found.credentials.every(isBadge);
  const isChecked = found.form.result === 'ok' && found.proof.result !== 'error';
  if (isChecked && !isOne)
    return refused(finding('error', 'format/not-what-was-asked', { part: OPEN_BADGE }));
  return found;
}

function isBadge({ claims }: VerifiedDocument): boolean {
  const types: readonly unknown[] = asArray(claims?.type);
  return types.includes('OpenBadgeCredential') || types.includes('AchievementCredential');
}
