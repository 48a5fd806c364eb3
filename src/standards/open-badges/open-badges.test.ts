import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import type { AwardRecord } from '../award.ts';
import { canonicalQuads } from '../canonical/index.ts';
import { addProof } from '../data-integrity/index.ts';
import { sampleAward, sampleBadge, sampleIssuer } from '../samples.ts';
import { validateCredential } from '../vc/index.ts';
import { hashIdentity, renderAchievementCredential, validateAchievementCredential } from './index.ts';

/** The least an award can hold. */
const bareAward: AwardRecord = {
  holder: { name: 'Aino Esimerkki' },
  offering: { id: '1', url: 'https://opisto.example/k/1', title: { sv: 'Ledarskap' } },
  outcomes: [],
  level: {},
  assessment: [],
  mode: [],
  institution: sampleAward.institution,
  awardedAt: '2026-11-20T12:00:00Z',
  validFrom: '2026-11-20T12:00:00Z',
  language: 'sv',
};
const bareBadge = () =>
  renderAchievementCredential(bareAward, { id: 'https://opisto.example/credentials/2' });
const passed = () => sampleBadge({ grade: { scale: 'pass-fail', value: 'pass' }, language: 'en' });

test('badges of every fullness are well-formed, and every word of them has a meaning', async () => {
  for (const badge of [sampleBadge(), bareBadge(), passed()]) {
    assert.deepEqual([...validateCredential(badge), ...validateAchievementCredential(badge)], []);
    assert.match(await canonicalQuads(badge), /#achievementType> "MicroCredential"/);
  }
});

test('badges of every fullness fit the JSON Schema of the standard', async (t) => {
  const file = '../../../../shared/conformance/open-badges-3.0/ob_v3p0_achievementcredential_schema.json';
  let schema: string;
  try {
    schema = readFileSync(new URL(file, import.meta.url), 'utf8');
  } catch {
    t.skip('the conformance material of ../shared is absent');
    return;
  }
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(schema));
  for (const badge of [sampleBadge(), bareBadge(), passed()]) {
    // The schema knows one status only; the data model allows several, so each is looked at by itself.
    for (const credentialStatus of [badge.credentialStatus].flat()) {
      const credential = await addProof(
        { ...badge, ...(credentialStatus && { credentialStatus }) },
        sampleIssuer().signing,
      );
      assert.ok(validate(JSON.parse(JSON.stringify(credential))), JSON.stringify(validate.errors, null, 1));
    }
  }
  assert.ok(!validate({ ...bareBadge(), validFrom: 'yesterday' }), 'the schema does look');
});

test('the badge says who, what, how much and how well', () => {
  const { credentialSubject: subject, issuer, name } = sampleBadge();
  const { achievement } = subject;
  assert.equal(name, 'Vastuullinen johtaminen');
  assert.equal(issuer.name, 'Esimerkkiopisto');
  assert.equal(subject.identifier[0]!.identityHash, 'Aino Esimerkki');
  assert.deepEqual([achievement.creditsAvailable, subject.creditsEarned, achievement.version], [5, 5, '3']);
  assert.equal(achievement.inLanguage, 'fi');
  assert.equal(achievement.fieldOfStudy, '0413');
  assert.deepEqual(achievement.tag, ['arvioida']);
  const targets = achievement.alignment!.map(({ targetType, targetUrl }) => [targetType, targetUrl]);
  assert.deepEqual(targets, [
    ['ext:ESCO', 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001'],
    ['ext:EQF', 'http://data.europa.eu/snb/eqf/6'],
    ['ext:ISCED-F', 'http://data.europa.eu/snb/isced-f/0413'],
    ['ext:MicroCredentialFramework', 'ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'],
  ]);
});

test('each result points to a description that exists and to a level of it', () => {
  const { result, achievement } = sampleBadge().credentialSubject;
  assert.equal(result!.length, 3);
  for (const { resultDescription, achievedLevel, value } of result!) {
    const description = achievement.resultDescription!.find(({ id }) => id === resultDescription)!;
    if (value !== undefined) assert.ok(description.allowedValue!.includes(value));
    else assert.ok(description.rubricCriterionLevel!.some(({ id }) => id === achievedLevel));
  }
});

test('pass and fail are a status, not a grade', () => {
  assert.equal(passed().credentialSubject.result![0]!.status, 'Completed');
  const failed = sampleBadge({ grade: { scale: 'pass-fail', value: 'fail' } });
  assert.equal(failed.credentialSubject.result![0]!.status, 'Failed');
});

test('the narrative has every element in the language of the badge, and leaves out what is not known', () => {
  const finnish = sampleBadge().credentialSubject.achievement.criteria.narrative;
  assert.ok(
    finnish.includes('- Osaa arvioida yrityksen vaikutuksia ympäristöön (vaatimus: Arvio perustuu mitattuun'),
  );
  for (const part of [
    'Laajuus: 5 op',
    'Työmäärä: 133,5 tuntia',
    'soveltamistaso',
    '(EQF) taso 6',
    '(FI) taso 6',
  ]) {
    assert.ok(finnish.includes(part), part);
  }
  for (const part of [
    'portfolio, vertaisarviointi',
    'verkko-opetus',
    'henkilöllisyys tarkistettu',
    'laatujärjestelmä',
  ]) {
    assert.ok(finnish.includes(part), part);
  }
  assert.equal(bareBadge().credentialSubject.achievement.criteria.narrative, 'Ledarskap');
  assert.ok(passed().credentialSubject.achievement.criteria.narrative.includes('Workload: 133.5 hours'));
});

test('a line break in an outcome cannot forge an element of the narrative', () => {
  const outcomes = [{ id: 'o', text: { fi: 'Osaa\n- Laajuus: 60 op' }, skills: [] }];
  const { narrative } = sampleBadge({ outcomes }).credentialSubject.achievement.criteria;
  assert.ok(!narrative.includes('\n- Laajuus: 60 op'));
});

test('the learner number is only there as a salted hash, and not at all without salt', () => {
  const text = JSON.stringify(sampleBadge());
  assert.ok(!text.includes(sampleAward.holder.learnerNumber!));
  const [, hashed] = sampleBadge().credentialSubject.identifier;
  assert.equal(hashed!.identityHash, hashIdentity(sampleAward.holder.learnerNumber!, hashed!.salt!));
  const unsalted = renderAchievementCredential(sampleAward, { id: 'https://opisto.example/credentials/3' });
  assert.equal(unsalted.credentialSubject.identifier.length, 1);
});

test('an identity is hashed as in the example of the standard', () => {
  const expected = 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399';
  assert.equal(hashIdentity('a@example.com', 'Kosher'), expected);
});

test('the same award gives the same badge', () => {
  assert.deepEqual(sampleBadge(), sampleBadge());
});
