export const PRODUCT = 'Opinko';

/**
 * Sign and wordmark. Three small pieces close into a whole: the ring is the O of the name, its lit piece the next
 * thing learned.
 */
export function Logo() {
  return (
    <span class="logo" translate={false}>
      <LogoSign />
      <span class="logo__word">{PRODUCT}</span>
    </span>
  );
}

export function LogoSign() {
  return (
    <svg
      class="logo__sign"
      viewBox="0 0 32 32"
      width="32"
      height="32"
      fill="none"
      stroke-width="6.5"
      aria-hidden="true"
      focusable="false"
    >
      <path class="logo__piece" d="M17.2 4.56a11.5 11.5 0 0 1 8.6 17.48" />
      <path class="logo__piece" d="M24.44 23.85a11.5 11.5 0 0 1-16.88 0" />
      <path class="logo__piece-lit" d="M6.2 22.04A11.5 11.5 0 0 1 14.8 4.56" />
    </svg>
  );
}
