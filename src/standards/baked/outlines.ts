import type { BadgeShape } from '../look.ts';

/** The outlines of badges in a square of 480: as paths, the hindmost first, and how far the text has to keep away from its sides. */
export const outlines: Readonly<
  Record<BadgeShape, { paths: readonly string[]; width: number; middle: number }>
> = {
  circle: { paths: ['M240 20a220 220 0 1 1 0 440a220 220 0 1 1 0-440z'], width: 330, middle: 240 },
  hexagon: { paths: ['M240 14L436 127V353L240 466L44 353V127z'], width: 336, middle: 240 },
  shield: {
    paths: ['M240 16L428 66V240C428 346 352 424 240 466C128 424 52 346 52 240V66z'],
    width: 320,
    middle: 222,
  },
  ribbon: {
    paths: [
      'M150 340L118 468L190 432L240 470L290 432L362 468L330 340z',
      'M240 14a190 190 0 1 1 0 380a190 190 0 1 1 0-380z',
    ],
    width: 290,
    middle: 204,
  },
};
