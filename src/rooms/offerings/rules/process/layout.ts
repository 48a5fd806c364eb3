import type { Process, ProcessStep } from './process.ts';
import { wrapped } from './wrapped.ts';

const LANE = 190;
const BOX = 172;
const LINE = 16;
const PADDING = 9;
const GAP = 30;
const HEAD = 46;
const CHARACTERS = 25;
const NOTE_CHARACTERS = 28;

export type Box = {
  step: ProcessStep;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  note: string[];
};
export type Arrow = { from: string; to: string; path: string };
export type LaneColumn = { id: string; x: number; width: number; lines: string[] };
export type Picture = { width: number; height: number; lanes: LaneColumn[]; boxes: Box[]; arrows: Arrow[] };

/** The words of the picture: the reader's. */
export type PictureWords = {
  lane: (id: string) => string;
  title: (step: ProcessStep) => string;
  note: (step: ProcessStep) => string;
};

/**
 * Where everything of a process lies when it is drawn, in pixels: lanes side by side, steps below those they follow.
 * Steps of one lane that nothing puts in an order stand below each other.
 */
export function layOut(process: Process, words: PictureWords): Picture {
  const depths = depthsOf(process.steps);
  const boxes: Box[] = [];
  let y = HEAD + GAP;
  for (const depth of [...new Set(depths.values())].sort((a, b) => a - b)) {
    const row = process.steps.filter(({ id }) => depths.get(id) === depth);
    const bottoms = process.lanes.map(({ id }, lane) => {
      let top = y;
      for (const step of row.filter((one) => one.lane === id)) {
        const box = boxOf(step, lane, top, words);
        boxes.push(box);
        top += box.height + GAP;
      }
      return top;
    });
    y = Math.max(...bottoms, y);
  }
  const lanes = process.lanes.map(({ id }, index) => {
    return { id, x: index * LANE, width: LANE, lines: wrapped(words.lane(id), CHARACTERS) };
  });
  return { width: process.lanes.length * LANE, height: y, lanes, boxes, arrows: arrowsOf(boxes) };
}

/** How many steps lie before each one on the longest way to it. */
function depthsOf(steps: readonly ProcessStep[]): Map<string, number> {
  const depths = new Map(steps.map(({ id }) => [id, 0]));
  // As many rounds as there are steps are enough for every way without circles.
  for (let round = 0; round < steps.length; round += 1) {
    let moved = false;
    for (const { id, next = [] } of steps) {
      for (const to of next) {
        const least = (depths.get(id) ?? 0) + 1;
        if ((depths.get(to) ?? least) >= least) continue;
        depths.set(to, least);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return depths;
}

function boxOf(step: ProcessStep, lane: number, y: number, words: PictureWords): Box {
  const lines = wrapped(words.title(step), CHARACTERS);
  const note = wrapped(words.note(step), NOTE_CHARACTERS);
  const height = (lines.length + note.length) * LINE + 2 * PADDING;
  return { step, x: lane * LANE + (LANE - BOX) / 2, y, width: BOX, height, lines, note };
}

function arrowsOf(boxes: readonly Box[]): Arrow[] {
  const byId = new Map(boxes.map((box) => [box.step.id, box]));
  return boxes.flatMap((from) =>
    (from.step.next ?? []).flatMap((id) => {
      const to = byId.get(id);
      return to ? [{ from: from.step.id, to: id, path: pathBetween(from, to) }] : [];
    }),
  );
}

function pathBetween(from: Box, to: Box): string {
  const [x1, y1] = [from.x + from.width / 2, from.y + from.height];
  const [x2, y2] = [to.x + to.width / 2, to.y - 5];
  return x1 === x2 ? `M${x1} ${y1}V${y2}` : `M${x1} ${y1}V${y1 + GAP / 2}H${x2}V${y2}`;
}
