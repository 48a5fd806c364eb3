import { isLanguage, type Language, pick } from '../../base/language.ts';
import type { AwardRecord } from '../award.ts';
import { type Look, textOn } from '../look.ts';
import { xmlText } from '../xml-text.ts';
import { type Fitted, fitText } from './fit-text.ts';
import { outlines } from './outlines.ts';
import { text } from './text/index.ts';

export const FONT = 'Opinko Sans';
const LINE = 1.16;

/**
 * The badge of an award as SVG, drawn from the institution's look: shape, colours, title, institution, credits, level.
 * It has a title for those who do not see it, and nothing that could run or be fetched. The holder's name stands in the
 * title only: a badge is shown around.
 */
export function drawBadge(award: AwardRecord, look: Look): string {
  const language: Language = isLanguage(award.language) ? award.language : 'en';
  const t = text(language);
  const title = pick(award.offering.title, language).text;
  const institution = pick(award.institution.names, language).text;
  const { paths, width, middle } = outlines[look.shape];
  const colour = textOn(look.colour);
  const facts = [
    award.ects !== undefined && award.creditsGiven !== false && t('ects', { ects: award.ects }),
    award.level.competence && t(`level-${award.level.competence}`),
  ].filter((fact) => typeof fact === 'string');
  const heading = fitText(title, { width, most: 4, sizes: [42, 37, 32, 28, 24, 21] });
  const issuer = fitText(institution, { width: width * 0.78, most: 2, sizes: [20, 17, 15] });
  const below = fitText(facts.length > 0 ? facts.join(' · ') : t('kind'), {
    width: width * 0.8,
    most: 2,
    sizes: [22, 19, 16],
  });
  const half = (heading.lines.length * heading.size * LINE) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480" width="480" height="480" role="img" lang="${language}" aria-labelledby="badge-title">`,
    `<title id="badge-title">${xmlText(t('alt', { title, institution, name: award.holder.name }))}</title>`,
    ...paths.map(
      (path) =>
        `<path d="${path}" fill="${look.colour}" stroke="${look.accent}" stroke-width="10" stroke-linejoin="round"/>`,
    ),
    rule(middle - half - 18, width, look.accent),
    lines(issuer, middle - half - 34 - (issuer.lines.length - 1) * issuer.size * LINE, colour, 400),
    lines(heading, middle - half + heading.size * 0.86, colour, 700),
    rule(middle + half + 18, width, look.accent),
    lines(below, middle + half + 34 + below.size * 0.72, colour, 400),
    '</svg>',
  ].join('\n');
}

function rule(y: number, width: number, colour: string): string {
  const half = width * 0.28;
  return `<path d="M${round(240 - half)} ${round(y)}H${round(240 + half)}" stroke="${colour}" stroke-width="3"/>`;
}

/** Centred lines of text, the first at `y`. */
function lines({ lines: all, size }: Fitted, y: number, colour: string, weight: 400 | 700): string {
  const spans = all.map(
    (line, at) => `<tspan x="240" y="${round(y + at * size * LINE)}">${xmlText(line)}</tspan>`,
  );
  const family = `'${FONT}', 'Source Sans 3', Helvetica, Arial, sans-serif`;
  return `<text font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="middle">${spans.join('')}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
