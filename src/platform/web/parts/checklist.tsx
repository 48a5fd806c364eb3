import type { ComponentChildren } from 'preact';
import type { Language } from '../../../base/language.ts';
import { text } from '../text/index.ts';
import { Icon, type IconName } from './icon.tsx';

export const checkStates = ['met', 'invalid', 'missing', 'unknown', 'not-applicable'] as const;
export type CheckState = (typeof checkStates)[number];

const signs: Record<CheckState, IconName> = {
  met: 'check',
  invalid: 'warning',
  missing: 'cross',
  unknown: 'question',
  'not-applicable': 'minus',
};

type ItemProps = {
  language: Language;
  state: CheckState;
  title: ComponentChildren;
  /** What was found, or what is asked for. */
  children?: ComponentChildren;
  /** Where to put it right. */
  action?: { href: string; label: string };
};

/** One requirement: sign, word and colour say the same thing. */
export function ChecklistItem({ language, state, title, children, action }: ItemProps) {
  return (
    <li class="check" data-state={state}>
      <span class="check__sign">
        <Icon name={signs[state]} />
      </span>
      <div class="check__text">
        <p class="check__title">{title}</p>
        {children && <div class="check__detail">{children}</div>}
      </div>
      <span class="check__word">{text(language)(`check.${state}`)}</span>
      {action && (
        <a class="check__action" href={action.href}>
          {action.label}
        </a>
      )}
    </li>
  );
}

/** The sign of one requirement alone, for rows of many; say the same in words beside it. */
export function CheckSign({ state, title }: { state: CheckState; title: string }) {
  return (
    <span class="check-sign" data-state={state} title={title}>
      <Icon name={signs[state]} />
    </span>
  );
}

export function Checklist({ children }: { children: ComponentChildren }) {
  return <ul class="checklist">{children}</ul>;
}

/**
 * How many requirements are in which state: a bar in the order met, to correct, missing, no information, and the
 * same in words below it.
 */
export function Meter({
  language,
  label,
  counts,
}: {
  language: Language;
  label: string;
  counts: Partial<Record<CheckState, number>>;
}) {
  const t = text(language);
  const shown = checkStates.filter((state) => (counts[state] ?? 0) > 0);
  const total = shown.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  let from = 0;
  return (
    <div class="meter">
      <p class="meter__label">{label}</p>
      <svg class="meter__bar" width="100%" height="14" aria-hidden="true" focusable="false">
        {shown.map((state) => {
          const width = ((counts[state] ?? 0) / total) * 100;
          const bar = (
            <rect
              key={state}
              class="meter__part"
              data-state={state}
              x={`${from}%`}
              width={`${width}%`}
              height="14"
            />
          );
          from += width;
          return bar;
        })}
      </svg>
      <ul class="meter__words">
        {shown.map((state) => (
          <li key={state} data-state={state}>
            <Icon name={signs[state]} />
            <span>{t(`check.${state}`)}</span> <strong>{counts[state]}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
