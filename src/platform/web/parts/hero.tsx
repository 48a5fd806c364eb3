import type { ComponentChildren } from 'preact';

type Props = { title: ComponentChildren; lead?: ComponentChildren; children?: ComponentChildren };

/** The opening of the front page, with the sign of the logo grown large behind it. */
export function Hero({ title, lead, children }: Props) {
  return (
    <div class="hero">
      <svg
        class="hero__sign"
        viewBox="0 0 32 32"
        fill="none"
        stroke-width="4.5"
        aria-hidden="true"
        focusable="false"
      >
        <path class="hero__piece" d="M17.2 4.56a11.5 11.5 0 0 1 8.6 17.48" />
        <path class="hero__piece" d="M24.44 23.85a11.5 11.5 0 0 1-16.88 0" />
        <path class="hero__piece-lit" d="M6.2 22.04A11.5 11.5 0 0 1 14.8 4.56" />
      </svg>
      <div class="hero__text">
        <h1>{title}</h1>
        {lead && <p class="hero__lead">{lead}</p>}
        {children}
      </div>
    </div>
  );
}
