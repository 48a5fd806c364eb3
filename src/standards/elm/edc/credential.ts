import type { AwardRecord } from '../../award.ts';
import { dateTimeStamp } from '../../vc/date-time.ts';
import type { CertificateName } from '../../x509/index.ts';
import { texts } from '../organisation.ts';
import { genericProfile } from '../vocabularies.ts';
import { assessmentNode } from './assessment.ts';
import { displayNode } from './display.ts';
import { issuerNode } from './issuer.ts';
import { type EdcNode, given, type Naming, newNaming } from './node.ts';
import { creditNode, type LevelUrl, specificationNode } from './specification.ts';
import { learnerNumber } from './words.ts';

export type EdcOptions = {
  /** 'urn:credential:…' */
  id: string;
  issuedAt: Date;
  /** Whom the certificate of the seal names: the credential names its issuer alike. */
  certificate: CertificateName;
  /** A picture of the credential, PNG. */
  preview: Uint8Array;
  levelUrl: LevelUrl;
};

/**
 * An award as a European Digital Credential: ELM 3.2, application profile EDC generic, on the VC Data Model 1.1. It is
 * the text of this object that is sealed.
 */
export function renderEdc(award: AwardRecord, options: EdcOptions): { [member: string]: unknown } {
  const naming = newNaming();
  const issuer = issuerNode(award, options.certificate, naming);
  const issued = dateTimeStamp(options.issuedAt);
  return {
    '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
    id: options.id,
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    credentialProfiles: genericProfile,
    credentialSchema: {
      id: 'http://data.europa.eu/snb/model/ap/edc-generic-full',
      type: 'ShaclValidator2017',
    },
    displayParameter: displayNode(award, options.preview, naming),
    issuanceDate: issued,
    issued,
    validFrom: award.validFrom,
    ...given('expirationDate', award.validUntil),
    issuer,
    credentialSubject: personNode(award, issuer, { ...options, naming }),
  };
}

type Making = { naming: Naming; levelUrl: LevelUrl };

function personNode(award: AwardRecord, issuer: EdcNode, making: Making): EdcNode {
  const { name, learnerNumber: number } = award.holder;
  const { naming } = making;
  return {
    id: naming('person'),
    type: 'Person',
    fullName: { [award.language]: name },
    ...given('identifier', number === undefined ? undefined : numberNode(number, award, naming)),
    hasClaim: achievementNode(award, issuer, making),
  };
}

function numberNode(notation: string, { language }: AwardRecord, naming: Naming): EdcNode {
  const schemeName = learnerNumber[language === 'fi' || language === 'sv' ? language : 'en'];
  return { id: naming('identifier'), type: 'Identifier', notation, schemeName };
}

function achievementNode(award: AwardRecord, issuer: EdcNode, { naming, levelUrl }: Making): EdcNode {
  const awardedBy = {
    id: naming('awardingProcess'),
    type: 'AwardingProcess',
    awardingBody: issuer,
    awardingDate: award.awardedAt,
  };
  return {
    id: naming('learningAchievement'),
    type: 'LearningAchievement',
    title: texts(award.offering.title),
    awardedBy,
    ...given(
      'creditReceived',
      award.ects === undefined || award.creditsGiven === false ? undefined : creditNode(award.ects, naming),
    ),
    provenBy: assessmentNode(award, awardedBy, naming),
    specifiedBy: specificationNode(award, { issuer, levelUrl, naming }),
  };
}
