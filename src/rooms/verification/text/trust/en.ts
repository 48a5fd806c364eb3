import type { fi } from './fi.ts';

export const en: Record<keyof typeof fi, string> = {
  anchors: 'Trusted certificates',
  'anchors.lead':
    'The seal and the time stamp of a credential issued elsewhere are trusted when their certificate leads to one of these.',
  'anchors.empty': 'No certificate has been added yet',
  'anchors.empty.text': 'Therefore the issuer of a credential sealed elsewhere always stays uncertain.',
  'anchors.add': 'Add certificates',
  'anchors.add.lead':
    'Add only certificates whose fingerprint you have compared with the authority’s own publication. Whatever this certificate confirms will be shown as trusted.',
  'anchors.add.submit': 'Add to the trusted ones',
  'anchors.name': 'Certificate',
  'anchors.purpose': 'What it is trusted for',
  'anchors.seal': 'Seals of issuers',
  'anchors.seal.hint': 'An authority that confirms whose a seal is, or the own certificate of one issuer.',
  'anchors.timestamp': 'Time stamps',
  'anchors.timestamp.hint': 'A service that confirms when a credential was sealed.',
  'anchors.file': 'The certificates as a file',
  'anchors.pem': 'Or paste the certificates as text',
  'anchors.pem.hint': 'In PEM, one or several: -----BEGIN CERTIFICATE-----',
  'anchors.source': 'Source',
  'anchors.source.hint': 'Where the certificate comes from and how it was made sure of.',
  'anchors.fingerprint': 'Fingerprint (SHA-256)',
  'anchors.from': 'Valid from',
  'anchors.until': 'Valid until',
  'anchors.since': 'Trusted since',
  'anchors.added': 'Added',
  'anchors.added-by': 'Added by',
  'anchors.withdrawn': 'Trust withdrawn',
  'anchors.state': 'Standing',
  'anchors.state.trusted': 'Trusted',
  'anchors.state.expired': 'Expired',
  'anchors.state.withdrawn': 'Trust withdrawn',
  'anchors.withdraw': 'Withdraw trust',
  'anchors.withdraw.lead':
    'After that, the issuer of credentials that this certificate confirms is uncertain. The certificate stays in the list.',
  'anchors.reason': 'Reason',
  'anchors.sure': 'Confirmation',
  'anchors.sure.yes': 'Trust in this certificate ends at once',
  'anchors.added.flash':
    '{count, plural, one {One certificate was added to the trusted ones.} other {# certificates were added to the trusted ones.}}',
  'anchors.withdrawn.flash': 'The certificate is no longer trusted.',
  'verification/no-certificate':
    'The certificate cannot be read. Give one or several certificates in PEM, or one file in DER.',
  'verification/anchors-known': 'These certificates are trusted for this purpose already.',
  deqar: 'Register of quality assurance (DEQAR)',
  'deqar.lead':
    'A credential may carry the identifier of its issuer in the European register of quality assurance. It counts when the credential was signed at the institution’s own web address, which this register gives.',
  'deqar.empty': 'The register has not been imported yet, so DEQAR identifiers of issuers are not known.',
  'deqar.open': 'Register of quality assurance',
  'deqar.institutions': 'Institutions',
  'deqar.with-domain': 'Of them with a web address of their own',
  'deqar.imported': 'Imported',
  'deqar.import': 'Import the register',
  'deqar.import.lead': 'A new file replaces all that was imported before.',
  'deqar.import.submit': 'Import the register',
  'deqar.file': 'The institutions of the register as a CSV file',
  'deqar.file.hint':
    'The columns deqar_id, name_primary and website_link, as in DEQAR’s own data. Other columns are passed over.',
  'deqar.done':
    'The register was imported: {institutions, plural, one {one institution} other {# institutions}}. {skipped, plural, =0 {All rows were read.} one {One row was incomplete and passed over.} other {# rows were incomplete and passed over.}}',
  'verification/not-a-register':
    'The file does not have the columns deqar_id, name_primary and website_link, or no institution in them.',
  lists: 'Import a country’s list of trusted services',
  'lists.lead':
    'Every EU country publishes a list of its qualified certificate and time-stamp services (ETSI TS 119 612). Importing it trusts those that the list says are granted, and withdraws trust from services of the country’s earlier list that are no longer in it.',
  'lists.unsigned': 'Make sure yourself that the list is genuine',
  'lists.unsigned.text':
    'This service does not check the list’s own signature. The list is taken only once you give the digest that its publisher tells (often at the same address with the ending .sha2), and it matches.',
  'lists.file': 'The list as a file (XML)',
  'lists.address': 'Or the address of the list',
  'lists.digest': 'The list’s digest from its publisher (SHA-256)',
  'lists.digest.hint': '64 characters: digits and the letters a–f.',
  'lists.submit': 'Import the list',
  'lists.done':
    '{territory}: the list has {services, plural, one {one granted service} other {# granted services}}. Certificates added: {added}. Certificates no longer trusted: {withdrawn}.',
  'verification/no-trust-list': 'Choose a file or give the address of the list.',
  'verification/not-a-trust-list': 'This is no country’s list of trusted services (ETSI TS 119 612).',
  'verification/list-of-lists':
    'This is the EU’s list of lists. It names no services: import the lists of the countries.',
  'verification/digest-differs':
    'The digest of the list is {digest}. Compare it with the one that the publisher tells, and enter the publisher’s here. If they do not match, do not import the list.',
};
