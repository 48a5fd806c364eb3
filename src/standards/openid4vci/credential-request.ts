import { z } from 'zod';
import { BATCH_SIZE, type Configuration, isConfiguration } from './configurations.ts';
import { WalletError } from './error.ts';

const shape = z.looseObject({
  credential_configuration_id: z.string().max(200).optional(),
  credential_identifier: z.string().max(200).optional(),
  proofs: z.record(z.string(), z.array(z.string().max(20_000)).min(1)).optional(),
  proof: z.unknown().optional(),
  credential_response_encryption: z.unknown().optional(),
});

/** Which credential is asked for, and the proofs of the keys that it is to be bound to. */
export type CredentialRequest = {
  wanted: { configuration: Configuration } | { identifier: string };
  proofs: readonly string[];
};

/**
 * Reads a credential request (OpenID4VCI 1.0 §8.2).
 * @param text the body as it came
 * @throws WalletError invalid_credential_request, unknown_credential_configuration, invalid_proof,
 *   invalid_encryption_parameters
 */
export function readCredentialRequest(text: string): CredentialRequest {
  const read = shape.safeParse(parsed(text));
  if (!read.success)
    throw new WalletError('invalid_credential_request', 'the request has not the right shape');
  const { credential_response_encryption: encryption, proof, proofs } = read.data;
  if (encryption !== undefined)
    throw new WalletError('invalid_encryption_parameters', 'credentials are not encrypted for wallets');
  if (proof !== undefined && proofs === undefined)
    throw new WalletError('invalid_proof', 'proofs, in the plural, are asked for');
  return { wanted: wantedOf(read.data), proofs: proofsOf(proofs) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WalletError('invalid_credential_request', 'the request is not JSON');
  }
}

function wantedOf({
  credential_configuration_id: configuration,
  credential_identifier: identifier,
}: z.infer<typeof shape>): CredentialRequest['wanted'] {
  if ((configuration === undefined) === (identifier === undefined))
    throw new WalletError('invalid_credential_request', 'a configuration or an identifier is asked for');
  if (identifier !== undefined) return { identifier };
  if (configuration === undefined || !isConfiguration(configuration))
    throw new WalletError('unknown_credential_configuration', 'there is no such configuration');
  return { configuration };
}

function proofsOf(proofs: Record<string, string[]> | undefined): readonly string[] {
  const [[type, list] = [], ...more] = Object.entries(proofs ?? {});
  if (type === undefined) return [];
  if (type !== 'jwt' || more.length > 0)
    throw new WalletError('invalid_proof', 'proofs of the type jwt are taken, and no others');
  if (!list || list.length > BATCH_SIZE)
    throw new WalletError('invalid_proof', `at most ${BATCH_SIZE} proofs`);
  return list;
}
