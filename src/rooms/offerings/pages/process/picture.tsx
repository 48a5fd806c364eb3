import { type Language, pick } from '../../../../base/language.ts';
import { roleWords } from '../../../organisations/index.ts';
import { type Box, layOut, type Picture } from '../../rules/process/layout.ts';
import type { Process, ProcessStep, Track } from '../../rules/process/process.ts';
import type { OfferingState } from '../../rules/workflow.ts';
import { text } from '../../text/index.ts';

type Props = {
  language: Language;
  process: Process;
  /** Where an offering is now. */
  now?: { state: OfferingState; track: Track };
  /** Ids of steps to mark, such as those that differ from another process. */
  marked?: readonly string[];
  id: string;
};

/**
 * A process as a picture, drawn from the process itself. It is for those who see it; the table of steps beside it says
 * the same in words, and the picture names it.
 */
export function ProcessPicture({ language, process, now, marked = [], id }: Props) {
  const t = text(language);
  const picture = layOut(process, {
    lane: (lane) => pick(process.lanes.find((one) => one.id === lane)?.title, language).text,
    title: (step) => pick(step.title, language).text,
    note: (step) => noteOf(language, step, now?.track ?? 'normal'),
  });
  const skips = now?.track === 'fast' ? (process.fastTrack?.skips ?? []) : [];
  const current = process.steps.filter(({ state }) => now !== undefined && state === now.state);
  const label = t('process.picture.label', {
    title: pick(process.title, language).text,
    count: process.steps.length,
    now: current.map(({ title }) => pick(title, language).text).join('; ') || 'none',
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <section class="process-picture" aria-label={t('process.picture')} tabIndex={0}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        width={picture.width}
        height={picture.height}
      >
        <Lanes picture={picture} />
        <Arrows picture={picture} id={id} />
        {picture.boxes.map((box) => (
          <StepBox
            key={box.step.id}
            box={box}
            kind={kindOf(box.step, {
              now: current.includes(box.step),
              falls: skips.includes(box.step.id),
              marked,
            })}
          />
        ))}
      </svg>
    </section>
  );
}

/** Who owns a step, and for how many days. */
export function noteOf(language: Language, step: ProcessStep, track: Track): string {
  const t = text(language);
  const days = track === 'fast' ? (step.fastDays ?? step.days) : step.days;
  const role = roleWords(language, step.role);
  return days === undefined ? role : t('process.picture.note', { role, days });
}

function Lanes({ picture }: { picture: Picture }) {
  return (
    <>
      {picture.lanes.map((lane, index) => (
        <g key={lane.id}>
          <rect
            class={index % 2 === 0 ? 'process-lane' : 'process-lane process-lane--other'}
            x={lane.x}
            width={lane.width}
            height={picture.height}
          />
          {lane.lines.map((line, at) => (
            <text key={at} class="process-lane__title" x={lane.x + lane.width / 2} y={20 + at * 16}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </>
  );
}

function Arrows({ picture, id }: { picture: Picture; id: string }) {
  return (
    <>
      <defs>
        <marker
          id={`${id}-tip`}
          viewBox="0 0 8 8"
          refX="6"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path class="process-tip" d="M0 0L8 4L0 8z" />
        </marker>
      </defs>
      {picture.arrows.map(({ from, to, path }) => (
        <path key={`${from} ${to}`} class="process-arrow" d={path} marker-end={`url(#${id}-tip)`} />
      ))}
    </>
  );
}

type Kind = 'plain' | 'now' | 'falls' | 'marked';

function kindOf(
  { id }: ProcessStep,
  { now, falls, marked }: { now: boolean; falls: boolean; marked: readonly string[] },
): Kind {
  if (falls) return 'falls';
  if (now) return 'now';
  return marked.includes(id) ? 'marked' : 'plain';
}

function StepBox({ box, kind }: { box: Box; kind: Kind }) {
  const { x, y, width, height, lines, note } = box;
  return (
    <g class="process-box" data-kind={kind}>
      <rect x={x} y={y} width={width} height={height} rx="6" />
      {lines.map((line, index) => (
        <text key={index} x={x + 8} y={y + 22 + index * 16}>
          {line}
        </text>
      ))}
      {note.map((line, index) => (
        <text key={index} class="process-box__note" x={x + 8} y={y + 22 + (lines.length + index) * 16}>
          {line}
        </text>
      ))}
    </g>
  );
}
