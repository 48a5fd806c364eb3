import type { Text } from './fi.ts';

export const en: Text = {
  'export.title': 'Keep everything',
  'export.lead':
    'You can download all your credentials as one file: each in every format, and those you have brought from elsewhere. The files work without this service. With many credentials it takes a moment.',
  'export.take': 'Download everything (ZIP)',
  'export.readme':
    'These are all your credentials. Each has a folder of its own with the same credential in several formats.\nThe PDF is for reading and printing, the other files are for other services and wallet apps.\nEach is signed and can be checked anywhere without this service.\nCredentials that you brought from elsewhere are in the folder imported, as you brought them.\nThe file index.json lists everything, also what could not be made just now.\n',
  'delete.title': 'Delete from your credentials',
  'delete.lead':
    'If you do not want to keep the credential here, you can delete it. It stays in the institution’s register.',
  'delete.go': 'Delete from your credentials',
  'delete.question': 'Delete “{title}” from your credentials?',
  'delete.goes':
    'The files of the credential go from your pages. {count, plural, =0 {No link shares it.} one {Its share link stops working at once.} other {Its # share links stop working at once.}}',
  'delete.stays':
    '{institution} keeps the record of what you completed in its own register, as the law requires.',
  'delete.elsewhere': 'Files that you have downloaded and credentials in your wallet app stay with you.',
  'delete.back': 'You can bring the credential back later. Old share links do not come back.',
  'delete.confirm': 'Delete',
  'delete.done': 'The credential has been deleted from your credentials.',
  'deleted.title': 'Deleted credentials',
  'deleted.lead':
    'Credentials that you have deleted from your own. They are still in the institution’s register, and you can bring them back.',
  'deleted.none': 'You have not deleted any credentials',
  'deleted.credential': 'Credential',
  'deleted.issuer': 'Issuer',
  'deleted.at': 'Deleted',
  'deleted.back': 'Bringing back',
  'deleted.bring-back': 'Bring back',
  'deleted.brought-back': 'The credential is among your credentials again.',
  'shares.add-to-profile': 'Add to LinkedIn profile',
  'shared.picture': 'Badge: {title}, {institution}',
};
