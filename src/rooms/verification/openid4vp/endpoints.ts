import { Refusal } from '../../../base/errors.ts';
import { publicUrls } from '../../../base/paths.ts';
import { carryOut, perform } from '../../../platform/actions/index.ts';
import { anonymous } from '../../../platform/actor.ts';
import type { EndpointRequest, Endpoints } from '../../../platform/web/endpoints.ts';
import { requestMediaType } from '../../../standards/openid4vp/index.ts';
import { sendRequest } from '../actions/send-request.ts';
import { takePresentation } from '../actions/take-presentation.ts';

/** What wallets speak with the program when they are asked to show something: OpenID4VP 1.0. */
export function walletEndpoints(at: Endpoints): void {
  at('get', publicUrls.openid4vp('requests/:request'), (request) => requestObject(request));
  at('post', publicUrls.openid4vp('requests/:request'), async (request) => {
    const walletNonce = new URLSearchParams(await request.body()).get('wallet_nonce');
    return requestObject(request, walletNonce ?? undefined);
  });
  at('post', publicUrls.openid4vp('responses/:request'), take);
}

async function requestObject({ platform, param }: EndpointRequest, walletNonce?: string): Promise<Response> {
  const input = { request: param('request'), ...(walletNonce && { walletNonce }) };
  const { jwt } = await carryOut(platform, sendRequest, anonymous, input);
  return new Response(jwt, { headers: { 'content-type': requestMediaType, 'cache-control': 'no-store' } });
}

/** A wallet learns that its answer has come, and what is wrong with it; the rest is for who asked (§8.2). */
async function take({ platform, param, body }: EndpointRequest): Promise<Response> {
  try {
    const input = { request: param('request'), body: await body() };
    const { form, proof } = await perform(platform, takePresentation, anonymous, input);
    const wrong = [form, proof].find(({ result }) => result === 'error');
    return wrong ? refusal(wrong.code) : json({}, 200);
  } catch (error) {
    if (error instanceof Refusal && error.status === 400) return refusal(error.code);
    throw error;
  }
}

function refusal(description: string): Response {
  return json({ error: 'invalid_request', error_description: description }, 400);
}

function json(value: object, status: number): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
}
