import type { Language } from '../../../../base/language.ts';
import type { Field } from '../../../../platform/web/field.ts';
import { choices } from '../../rules/proposals/proposal.ts';
import type { Voters } from '../../rules/proposals/votes.ts';
import { text } from '../../text/index.ts';
import { type InstitutionNames, ownerName } from './words.tsx';

/** For whom somebody speaks: asked only of those who have a voice in several institutions. */
export function voiceFields(
  language: Language,
  voices: readonly string[],
  institutions: InstitutionNames,
): Field[] {
  if (voices.length < 2) return [];
  return [
    {
      kind: 'select',
      name: 'speaksFor',
      label: text(language)('proposal.speaks-for'),
      required: true,
      options: voices.map((code) => ({ value: code, label: ownerName(language, institutions, code) })),
    },
  ];
}

export function commentFields(language: Language, owner: string): Field[] {
  const t = text(language);
  return [
    {
      kind: 'textarea',
      name: 'text',
      label: t('proposal.comment.label'),
      hint: t('proposal.comment.hint', { owner }),
      required: true,
      maxLength: 5000,
      rows: 4,
    },
  ];
}

export function voteFields(language: Language, voters: Voters): Field[] {
  const t = text(language);
  return [
    {
      kind: 'radios',
      name: 'choice',
      label: t(`proposal.vote.label.${voters}`),
      hint: t('proposal.vote.hint'),
      required: true,
      options: choices.map((choice) => ({ value: choice, label: t(`proposal-choice/${choice}`) })),
    },
  ];
}
