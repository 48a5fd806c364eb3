import type { wordingFi } from './fi.ts';

export const wordingEn: Record<keyof typeof wordingFi, string> = {
  'wording.title': 'How others have written this',
  'wording.link': 'How others have written this',
  'wording.link.of': 'How others have written this: {title}',
  'wording.lead':
    'Examples from published offerings of other institutions that meet this requirement. The one nearest to your own offering comes first.',
  'wording.none': 'There are no examples yet',
  'wording.none.help': 'No other institution has published an offering yet that meets this requirement.',
  'wording.use': 'Start from this',
  'wording.use.of': 'Start from this: {title}',
  'wording.open': 'Open the offering',
  'adapted.title': 'A text to start from has been put into {field}',
  'adapted.source': 'Source: {title}, {institution}, {date}.',
  'adapted.unsaved': 'Adapt the text to your own offering and save. Nothing has been saved yet.',
};
