import type { Text } from './fi.ts';

export const en: Text = {
  keys: 'Signing keys',
  'keys.lead':
    'The credentials of the institution are signed with a secret key on this server. The public keys are shown to everybody, so that credentials can be checked anywhere.',
  'keys.did': 'Identifier of the institution (DID)',
  'keys.document': 'Public keys',
  'keys.list': 'Keys',
  'keys.key': 'Key',
  'keys.created': 'Made',
  'keys.state': 'State',
  'keys.active': 'In use',
  'keys.retired': 'Retired on {date}',
  'keys.empty': 'There is no key yet',
  'keys.empty.help': 'The first key is made when the first credential is awarded, if not before.',
  'keys.create': 'Make a new key',
  'keys.create.question': 'Make a new key? New credentials are signed with it. Old credentials stay valid.',
  'keys.made': 'The new key is in use.',
  'keys.cancel': 'Cancel',
};
