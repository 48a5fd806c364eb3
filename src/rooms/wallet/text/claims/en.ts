import type { fi } from './fi.ts';

export const en: Record<keyof typeof fi, string> = {
  'wallet/claim-unknown':
    'There is no credential behind this link. Check that the whole address was copied from the message.',
  'wallet/claim-taken':
    'The credential has been taken already. It is among the credentials of the account that took it.',
  'wallet/claim-ended': 'The link has run out. Ask the institution for a new message.',
  'claim.lead': '{institution} has issued this credential. It was awarded to {name}.',
  'claim.until': 'The link works until {date}.',
  'claim.take': 'Take it into my credentials',
  'claim.sign-in': 'Sign in and take it',
  'claim.taken': 'The credential is yours now. Share it whenever you like.',
  'claim.files': 'Download without an account',
  'claim.files.lead':
    'The file is signed and can be verified anywhere. Once you have taken the credential, you download it from your own credentials.',
  'claim.none': 'The link opens no credential',
  'claim.none.help': 'The credential itself is still what it was, even though the link does not work.',
};
