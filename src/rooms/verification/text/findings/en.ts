import type { Text } from './fi.ts';

export const en: Text = {
  'format/ok': 'The file is an electronic credential whose content can be read in one way only.',
  'format/too-large': 'The file is too large to be a credential.',
  'format/not-json': 'The file is no electronic credential: it cannot be read as JSON.',
  'format/too-complex': 'The structure of the file is so complex that it is not checked.',
  'format/ambiguous': 'The file has a passage that can be read in two ways. Therefore it cannot be trusted.',
  'format/context-unpinned':
    'The credential uses a vocabulary that this service does not know, so its content cannot be checked.',
  'format/version-unsupported':
    'The credential follows an old version of the standard, which this service does not check.',

  'schema/ok': 'The credential has the facts that the standard asks for, in the right form.',
  'schema/ok-zone-assumed':
    'The credential holds what the standard demands. A date names no time zone, and has been read as UTC.',
  'schema/malformed': 'The credential lacks facts that the standard asks for, or they have the wrong form.',
  'schema/not-checked': 'The structure was not checked, since the file could not be read.',

  'signature/ok': 'The credential was signed by its issuer and has not been changed since.',
  'signature/sealed':
    'The credential has an electronic seal with a certificate for {name}, and has not been changed since.',
  'signature/sealed-at':
    'The credential has an electronic seal with a certificate for {name}. A time stamp shows that it was sealed on {at}, and it has not been changed since.',
  'signature/seal-wrong-certificate':
    'The seal comes with another certificate than the one it says it was made with.',
  'signature/seal-wrong-key': 'The certificate does not fit the way the seal was made.',
  'signature/issuer-not-certified':
    'The credential names another issuer ({issuer}) than the one whose seal it has ({name}).',
  'signature/certificate-expired':
    'The certificate of the seal expired on {notAfter}, and nothing shows that the credential was sealed before.',
  'signature/certificate-not-yet': 'The certificate of the seal is valid only from {notBefore}.',
  'signature/timestamp-wrong': 'The time stamp of the seal is wrong, or belongs to another seal.',
  'signature/missing': 'The credential is not signed, so anybody could have written it.',
  'signature/other-challenge':
    'The presentation was signed for somebody else or on another occasion, so it is not accepted.',
  'signature/malformed': 'The signature is incomplete.',
  'signature/unsupported': 'The credential is signed in a way that this service cannot check.',
  'signature/wrong-purpose': 'The signature was made for another purpose than awarding a credential.',
  'signature/expired': 'The signature is no longer valid.',
  'signature/does-not-match':
    'The signature does not match: the credential was changed afterwards, or made by somebody other than the issuer it names.',
  'signature/uncovered-content': 'The credential has content that the signature does not cover.',
  'signature/too-complex': 'The content of the credential is so complex that the signature is not checked.',
  'signature/issuer-not-a-did': 'The issuer has no identifier by which its signature could be checked.',
  'signature/key-of-another': 'The credential was signed by somebody other than the issuer it names.',
  'signature/key-unknown': 'The signature was made with a key that the issuer has not published.',
  'signature/key-not-for-assertion': 'The issuer did not intend this key for signing credentials.',
  'signature/key-revoked': 'The issuer has revoked the key with which the credential was signed.',
  'signature/key-expired': 'The key with which the credential was signed has expired.',
  'signature/key-unsupported': 'The issuer has a kind of key that this service cannot use.',
  'signature/other-key-used': 'The credential was signed with another key of the issuer than it says.',
  'signature/algorithm-refused':
    'The signature uses a method that protects nothing, so anybody could have written the credential.',
  'signature/critical-unknown':
    'The signature says that something about it must be understood which this service does not know.',
  'signature/claims-differ':
    'The credential says one thing in its content and another in its signed envelope. Therefore it cannot be trusted.',
  'signature/holder-proof-wrong': 'The proof that the credential was shown by its holder does not match.',
  'signature/did-not-found': 'The issuer that it names was not found, so the signature could not be checked.',
  'signature/did-unreachable':
    'The issuer could not be reached just now, so the signature could not be checked. Try again later.',
  'signature/did-unsupported': 'The issuer has a kind of identifier that this service does not know.',
  'signature/did-malformed': 'The identifier of the issuer is malformed.',
  'signature/not-checked': 'The signature was not checked, since the credential could not be read.',

  'issuer/known': 'The issuer is a higher education institution that this service knows.',
  'issuer/not-known': 'This service does not know the issuer. Make sure yourself who it is.',
  'issuer/not-asked': 'It was not asked whether the issuer is known.',
  'issuer/not-checked': 'The issuer was not checked, since the signature is not in order.',

  'status/ok': 'The credential has not been revoked.',
  'status/none': 'The credential is one that cannot be revoked.',
  'status/revoked': 'The issuer has revoked the credential: it no longer holds.',
  'status/suspended': 'The issuer has suspended the credential for the time being.',
  'status/unreachable': 'It could not be found out whether the credential has been revoked. Try again later.',
  'status/list-not-trusted':
    'The record of revocations cannot be trusted, so it is not known whether the credential has been revoked.',
  'status/list-of-another-issuer':
    'The record of revocations is another issuer’s, so it is not known whether the credential has been revoked.',
  'status/list-malformed':
    'The record of revocations could not be read, so it is not known whether the credential has been revoked.',
  'status/wrong-purpose':
    'The record of revocations is meant for something else, so it is not known whether the credential has been revoked.',
  'status/type-unsupported': 'The record of revocations has a format that this service does not know.',
  'status/purpose-unsupported': 'The status of the credential has a purpose that this service does not know.',
  'status/entry-malformed': 'The reference of the credential to the record of revocations is malformed.',
  'status/too-many': 'The credential has too many references to records of revocations.',
  'status/not-checked': 'Revocation was not checked, since the signature is not in order.',

  'validity/ok': 'The credential’s period of validity has begun and has not ended.',
  'validity/not-yet-valid': 'The credential is not valid before {validFrom}.',
  'validity/expired': 'The credential ceased to be valid on {validUntil}.',
  'validity/not-checked': 'The period of validity was not checked, since the credential could not be read.',

  'format/not-what-was-asked': 'The wallet did not show what was asked for.',
  'format/enveloped-unsupported': 'The file is a signed message (JWT), but no credential.',
  'signature/ok-before-compromise':
    'The issuer’s key has since fallen into wrong hands, but the credential was provably signed before that, on {at}.',
  'signature/ok-hosted':
    'The credential stands like this in the issuer’s own web service. It has no signature, so it is as reliable as that service is at this moment.',
  'signature/ok-web-key':
    'Its issuer has signed the badge, and it has not been changed. The key of the signature stands on the issuer’s web site, so it is as sure as that site.',
  'signature/hosted-unreachable':
    'The credential has to be fetched from the issuer’s web service, which did not answer. Try again later.',
  'signature/hosted-gone': 'The credential is no longer in the issuer’s web service.',
  'signature/hosted-different':
    'The credential in the issuer’s web service is another one: this one has been changed.',
  'signature/hosted-elsewhere':
    'The credential stands in another web service than the issuer’s own, so anybody could have put it there.',
  'issuer/certificate':
    'The issuer’s identity is confirmed by a certificate that leads to a trusted authority.',
  'issuer/quality-assured':
    'The issuer is a higher education institution in the European register of quality assurance (DEQAR).',
  'issuer/web-only':
    'The issuer holds the web address {domain}, but this service does not know it. Make sure yourself who it is.',
  'issuer/certificate-unknown':
    'The signature was made with a certificate from an authority that this service does not trust. Make sure yourself who the issuer is.',
  'status/withdrawn': 'The issuer has revoked the credential in its own web service.',
  'endorsements/ok':
    '{count, plural, one {One other party endorses} other {# other parties endorse}} the credential, and the signatures of the endorsements match.',
  'endorsements/none': 'The credential has no endorsements by others.',
  'endorsements/partly': 'Some of the endorsements are genuine ({count}), others are not ({failed}).',
  'endorsements/failed':
    'The endorsements in the credential could not be confirmed, so they cannot be trusted.',
  'endorsements/not-checked': 'Endorsements were not checked, since the signature is not in order.',
  'stacking/ok':
    'The credential was put together from {count, plural, one {one smaller credential} other {# smaller credentials}}, all of which are in order.',
  'stacking/none': 'The credential was not put together from smaller ones.',
  'stacking/broken': 'The credential was put together from smaller ones, and one of them is not in order.',
  'stacking/not-checked': 'The parts were not checked, since the signature is not in order.',
  'paper/none':
    'The PDF is not sealed, so its pages prove nothing. Only the electronic credential inside it was checked.',
  'paper/sealed': 'The PDF was sealed by {name} and has not been changed since.',
  'paper/sealed-at':
    'The PDF was sealed by {name}. A time stamp shows that it was sealed on {at}, and it has not been changed since.',
  'paper/unknown-certificate':
    'The PDF has not been changed since it was sealed, but this service does not know who confirms that the seal is that of {name}.',
  'paper/out-of-time':
    'The PDF has not been changed since it was sealed, but the certificate of the seal ({name}) is not in force, and nothing shows that the PDF was sealed while it was.',
  'paper/unsupported':
    'The PDF has a signature that this service cannot check. Therefore its pages cannot be relied on; only the electronic credential inside it was checked.',
  'paper/added-to':
    'Something was added to the PDF after it had been sealed, so its pages may show something else than what was sealed. The file cannot be trusted.',
  'paper/changed': 'The PDF was changed after it had been sealed. It cannot be trusted.',
  'paper/wrong-seal': 'The seal of the PDF is forged or broken. The file cannot be trusted.',
  'paper/stolen-seal':
    'The seal of the PDF was made with a key that is in wrong hands ({name}). The file cannot be trusted.',
  'issuer/quality-assured-as':
    'The issuer is an institution in the European register of quality assurance (DEQAR), which calls it {name}.',
  'issuer/quality-unproven':
    'The credential carries the identifier of {name} in the register of quality assurance (DEQAR), but nothing shows that this institution signed it. Make sure yourself who the issuer is.',
};
