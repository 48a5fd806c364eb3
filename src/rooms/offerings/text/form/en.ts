import type { FormText } from './fi.ts';

export const formEn: FormText = {
  'section.resources': 'Resources',
  'section.resources.lead': 'What the offering takes of the institution. This is not shown in the catalogue.',
  'form.pace.hoursPerWeek': 'Hours a week',
  'form.pace.weeks': 'Length in weeks',
  'form.pace.workingTime': 'How much can be done in working time (percent)',
  'form.pace.ownPace': 'Can one study at one’s own pace?',
  'form.own-pace/yes': 'Yes',
  'form.own-pace/no': 'No',
  'form.resources.designHours': 'Design work in hours',
  'form.resources.teachingHours': 'Teaching in hours, one implementation',
  'form.resources.guidanceHours': 'Guidance in hours, one implementation',
  'form.resources.costs': 'Other costs in euros, one implementation',
  'form.resources.note': 'More about the resources',
  'form.outcome-level': 'Level of outcome {number, number}',
  'form.outcome-level.hint': 'Only where it differs from the level of the whole.',
  'form.skills': 'Skills, outcome {number, number}',
  'form.skills.hint':
    'Skills connect the outcome with the same competence elsewhere and in other languages. Untick a skill to remove it.',
  'form.skills.find': 'Add a skill to outcome {number, number}',
  'form.skills.show': 'Find or suggest skills',
  'form.skills.of': 'for outcome {number, number}',
  'form.skills.found': 'These skills were found. Tick those that fit, and save.',
  'form.skills.suggested':
    'These skills are suggested by the text of the outcome. Tick those that fit, and save.',
  'form.skills.nothing': 'No further skills were found. Try another word.',
  'form.skills.none': 'No skills were found.',
  'form.skills.some': 'The skills that were found are in the list.',
  'form.skills.chosen': 'The skill has been added.',
  'form.skills.gone': '(no longer in the classification)',
  'form.add-language': 'Add a language',
  'form.add-language.hint':
    'The code of the language, such as se (Northern Sami), uk (Ukrainian) or de (German). Every text gets a field for it when you save.',
  'form.added-language': 'Nothing is written in {language} yet.',
  'form.leave-language': 'Leave {language} out',
  'form.ease': '{language}: {ease} (LIX {lix, number}).',
  'form.ease.mend': 'Split long sentences and use shorter words.',
  'ease/very-easy': 'very easy to read',
  'ease/easy': 'easy to read',
  'ease/middling': 'fairly easy to read',
  'ease/hard': 'hard to read',
  'ease/very-hard': 'very hard to read',
  'form.hours-unlikely':
    '{credits} is about {expected, number} hours of work, but the hours given are {hours, number}. Check both.',
  'want.missing': 'This is mandatory and still missing.',
  'want.by': '{what} ({framework})',
  'offerings/markup': 'The text has the HTML tag {tag}. Write plain text and remove the tag.',
  'offerings/no-such-language':
    'No language is known by {tag}. Give the code of a language, such as se, uk or de.',
  'offerings/language-without-text':
    'Nothing is written in the language {tag}. Write at least a name, or leave the language out.',
  'offerings/credits-impossible':
    'Credits must be more than zero and {max, number} at most. Leave empty if they are not known yet.',
  'offerings/unknown-skill': 'The classification has no skill {uri}. Remove it or choose another one.',
};
