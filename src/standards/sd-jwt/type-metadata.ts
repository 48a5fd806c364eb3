import { languages } from '../../base/language.ts';
import type { JsonObject } from '../json.ts';
import { concealedPaths } from './micro-credential.ts';
import type { ClaimPath } from './paths.ts';
import { type TextKey, text } from './text/index.ts';

/** The claims a wallet shows, with the key of their words. */
const shown: readonly [ClaimPath, TextKey][] = [
  [['title'], 'title'],
  [['name'], 'name'],
  [['learner_number'], 'learner_number'],
  [['awarding_body', 'name'], 'awarding_body'],
  [['awarded_at'], 'awarded_at'],
  [['ects'], 'ects'],
  [['hours'], 'hours'],
  [['eqf_level'], 'eqf_level'],
  [['nqf_level'], 'nqf_level'],
  [['grade', 'value'], 'grade'],
  [['outcomes'], 'outcomes'],
  [['outcomes', null, 'text'], 'outcome'],
  [['assessment'], 'assessment'],
  [['supervision'], 'supervision'],
  [['mode'], 'mode'],
  [['quality_assurance'], 'quality_assurance'],
];

/**
 * What is published at the `vct` of our SD-JWT VCs: how a wallet shows them in each language, and what their holder can
 * hold back (SD-JWT VC §6, Type Metadata).
 * @param vct its own address
 */
export function microCredentialTypeMetadata(vct: string): JsonObject {
  return {
    vct,
    name: text('en')('type'),
    description: text('en')('type.text'),
    display: languages.map((locale) => ({
      locale,
      name: text(locale)('type'),
      description: text(locale)('type.text'),
      rendering: { simple: { background_color: '#FFFFFF', text_color: '#000000' } },
    })),
    claims: [
      ...shown.map(claimOf),
      ...concealedPaths.filter(isNotShown).map((path) => ({ path, sd: 'always' })),
    ],
  };
}

function claimOf([path, key]: [ClaimPath, TextKey]): JsonObject {
  const isConcealed = concealedPaths.some((concealed) => isSame(concealed, path));
  return {
    path,
    display: languages.map((locale) => ({ locale, label: text(locale)(key) })),
    sd: isConcealed ? 'always' : 'never',
  };
}

function isNotShown(concealed: ClaimPath): boolean {
  return !shown.some(([path]) => isSame(path, concealed));
}

function isSame(a: ClaimPath, b: ClaimPath): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
