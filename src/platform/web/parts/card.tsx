import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type Props = {
  title?: ComponentChildren;
  /** Makes the title a link and the whole card its target. */
  href?: string;
  eyebrow?: ComponentChildren;
  /** Language of the title where it is not the page's own. */
  titleLanguage?: string;
  tags?: ComponentChildren;
  /** Small facts on the bottom line. */
  facts?: readonly { readonly icon: IconName; readonly text: ComponentChildren }[];
  icon?: IconName;
  level?: 2 | 3;
  tone?: 'plain' | 'tinted' | 'accent';
  children?: ComponentChildren;
};

export function Card({
  title,
  href,
  eyebrow,
  titleLanguage,
  tags,
  facts,
  icon,
  level = 3,
  tone = 'plain',
  children,
}: Props) {
  const Heading = `h${level}` as const;
  return (
    <article class="card" data-tone={tone} data-link={href ? '' : undefined}>
      {icon && (
        <span class="card__icon">
          <Icon name={icon} />
        </span>
      )}
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      {title && (
        <Heading class="card__title" lang={titleLanguage}>
          {href ? <a href={href}>{title}</a> : title}
        </Heading>
      )}
      {children}
      {tags && <div class="tags">{tags}</div>}
      {facts && (
        <ul class="facts">
          {facts.map((fact) => (
            <li key={fact.icon}>
              <Icon name={fact.icon} />
              {fact.text}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** Cards side by side, as many as fit. `wide` for few cards with much in them. */
export function CardGrid({ children, wide }: { children: ComponentChildren; wide?: boolean }) {
  return <div class={wide ? 'card-grid card-grid--wide' : 'card-grid'}>{children}</div>;
}
