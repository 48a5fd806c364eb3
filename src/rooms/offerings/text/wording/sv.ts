import type { wordingFi } from './fi.ts';

export const wordingSv: Record<keyof typeof wordingFi, string> = {
  'wording.title': 'Så har andra skrivit',
  'wording.link': 'Så har andra skrivit',
  'wording.link.of': 'Så har andra skrivit: {title}',
  'wording.lead':
    'Exempel ur andra högskolors publicerade utbildningar där den här punkten är i ordning. Den som ligger närmast din egen utbildning kommer först.',
  'wording.none': 'Det finns inga exempel ännu',
  'wording.none.help':
    'Ingen annan högskola har ännu publicerat en utbildning där den här punkten är i ordning.',
  'wording.use': 'Använd som underlag',
  'wording.use.of': 'Använd som underlag: {title}',
  'wording.open': 'Öppna utbildningen',
  'adapted.title': 'Ett underlag har lagts till i fältet {field}',
  'adapted.source': 'Källa: {title}, {institution}, {date}.',
  'adapted.unsaved': 'Bearbeta texten så att den passar din utbildning och spara. Inget har sparats ännu.',
};
