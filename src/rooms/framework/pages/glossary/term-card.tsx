import type { Language } from '../../../../base/language.ts';
import { pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { Icon } from '../../../../platform/web/parts/icon.tsx';
import { termCardId } from '../../../../platform/web/terms.tsx';
import { labelOf } from '../../rules/glossary/find-terms.ts';
import type { Definition, TermContent } from '../../rules/glossary/term.ts';
import { text } from '../../text/index.ts';

type Props = { language: Language; id: string; content: TermContent | undefined };

/** What opens beside a term: its definitions, each with its source, and the way to the whole term. */
export function TermCard({ language, id, content }: Props) {
  const t = text(language);
  const card = termCardId(id);
  const label = content ? labelOf(content, language) : { text: id, language };
  return (
    <div
      class="term-card"
      id={card}
      popover="auto"
      role="dialog"
      tabIndex={-1}
      autofocus
      aria-labelledby={`${card}-title`}
    >
      <div class="term-card__head">
        <p class="term-card__title" id={`${card}-title`} lang={otherThan(language, label.language)}>
          {label.text}
        </p>
        <button
          type="button"
          class="term-card__close"
          popovertarget={card}
          popovertargetaction="hide"
          aria-label={t('term.close')}
        >
          <Icon name="cross" />
        </button>
      </div>
      {content ? <Definitions language={language} content={content} /> : <p>{t('term.gone')}</p>}
      <p class="term-card__more">
        <a class="ds-link" href={paths.term(language, { term: id })}>
          {t('term.open')}
        </a>
      </p>
    </div>
  );
}

function Definitions({ language, content }: { language: Language; content: TermContent }) {
  const t = text(language);
  return (
    <>
      {content.definitions.slice(0, 3).map((definition, index) => {
        const words = pick(definition.text, language);
        return (
          <div class="term-card__definition" key={index}>
            <p lang={otherThan(language, words.language)}>{words.text}</p>
            <p class="term-card__source">
              {sourceLine(t(`glossary-source/${definition.source}`), definition)}
            </p>
          </div>
        );
      })}
    </>
  );
}

/** Whose definition it is and the document; a document that is called by its owner's name says both. */
function sourceLine(owner: string, { reference }: Definition): string {
  return reference.startsWith(owner.slice(0, 4)) ? reference : `${owner}, ${reference}`;
}

/** The language to mark, where it is not the page's own. */
export function otherThan(page: Language, language: string): string | undefined {
  return language === page ? undefined : language;
}
