import { randomBytes } from 'node:crypto';
import type { Secrets } from '../actions/action.ts';
import { decrypt, encrypt } from './cipher.ts';

type Wrapping = Pick<Secrets, 'wrap' | 'unwrap'>;

/**
 * Envelope encryption: the text is encrypted with a data key of its own, and that key with the master key. When the
 * master key changes, only the 32 bytes of the data key are encrypted anew: 'v2~<wrapped data key>~<body>'.
 */
export function sealEnvelope(secrets: Wrapping, plain: Uint8Array, context: string): string {
  const dataKey = randomBytes(32);
  const sealed = ['v2', secrets.wrap(dataKey, context), encrypt(dataKey, plain, context)].join('~');
  dataKey.fill(0);
  return sealed;
}

/**
 * Opens an envelope, and what was sealed in one level before there were envelopes.
 * @throws Error where the master key or the context is another one
 */
export function openEnvelope(
  secrets: Wrapping & Pick<Secrets, 'open'>,
  sealed: string,
  context: string,
): Uint8Array {
  const [version, wrapped = '', body = ''] = sealed.split('~');
  if (version !== 'v2') return secrets.open(sealed, context);
  const dataKey = secrets.unwrap(wrapped, context);
  const plain = decrypt(dataKey, body, context);
  dataKey.fill(0);
  return plain;
}

/** The same content under another master key; an envelope's body stays as it is. */
export function rewrapEnvelope(
  from: Wrapping & Pick<Secrets, 'open'>,
  to: Wrapping,
  sealed: string,
  context: string,
): string {
  const [version, wrapped = '', body = ''] = sealed.split('~');
  if (version !== 'v2') return sealEnvelope(to, from.open(sealed, context), context);
  return ['v2', to.wrap(from.unwrap(wrapped, context), context), body].join('~');
}
