import { Refusal } from '../../../base/errors.ts';
import { local } from './local.ts';
import { pkcs12 } from './pkcs12.ts';
import type { KeyProvider } from './provider.ts';

const providers = new Map<string, KeyProvider>([local, pkcs12].map((provider) => [provider.name, provider]));

/**
 * Takes in another place of keys: a device (HSM), or a service that seals elsewhere. To be done before the program
 * starts, at each start, since its name is kept with its keys.
 * @throws Error where the name is taken
 */
export function addKeyProvider(provider: KeyProvider): void {
  if (providers.has(provider.name)) throw new Error(`There is a provider ${provider.name} already.`);
  providers.set(provider.name, provider);
}

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
