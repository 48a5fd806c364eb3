import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

type Props = {
  action: string;
  name?: string;
  value?: string;
  label: string;
  submitLabel: string;
  /** Where a script asks for suggestions while one types; ends so that a parameter can be added. */
  suggest?: string;
  /** Other parameters of the address that are to stay. */
  keep?: Readonly<Record<string, string | readonly string[]>>;
  children?: ComponentChildren;
};

/** A search as a GET form: the address of the result can be kept and shared. */
export function SearchField({
  action,
  name = 'q',
  value = '',
  label,
  submitLabel,
  suggest,
  keep = {},
  children,
}: Props) {
  const id = `search-${name}`;
  return (
    <search>
      <form class="search-field" method="get" action={action}>
        <label class="ds-label" data-weight="semibold" for={id}>
          {label}
        </label>
        <Kept values={keep} />
        <div class="search-field__row">
          <Icon name="search" />
          <input
            class="ds-input"
            type="search"
            id={id}
            name={name}
            value={value}
            autocomplete="off"
            data-suggest={suggest}
          />
          <button type="submit" class="ds-button">
            {submitLabel}
          </button>
        </div>
        {children}
      </form>
    </search>
  );
}

/** Hidden inputs for parameters that a GET form would otherwise lose. */
export function Kept({ values }: { values: Readonly<Record<string, string | readonly string[]>> }) {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  return (
    <>
      {pairs.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
