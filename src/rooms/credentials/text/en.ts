import type { Text } from './fi.ts';

export const en: Text = {
  'credentials/issued-meanwhile': 'Somebody else was faster. Try again.',
  'credentials/not-passed': 'The completion was not passed, so no credential is awarded for it.',
  'credentials/already-revoked': 'The credential has been revoked already.',
  'credentials/nothing-to-verify': 'Give the credential that is to be checked.',
  'notice.issued.subject': 'Your credential is ready: {title}',
  'notice.issued.text':
    'Hello {name}! {institution} has awarded you an electronic credential: {title}. You find it among your credentials, where you can download it and share it by a link, for example with an employer.',
  'notice.revoked.subject': 'Your credential has been revoked: {title}',
  'notice.revoked.text':
    'Hello {name}! {institution} has revoked your credential {title}. Reason: {reason} Those with whom you have shared it also see that it no longer holds. If you think that this is a mistake, contact the institution.',
};
