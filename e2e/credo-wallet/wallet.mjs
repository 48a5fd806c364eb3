/**
 * A wallet of somebody else's making (Credo): takes the credential of an offer and presents it.
 * Argument: {offer, code, audience, nonce, disclose, request} as JSON; `request` is a link of OpenID4VP, which it answers.
 * Without `code` it asks the holder in a browser: prints where she is to go, and reads where she comes back to.
 * Prints JSON: {claims, presentation, answered}. Only plain http on this computer is spoken here, so DIDs are read by http.
 */
import { EventEmitter } from 'node:events';
import { createInterface } from 'node:readline';
import {
  Agent,
  ConsoleLogger,
  DidDocument,
  DidsModule,
  JsonTransformer,
  JwkDidResolver,
  Kms,
  LogLevel,
} from '@credo-ts/core';
import { OpenId4VcModule } from '@credo-ts/openid4vc';
import { KeysInMemory } from './keys.mjs';
import { storageInMemory } from './storage.mjs';

const plainWebDids = {
  supportedMethods: ['web'],
  allowsCaching: false,
  allowsLocalDidRecord: false,
  async resolve(_context, did) {
    const [host, ...path] = did.split(':').slice(2).map(decodeURIComponent);
    const address = `http://${host}/${path.length > 0 ? path.join('/') : '.well-known'}/did.json`;
    const didDocument = JsonTransformer.fromJSON(await (await fetch(address)).json(), DidDocument);
    return { didDocument, didDocumentMetadata: {}, didResolutionMetadata: {} };
  },
};

async function startAgent() {
  const agent = new Agent({
    config: {
      allowInsecureHttpUrls: true,
      autoUpdateStorageOnStartup: true,
      logger: new ConsoleLogger(LogLevel.off),
    },
    dependencies: { fetch, EventEmitterClass: EventEmitter, FileSystem: class {}, WebSocketClass: class {} },
    modules: {
      storage: storageInMemory,
      kms: new Kms.KeyManagementModule({ backends: [new KeysInMemory()] }),
      dids: new DidsModule({ resolvers: [plainWebDids, new JwkDidResolver()], registrars: [] }),
      openid4vc: new OpenId4VcModule(),
    },
  });
  await agent.initialize();
  return agent;
}

const redirectUri = 'credo-wallet://back';
const clientId = 'credo-wallet';

/** The holder is led to the issuer in a browser, and back: its address is what the next line of input says. */
async function allowed(holder, resolvedCredentialOffer) {
  const asked = await holder.resolveOpenId4VciAuthorizationRequest(resolvedCredentialOffer, {
    clientId,
    redirectUri,
  });
  process.stdout.write(`${asked.authorizationRequestUrl}\n`);
  const { value: authorizationResponseRedirectUrl } = await createInterface(process.stdin)
    [Symbol.asyncIterator]()
    .next();
  process.stdin.destroy();
  const { authorizationCode } = holder.parseAuthorizationCodeFromAuthorizationResponse({
    resolvedCredentialOffer,
    authorizationResponseRedirectUrl,
  });
  const { codeVerifier, dpop } = asked;
  return { code: authorizationCode, codeVerifier, dpop, clientId, redirectUri };
}

async function take(agent, { offer, code }) {
  const { holder } = agent.openid4vc;
  const resolvedCredentialOffer = await holder.resolveCredentialOffer(offer);
  const token = await holder.requestToken({
    resolvedCredentialOffer,
    ...(code ? { txCode: code } : await allowed(holder, resolvedCredentialOffer)),
  });
  const { credentials } = await holder.requestCredentials({
    resolvedCredentialOffer,
    ...token,
    async credentialBindingResolver({ agentContext }) {
      const kms = agentContext.resolve(Kms.KeyManagementApi);
      const { publicJwk } = await kms.createKeyForSignatureAlgorithm({ algorithm: 'ES256' });
      return { method: 'jwk', keys: [Kms.PublicJwk.fromPublicJwk(publicJwk)] };
    },
  });
  const [{ record, notificationId }] = credentials;
  await agent.sdJwtVc.store({ record });
  const metadata = resolvedCredentialOffer.metadata;
  await holder.sendNotification({
    metadata,
    notificationId,
    accessToken: token.accessToken,
    dpop: token.dpop,
    notificationEvent: 'credential_accepted',
  });
  return { sdJwtVc: record.firstCredential, isBoundByDpop: token.dpop !== undefined };
}

async function answer(agent, request) {
  const { holder } = agent.openid4vc;
  const resolved = await holder.resolveOpenId4VpAuthorizationRequest(request);
  const credentials = holder.selectCredentialsForDcqlRequest(resolved.dcql.queryResult);
  const { serverResponse, ok } = await holder.acceptOpenId4VpAuthorizationRequest({
    authorizationRequestPayload: resolved.authorizationRequestPayload,
    dcql: { credentials },
  });
  return { ok, status: serverResponse?.status, body: serverResponse?.body };
}

const given = JSON.parse(process.argv[2]);
const agent = await startAgent();
const { sdJwtVc, isBoundByDpop } = await take(agent, given);
const presentation = await agent.sdJwtVc.present({
  sdJwtVc,
  presentationFrame: given.disclose,
  verifierMetadata: { audience: given.audience, nonce: given.nonce, issuedAt: Math.floor(Date.now() / 1000) },
});
const answered = given.request ? await answer(agent, given.request) : null;
process.stdout.write(JSON.stringify({ claims: sdJwtVc.prettyClaims, isBoundByDpop, presentation, answered }));
await agent.shutdown();
