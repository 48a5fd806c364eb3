import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import type { AwardRecord } from '../../award.ts';
import { sampleAward } from '../../samples.ts';
import { type EdcOptions, renderEdc } from '../index.ts';
import { edcShapes, withoutShapes } from '../testing.ts';

const options: EdcOptions = {
  id: 'urn:credential:019abcde-0000-7000-8000-000000000009',
  issuedAt: new Date('2026-11-24T10:00:00Z'),
  certificate: {
    organizationName: 'Esimerkkiopisto',
    organizationIdentifier: 'VATFI-99999999',
    country: 'FI',
  },
  preview: PNG.sync.write(new PNG({ width: 2, height: 2 })),
  levelUrl: (level) => `https://opisto.example/scales/fi-nqf/${level}`,
};

type Json = { [name: string]: unknown };
const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((found, name) => (found as Json | undefined)?.[name], value);

test('an award becomes an EDC with every element of a micro-credential', () => {
  const edc = renderEdc(sampleAward, options);
  const claim = 'credentialSubject.hasClaim';
  const expected: [string, unknown][] = [
    ['credentialSubject.fullName.fi', 'Aino Esimerkki'],
    ['credentialSubject.identifier.notation', '1.2.246.562.24.00000000001'],
    [`${claim}.title.en`, 'Responsible management'],
    [
      'issuer.location.address.countryCode.id',
      'http://publications.europa.eu/resource/authority/country/FIN',
    ],
    [`${claim}.awardedBy.awardingBody.legalName.sv`, 'Exempelskolan'],
    [`${claim}.awardedBy.awardingDate`, '2026-11-20T12:00:00Z'],
    ['issued', '2026-11-24T10:00:00Z'],
    [`${claim}.specifiedBy.learningOutcome.0.relatedESCOSkill.0.id`, sampleAward.outcomes[0]!.skills[0]!.uri],
    [`${claim}.specifiedBy.creditPoint.point`, '5'],
    [`${claim}.specifiedBy.volumeOfLearning`, 'PT133H30M'],
    [`${claim}.specifiedBy.eqfLevel.id`, 'http://data.europa.eu/snb/eqf/6'],
    [`${claim}.specifiedBy.nqfLevel.id`, 'https://opisto.example/scales/fi-nqf/6'],
    [`${claim}.provenBy.specifiedBy.dcType.prefLabel.fi`, 'Portfolio'],
    [`${claim}.specifiedBy.mode.0.id`, 'http://data.europa.eu/snb/learning-assessment/920fbb3cbe'],
    [`${claim}.specifiedBy.accreditation.dcType.prefLabel.en`, 'Institutional quality assurance'],
    [`${claim}.provenBy.idVerification.id`, 'http://data.europa.eu/snb/supervision-verification/70be69aaf9'],
    [`${claim}.provenBy.grade.noteLiteral.fi`, '4'],
    ['issuer.eIDASIdentifier.notation', 'VATFI-99999999'],
    ['expirationDate', '2031-11-20T12:00:00Z'],
  ];
  for (const [path, value] of expected) assert.equal(at(edc, path), value, path);
});

test('the issuer is named as the certificate names it, also where the record has another name', () => {
  const certificate = { ...options.certificate, organizationName: 'Esimerkkiopisto Oy' };
  const { issuer } = renderEdc(sampleAward, { ...options, certificate });
  assert.deepEqual(at(issuer, 'legalName'), { fi: 'Esimerkkiopisto Oy' });
  assert.deepEqual(at(issuer, 'altLabel'), sampleAward.institution.names);
});

test('without level and quality assurance it is no qualification; what is not said is left out', () => {
  const { qualityAssurance: _, ects: __, ...rest } = sampleAward;
  const edc = renderEdc({ ...rest, level: {} }, options);
  const specification = at(edc, 'credentialSubject.hasClaim.specifiedBy') as Json;
  assert.equal(specification.type, 'LearningAchievementSpecification');
  assert.equal('creditPoint' in specification || 'eqfLevel' in specification, false);
});

/** Random awards: every list empty or not, every optional member there or not. */
const awards: fc.Arbitrary<AwardRecord> = fc
  .record({
    grade: fc.constantFrom(
      undefined,
      { scale: '0-5', value: '3' } as const,
      { scale: 'pass-fail', value: 'pass' } as const,
    ),
    level: fc.record(
      { eqf: fc.integer({ min: 1, max: 8 }), nqf: fc.integer({ min: 1, max: 8 }) },
      { requiredKeys: [] },
    ),
    ects: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    hours: fc.option(fc.double({ min: 0.5, max: 1600, noNaN: true }), { nil: undefined }),
    field: fc.constantFrom(undefined, '04', '041', '0413'),
    assessment: fc.subarray(['exam', 'oral-exam', 'portfolio', 'peer', 'project', 'recognition'] as const),
    mode: fc.subarray(['presential', 'online', 'blended', 'project', 'work-place'] as const),
    supervision: fc.constantFrom(
      undefined,
      'unsupervised',
      'supervised-no-id',
      'supervised-with-id',
      'unsupervised-with-id',
    ),
    qualityAssurance: fc.constantFrom(
      undefined,
      { type: 'institutional' },
      { type: 'external', description: { sv: 'Så' } },
      { type: 'programme' },
    ),
    outcomes: fc.subarray(sampleAward.outcomes as AwardRecord['outcomes'][number][], { minLength: 1 }),
    language: fc.constantFrom('fi', 'sv', 'en', 'se'),
    validUntil: fc.constantFrom(undefined, '2031-11-20T12:00:00Z'),
  })
  .map((changes) => {
    const all = { ...sampleAward, ...changes };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as AwardRecord;
  });

test('what is rendered keeps to the official shapes of ELM 3.2, for any award', {
  skip: withoutShapes,
}, async () => {
  const find = await edcShapes();
  const problems = (award: AwardRecord) => find(renderEdc(award, options));
  assert.deepEqual(await problems(sampleAward), []);
  const broken = { ...sampleAward, institution: { ...sampleAward.institution, country: 'XX' } };
  assert.notDeepEqual(await problems(broken), []);
  for (const award of fc.sample(awards, { numRuns: 12, seed: 5 })) {
    assert.deepEqual(await problems(award), [], JSON.stringify(award));
  }
});
