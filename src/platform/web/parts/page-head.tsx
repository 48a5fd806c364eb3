import type { ComponentChildren } from 'preact';

type Props = {
  title: ComponentChildren;
  /** A word or two above the title: what kind of thing this is. */
  eyebrow?: ComponentChildren;
  lead?: ComponentChildren;
  /** Tags beside or below the title. */
  tags?: ComponentChildren;
  /** Buttons that concern the whole page. */
  actions?: ComponentChildren;
  /** Language of the title where it is not the page's own. */
  titleLanguage?: string;
};

/** The top of a page's content: exactly one on every page. */
export function PageHead({ title, eyebrow, lead, tags, actions, titleLanguage }: Props) {
  return (
    <div class="page-head">
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h1 lang={titleLanguage}>{title}</h1>
      {tags && <div class="tags">{tags}</div>}
      {lead && <p class="lead">{lead}</p>}
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
