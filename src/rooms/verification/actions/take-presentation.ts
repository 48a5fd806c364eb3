import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { action, type Outside } from '../../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../../platform/database/index.ts';
import { checkPresented, readResponse } from '../../../standards/openid4vp/index.ts';
import { typesOf } from '../openid4vp/content.ts';
import { answerKey, verifierOf } from '../openid4vp/identity.ts';
import { resultOf, sealResult } from '../openid4vp/result.ts';
import { powersOf } from '../powers/powers.ts';
import { findRequest, keepAnswer } from '../store/presentation-requests.ts';
import { oneOfFew } from './one-of-few.ts';

/**
 * Takes the answer of a wallet, once: what was shown is verified and kept for who asked, whether it is right or not.
 * What is no answer to this request changes nothing.
 * @throws Refusal not-found, verification/answered-before (also when the time is over), openid4vp/malformed,
 * openid4vp/declined, too-many-requests
 */
export const takePresentation = action({
  name: 'verification.take-presentation',
  as: 'program',
  input: z.object({ request: z.uuid(), body: z.string().max(1_000_000) }),
  before: (outside, input) => oneOfFew(() => check(outside, input)),
  async run({ tx, now, platform }, { request: id }, result) {
    const sealed = sealResult(platform, id, result);
    if (!(await keepAnswer(tx, id, now, sealed))) throw answeredBefore();
    return { result: { form: result.form, proof: result.proof }, subject: `presentation-request:${id}` };
  },
});

async function check({ platform, now }: Outside, { request: id, body }: { request: string; body: string }) {
  const request = await inTransaction(platform.database, theProgram, (tx) => findRequest(tx, id));
  if (!request) throw notFound();
  const { asked, nonce, state, answeredAt, expiresAt } = request;
  if (answeredAt || expiresAt <= now) throw answeredBefore();
  const decryptionKey = answerKey(platform, id);
  const presented = await readResponse(body, { mode: asked.mode, state, decryptionKey });
  const audience = verifierOf(platform).clientId;
  const expected = { types: typesOf(platform), claims: asked.claims, nonce, audience };
  return resultOf(await checkPresented(presented, expected, powersOf(platform)));
}

function answeredBefore(): Refusal {
  return new Refusal('verification/answered-before', 410);
}
