import type { Text } from './fi.ts';

export const en: Text = {
  'wallet/import-there-already': 'The same credential is among yours already. You need not bring it again.',
  'wallet/import-own':
    'This credential is among yours already: it was awarded by an institution that uses this service.',
  'wallet/too-many-imports':
    'You already have {most, number} credentials from elsewhere. Delete one of them to make room for another.',
  'wallet/imports-too-large':
    'Your credentials from elsewhere do not fit: there are {megabytes, number} MB in all. Delete one of them to make room for another.',
  'imports.title': 'Credentials and badges from elsewhere',
  'imports.lead':
    'You can also keep electronic credentials and badges here that others have issued. We check them, but do not answer for them.',
  'imports.bring-in': 'Bring a badge from elsewhere',
  'imports.unnamed': 'Credential without a name',
  'imports.tag': 'From elsewhere',
  'imports.checked': 'Checked {date}',
  'imports.back': 'To my credentials',
  'imports.whose': 'We cannot tell whether the credential is yours',
  'bring-in.title': 'Bring a badge from elsewhere',
  'bring-in.lead':
    'First we check what the credential is and what of it can be confirmed. Then you decide whether it is kept among your credentials.',
  'bring-in.file': 'File of the credential or badge',
  'bring-in.file.hint':
    'The picture of the badge (.png, .svg), a PDF, or the file of a credential (.json, .jwt).',
  'bring-in.text': 'Or paste what the credential says, or the address of the badge',
  'bring-in.text.hint': 'You find the address of a badge in the service that issued it.',
  'bring-in.submit': 'Check',
  'bring-in.refused': 'The credential cannot be kept among yours',
  'bring-in.refused.lead': 'Nothing was stored. The reason is told below.',
  'bring-in.again': 'Try another file or address',
  'imported.question':
    'Shall this be kept among your credentials? First see what we found out about it. If you do not keep it, it goes after a day.',
  'imported.lead': 'You have brought this credential from elsewhere. It is kept exactly as you gave it.',
  'imported.keep': 'Keep among my credentials',
  'imported.discard': 'Do not keep',
  'imported.discarded': 'The credential was not kept.',
  'imported.kept': 'The credential is now among yours.',
  'imported.check': 'Check again',
  'imported.checked': 'The credential has been checked again.',
  'imported.checked-at': 'This is how it was when the credential was last checked: {time}.',
  'imported.original': 'Download the original',
  'imported.delete': 'Delete',
  'imported.deleted': 'The credential has been deleted.',
  'imported.delete.question': 'Delete {title}?',
  'imported.delete.gone':
    'The credential is deleted from this service at once and cannot be brought back. Download it first if you have it nowhere else.',
  'imported.delete.issuer': 'In the issuer’s own service the credential remains.',
  'imported.guarantees': 'What is known about the credential',
  'imported.sure': 'This has been confirmed',
  'imported.unsure': 'Nobody answers for this',
  'imports.sure.unchanged': 'Its issuer has signed the credential, and it has not been changed.',
  'imports.sure.hosted': 'The credential was on the issuer’s web service like this when it was checked.',
  'imports.sure.issuer': 'The issuer is known.',
  'imports.sure.not-withdrawn': 'The issuer had not revoked it.',
  'imports.sure.in-force': 'It was in force.',
  'imports.sure.recipient': 'It was issued to the e-mail address that you have in this service.',
  'imports.unsure.signature': 'It could not be checked whether the issuer wrote this and nobody changed it.',
  'imports.unsure.hosted':
    'The badge has no signature. It can be checked only as long as the issuer’s web service is up, and that service can change it at any time.',
  'imports.unsure.web-key':
    'The key of the signature is fetched from the issuer’s web site. If the site goes down or falls into wrong hands, the signature can no longer be relied on.',
  'imports.unsure.issuer': 'This service does not know the issuer, nor who it really is.',
  'imports.unsure.no-withdrawal':
    'There is no way to learn whether the issuer has revoked the credential since.',
  'imports.unsure.withdrawal': 'It could not be learned whether the credential has been revoked.',
  'imports.unsure.expired': 'The credential has run out.',
  'imports.unsure.not-yet': 'The credential is not yet in force.',
  'imports.unsure.address-only':
    'All it tells of its recipient is an e-mail address. Whose address it was when the credential was issued is not known.',
  'imports.unsure.recipient-other':
    'The credential was issued to another e-mail address than the one you have in this service. We cannot tell whether it is yours.',
  'imports.unsure.recipient-not-told':
    'The credential does not tell to which e-mail address it was issued. We cannot tell whether it is yours.',
  'imports.unsure.little-told':
    'A badge of the older kind does not tell workload or level, nor how competence was assessed and quality assured.',
};
