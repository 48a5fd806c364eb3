import type { ComponentChildren } from 'preact';

export type Definition = {
  readonly term: ComponentChildren;
  readonly value: ComponentChildren;
  readonly language?: string;
};

/** Facts as pairs; what has no value is left out, so that nobody reads empty lines. */
export function Definitions({ items }: { items: readonly Definition[] }) {
  const told = items.filter(
    ({ value }) => value !== null && value !== undefined && value !== '' && value !== false,
  );
  return (
    <dl class="definitions">
      {told.map(({ term, value, language }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd lang={language}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
