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
};
