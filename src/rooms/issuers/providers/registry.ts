import { Refusal } from '../../../base/errors.ts';
import { local } from './local.ts';
import { pkcs12 } from './pkcs12.ts';
import type { KeyProvider } from './provider.ts';

const providers = new Map<string, KeyProvider>([local, pkcs12].map((provider) => [provider.name, provider]));

/** @throws Refusal 'issuers/no-provider' (params: provider) where the program was not started with it */
export function keyProvider(name: string): KeyProvider {
  const found = providers.get(name);
  if (!found) throw new Refusal('issuers/no-provider', 422, { provider: name });
  return found;
}

/** The names of those that can make a new key. */
export function makingProviders(): string[] {
  return [...providers.values()].filter(({ create }) => create).map(({ name }) => name);
}
