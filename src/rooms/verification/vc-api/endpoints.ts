import { notFound, Refusal, signInNeeded } from '../../../base/errors.ts';
import { publicUrls } from '../../../base/paths.ts';
import { carryOut, type Platform, perform } from '../../../platform/actions/index.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { EndpointRequest, Endpoints } from '../../../platform/web/endpoints.ts';
import { isJsonObject, type JsonObject } from '../../../standards/json.ts';
import { identities } from '../../organisations/index.ts';
import { verify } from '../actions/verify.ts';
import { verifyPresentation } from '../actions/verify-presentation.ts';
import { credentialAnswer, presentationAnswer } from './answers.ts';
import { changeOutsideStatus } from './change-status.ts';
import { derive } from './derive.ts';
import { issueOutside } from './issue.ts';

type Call = { platform: Platform; actor: Actor; body: JsonObject; options: JsonObject };
type Answer = { status: number; body: unknown };

/** The VC-API (W3C CCG, §3.2 and §3.3): to be switched on by VC_API, and only with an API key of an institution. */
export function endpoints(at: Endpoints): void {
  at('post', publicUrls.vcApi('credentials/issue'), (request) => answered(request, issue));
  at('post', publicUrls.vcApi('credentials/status'), (request) => answered(request, changeStatus));
  at('post', publicUrls.vcApi('credentials/verify'), (request) => answered(request, verifyOne));
  at('post', publicUrls.vcApi('credentials/derive'), (request) => answered(request, deriveOne));
  at('post', publicUrls.vcApi('presentations/verify'), (request) => answered(request, verifyShown));
}

async function answered(
  request: EndpointRequest,
  handle: (call: Call) => Promise<Answer>,
): Promise<Response> {
  const { platform } = request;
  if (platform.config.VC_API !== 'on') throw notFound();
  const bearer = /^Bearer (.+)$/.exec(request.c.req.header('authorization') ?? '')?.[1];
  const actor = bearer ? await identities.byApiKey(platform, bearer) : null;
  if (!actor) throw bearer ? new Refusal('api-key/unknown', 401) : signInNeeded();
  const body = parsed(await request.body());
  const options = isJsonObject(body.options) ? body.options : {};
  const answer = await handle({ platform, actor, body, options });
  return Response.json(answer.body, { status: answer.status });
}

function parsed(text: string): JsonObject {
  try {
    const body: unknown = JSON.parse(text);
    if (isJsonObject(body)) return body;
  } catch {
    // Said below, as for every other wrong body.
  }
  throw new Refusal('wrong-body', 400);
}

async function issue({ platform, actor, body, options }: Call): Promise<Answer> {
  const input = { institution: institutionOf(actor), credential: body.credential, ...options };
  const { document } = await perform(platform, issueOutside, actor, input as never);
  return { status: 201, body: JSON.parse(document) };
}

async function changeStatus({ platform, actor, body }: Call): Promise<Answer> {
  const { credentialStatus, status } = body;
  const input = { institution: institutionOf(actor), credentialStatus, status };
  await perform(platform, changeOutsideStatus, actor, input as never);
  return { status: 200, body: {} };
}

/** A key belongs to one institution. */
function institutionOf({ memberships }: Actor): string {
  return memberships[0]?.institution ?? '';
}

async function verifyOne({ platform, actor, body }: Call): Promise<Answer> {
  const { verifiableCredential: credential } = body;
  // A text would be read as JSON elsewhere; here a credential is an object (VC-API §3.3.1).
  if (!isJsonObject(credential)) throw new Refusal('wrong-body', 400);
  return credentialAnswer(await carryOut(platform, verify, actor, { credential }), credential);
}

async function deriveOne({ platform, actor, body, options }: Call): Promise<Answer> {
  const input = { verifiableCredential: body.verifiableCredential, ...options };
  const { verifiableCredential } = await carryOut(platform, derive, actor, input as never);
  return { status: 201, body: verifiableCredential };
}

async function verifyShown({ platform, actor, body, options }: Call): Promise<Answer> {
  const presentation = body.verifiablePresentation ?? body.presentation;
  const { challenge, domain } = options;
  const input = { presentation, challenge, domain };
  return presentationAnswer(await carryOut(platform, verifyPresentation, actor, input as never));
}
