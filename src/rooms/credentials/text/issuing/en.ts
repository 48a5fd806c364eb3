import type { Text } from './fi.ts';

export const en: Text = {
  'credentials/format-not-issued': 'No file in this format is given of this credential.',
  'credentials/no-seal': 'The file cannot be made: the institution lacks the seal that is needed for it.',
  'credentials/no-time-stamp':
    'The file cannot be sealed just now, because the time-stamp service does not answer. Nothing was made. Try again in a moment.',
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
  'credentials/colour-too-light':
    'The colour is too light: text in it cannot be told from white. Choose a darker one.',
  'issuing.title': 'What the institution issues',
  'issuing.lead':
    'Choose in which formats credentials are given and how they look. A change concerns only files made later. Those made before are kept.',
  'issuing.unset.title': 'Nothing has been decided yet',
  'issuing.unset.help':
    'Badges, PDF certificates and images of the badge are issued now, in plain looks. You can change the choices at any time.',
  'issuing.no-seal': 'The institution has no seal',
  'issuing.no-seal.help':
    'A European Digital Credential (EDC) cannot be made without a seal, and PDF certificates are not sealed. The other formats work.',
  'issuing.no-seal.link': 'Seals and signing keys',
  'issuing.formats': 'Formats',
  'issuing.needs-seal': 'Needs a seal, which the institution does not have yet.',
  'issuing.better-sealed': 'Is sealed once the institution has a seal.',
  'issuing.asked': 'The holder can choose which part of it to show.',
  'issuing.colour': 'Main colour',
  'issuing.colour.hint': 'For example #12355b. Its contrast with white has to be at least 4.5 : 1.',
  'issuing.colour.now':
    'The contrast between the saved main colour and white is {ratio, number} : 1, so text can be read well. The colour of text on the badge is always chosen so that it can be read.',
  'issuing.accent': 'Accent colour',
  'issuing.accent.hint': 'For example #c8963e. The accent is used as decoration only.',
  'issuing.shape': 'Shape of the badge',
  'issuing.shape.circle': 'Circle',
  'issuing.shape.hexagon': 'Hexagon',
  'issuing.shape.shield': 'Shield',
  'issuing.shape.ribbon': 'Ribbon',
  'issuing.signatory': 'Name of the signatory',
  'issuing.signatory.hint': 'Who answers for the credential. The name is printed on it.',
  'issuing.signatory-title': 'Title of the signatory',
  'issuing.save': 'Save',
  'issuing.saved': 'The choices have been saved.',
};
