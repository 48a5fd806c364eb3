import type { ComponentChildren } from 'preact';

type Props = {
  title: ComponentChildren;
  lead?: ComponentChildren;
  /** Links or buttons on the heading's line. */
  actions?: ComponentChildren;
  /** Fragment of a link to this section. */
  id?: string;
  level?: 2 | 3;
  children?: ComponentChildren;
};

/** A titled part of a page. */
export function Section({ title, lead, actions, id, level = 2, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <section class="section" id={id}>
      <div class="section__head">
        <Heading>{title}</Heading>
        {actions && <div class="section__actions">{actions}</div>}
      </div>
      {lead && <p class="section__lead">{lead}</p>}
      {children}
    </section>
  );
}
