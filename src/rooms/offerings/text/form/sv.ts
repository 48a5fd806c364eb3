import type { FormText } from './fi.ts';

export const formSv: FormText = {
  'section.resources': 'Resurser',
  'section.resources.lead': 'Vad utbildningen kräver av högskolan. Uppgifterna visas inte i utbudet.',
  'form.pace.hoursPerWeek': 'Timmar i veckan',
  'form.pace.weeks': 'Längd i veckor',
  'form.pace.workingTime': 'Hur stor del kan göras på arbetstid (i procent)',
  'form.pace.ownPace': 'Kan man studera i egen takt?',
  'form.own-pace/yes': 'Ja',
  'form.own-pace/no': 'Nej',
  'form.resources.designHours': 'Planeringsarbete i timmar',
  'form.resources.teachingHours': 'Undervisning i timmar, ett genomförande',
  'form.resources.guidanceHours': 'Handledning i timmar, ett genomförande',
  'form.resources.costs': 'Övriga kostnader i euro, ett genomförande',
  'form.resources.note': 'Mer om resurserna',
  'form.outcome-level': 'Nivå för mål {number, number}',
  'form.outcome-level.hint': 'Fyll i bara om nivån är en annan än hela utbildningens.',
  'form.skills': 'Färdigheter, mål {number, number}',
  'form.skills.hint':
    'Färdigheterna kopplar målet till samma kunnande på andra håll och på andra språk. Ta bort en färdighet genom att avmarkera den.',
  'form.skills.find': 'Lägg till en färdighet till mål {number, number}',
  'form.skills.show': 'Sök eller föreslå färdigheter',
  'form.skills.of': 'för mål {number, number}',
  'form.skills.found': 'Sökningen gav de här färdigheterna. Markera dem som passar och spara.',
  'form.skills.suggested':
    'Utifrån målets text föreslås de här färdigheterna. Markera dem som passar och spara.',
  'form.skills.nothing': 'Inga nya färdigheter hittades. Pröva ett annat ord.',
  'form.skills.none': 'Inga färdigheter hittades.',
  'form.skills.some': 'Färdigheterna som hittades finns i listan.',
  'form.skills.chosen': 'Färdigheten har lagts till.',
  'form.skills.gone': '(finns inte längre i klassificeringen)',
  'form.add-language': 'Lägg till ett språk',
  'form.add-language.hint':
    'Språkets kod, till exempel se (nordsamiska), uk (ukrainska) eller de (tyska). Varje text får ett fält för språket när du sparar.',
  'form.added-language': 'Inget är skrivet på språket {language} ännu.',
  'form.leave-language': 'Lämna bort {language}',
  'form.ease': '{language}: {ease} (LIX {lix, number}).',
  'form.ease.mend': 'Dela upp långa meningar och byt långa ord mot kortare.',
  'ease/very-easy': 'mycket lätt att läsa',
  'ease/easy': 'lätt att läsa',
  'ease/middling': 'ganska lätt att läsa',
  'ease/hard': 'svår att läsa',
  'ease/very-hard': 'mycket svår att läsa',
  'form.hours-unlikely':
    '{credits} motsvarar ungefär {expected, number} timmars arbete, men timmarna är {hours, number}. Kontrollera båda.',
  'want.missing': 'En obligatorisk uppgift saknas ännu.',
  'want.by': '{what} ({framework})',
  'offerings/markup': 'Texten innehåller HTML-koden {tag}. Skriv bara text och ta bort koden.',
  'offerings/no-such-language': 'Språket {tag} är okänt. Ange språkets kod, till exempel se, uk eller de.',
  'offerings/language-without-text':
    'Inget är skrivet på språket {tag}. Skriv åtminstone ett namn eller lämna bort språket.',
  'offerings/credits-impossible':
    'Studiepoängen ska vara fler än noll och högst {max, number}. Lämna tomt om omfattningen inte är känd ännu.',
  'offerings/unknown-skill':
    'Färdigheten {uri} finns inte i klassificeringen. Ta bort den eller välj en annan.',
};
