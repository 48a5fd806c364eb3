import type { Text } from './fi.ts';

export const en: Text = {
  'credentials/format-not-issued': 'No file in this format is given of this credential.',
  'credentials/no-seal': 'The file cannot be made: the institution lacks the seal that is needed for it.',
  'format.open-badge': 'Badge (Open Badges 3.0)',
  'format.open-badge-ecdsa': 'Badge, ECDSA signature',
  'format.open-badge-sd': 'Badge of which a part can be shown',
  'format.open-badge-jwt': 'Badge as a JWT',
  'format.sd-jwt-vc': 'Credential for a wallet app (SD-JWT)',
  'format.edc': 'European Digital Credential (EDC)',
  'format.pdf': 'Certificate as a PDF file',
  'format.png': 'Image of the badge (PNG)',
  'format.svg': 'Image of the badge (SVG)',
  'documents.title': 'Files',
  'documents.lead':
    'The formats in which the credential exists. Others are made when the holder or one of you first asks for them.',
  'documents.none': 'No files are given for this completion.',
  'documents.format': 'Format',
  'documents.made': 'Made',
  'documents.not-made': 'Not made yet',
  'documents.make': 'Make the file',
  'documents.make.for': 'Make the file: {format}',
  'documents.was-made': 'The file has been made and signed.',
};
