import { proofAlgorithms } from './key-proof.ts';

/** The forms in which a wallet may fetch a credential, by the names that offers and requests use. */
export const configurations = ['credential-sd-jwt', 'open-badge', 'open-badge-jwt'] as const;
export type Configuration = (typeof configurations)[number];

/** Whether the credential is bound to a key of the wallet. An Open Badge is its holder's, not one wallet's. */
export function isBound(configuration: Configuration): boolean {
  return configuration === 'credential-sd-jwt';
}

export function isConfiguration(value: string): value is Configuration {
  return (configurations as readonly string[]).includes(value);
}

/** So many keys of one wallet may get a copy each in one request. */
export const BATCH_SIZE = 10;

type Display = readonly { name: string; locale: string }[];

/** What the issuer says of each form (OpenID4VCI 1.0 §12.2.4, Appendix A). */
export function supportedConfigurations({ vct, display }: { vct: string; display: Display }) {
  const common = (scope: string) => ({ scope, credential_metadata: { display } });
  const badge = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
  };
  return {
    'credential-sd-jwt': {
      format: 'dc+sd-jwt',
      vct,
      cryptographic_binding_methods_supported: ['jwk'],
      credential_signing_alg_values_supported: ['ES256'],
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: proofAlgorithms } },
      ...common('credential-sd-jwt'),
    },
    'open-badge': {
      format: 'ldp_vc',
      credential_definition: badge,
      credential_signing_alg_values_supported: ['eddsa-rdfc-2022'],
      ...common('open-badge'),
    },
    'open-badge-jwt': {
      format: 'jwt_vc_json',
      credential_definition: { type: badge.type },
      credential_signing_alg_values_supported: ['ES256'],
      ...common('open-badge-jwt'),
    },
  } satisfies Record<Configuration, object>;
}
