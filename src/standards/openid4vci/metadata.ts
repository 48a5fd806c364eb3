import { BATCH_SIZE, supportedConfigurations } from './configurations.ts';
import { proofAlgorithms } from './key-proof.ts';

export const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
export const AUTHORIZATION_CODE = 'authorization_code';

/** The addresses of an issuer's endpoints. */
export type IssuerEndpoints = {
  authorization: string;
  pushedAuthorization: string;
  token: string;
  nonce: string;
  credential: string;
  notification: string;
};

/** The well-known paths, for an issuer without a path of its own (OpenID4VCI 1.0 §12.2.2, RFC 8414 §3). */
export const wellKnown = {
  issuer: '/.well-known/openid-credential-issuer',
  authorizationServer: '/.well-known/oauth-authorization-server',
} as const;

/**
 * What wallets read of an issuer first (OpenID4VCI 1.0 §12.2.4). It names no authorisation server, since it is its own.
 * @param display how the credentials are called, by language
 */
export function issuerMetadata(
  issuer: string,
  endpoints: IssuerEndpoints,
  { name, vct, display }: { name: string; vct: string; display: readonly { name: string; locale: string }[] },
) {
  return {
    credential_issuer: issuer,
    credential_endpoint: endpoints.credential,
    nonce_endpoint: endpoints.nonce,
    notification_endpoint: endpoints.notification,
    batch_credential_issuance: { batch_size: BATCH_SIZE },
    display: [{ name }],
    credential_configurations_supported: supportedConfigurations({ vct, display }),
  };
}

/** The same of the authorisation server (RFC 8414 §2, RFC 9126 §5, RFC 9449 §5.1, RFC 9207 §3). */
export function authorizationServerMetadata(issuer: string, endpoints: IssuerEndpoints) {
  return {
    issuer,
    authorization_endpoint: endpoints.authorization,
    pushed_authorization_request_endpoint: endpoints.pushedAuthorization,
    require_pushed_authorization_requests: true,
    token_endpoint: endpoints.token,
    token_endpoint_auth_methods_supported: ['none'],
    grant_types_supported: [AUTHORIZATION_CODE, PRE_AUTHORIZED],
    'pre-authorized_grant_anonymous_access_supported': true,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    code_challenge_methods_supported: ['S256'],
    dpop_signing_alg_values_supported: proofAlgorithms,
    authorization_response_iss_parameter_supported: true,
  };
}
