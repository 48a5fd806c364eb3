import type { ComponentChildren } from 'preact';
import { isLanguage, type Language, languages } from '../../../../base/language.ts';
import { formatNumber } from '../../../../platform/web/format.ts';
import type { Framework, FrameworkElement, FrameworkVersion, Link, Texts } from '../../rules/framework.ts';
import { type ElementPart, type FactPart, partOf } from '../../rules/versions/compare.ts';
import { text } from '../../text/index.ts';
import { Demands } from '../demands.tsx';
import { nearlyWords } from '../framework.tsx';
import { placeLabel } from './place-label.ts';

/** One fact as it was and as it is to be; `language` where it is a text of one language. */
export type PartLine = {
  key: string;
  label: string;
  language: Language | null;
  before: ComponentChildren;
  after: ComponentChildren;
};

type Side = { framework: Framework; element: FrameworkElement };

/** The changed parts of a requirement, a line each; texts a line for each language that differs. */
export function elementLines(
  language: Language,
  before: Side,
  after: Side,
  parts: readonly ElementPart[],
): PartLine[] {
  return parts
    .map((part) => (part === 'predicates' ? 'check' : part))
    .filter((part, index, all) => all.indexOf(part) === index)
    .flatMap((part) => {
      const label = text(language)(`element-part/${part}`);
      if (part === 'check') return [checkLine(language, label, before, after)];
      const [old, fresh] = [partOf(before.element, part), partOf(after.element, part)];
      return linesOf(label, part, old, fresh, (value) => elementValue(language, part, value));
    });
}

/** What a check asks, in words; the machine's form of it is folded away. */
function checkLine(language: Language, label: string, before: Side, after: Side): PartLine {
  const show = (side: Side) =>
    side.element.appliesTo === 'offering' ? <Check language={language} {...side} /> : null;
  return { key: 'check', label, language: null, before: show(before), after: show(after) };
}

function Check({ language, framework, element }: Side & { language: Language }) {
  if (element.appliesTo !== 'offering') return null;
  const { check, predicates } = element;
  return (
    <>
      <Demands language={language} framework={framework} element={element} />
      <details>
        <summary>{text(language)('framework.schema')}</summary>
        <pre class="code-block">{JSON.stringify(predicates ? { check, predicates } : check, null, 2)}</pre>
      </details>
    </>
  );
}

export function factLines(
  language: Language,
  before: Framework,
  after: Framework,
  parts: readonly FactPart[],
): PartLine[] {
  return parts.flatMap((part) =>
    linesOf(text(language)(`fact-part/${part}`), part, before[part], after[part], (value, side) =>
      factValue(language, part, value, side === 'before' ? before : after),
    ),
  );
}

type Show = (value: unknown, side: 'before' | 'after') => ComponentChildren;

function linesOf(label: string, part: string, before: unknown, after: unknown, show: Show): PartLine[] {
  if (!isTexts(before) && !isTexts(after)) {
    const side = (name: 'before' | 'after', value: unknown) => (isNothing(value) ? null : show(value, name));
    return [
      { key: part, label, language: null, before: side('before', before), after: side('after', after) },
    ];
  }
  const of = (value: unknown, own: Language) => (isTexts(value) ? value[own] : null);
  return languages
    .filter((own) => of(before, own) !== of(after, own))
    .map((own) => ({
      key: `${part} ${own}`,
      label: `${label} (${own})`,
      language: own,
      before: of(before, own),
      after: of(after, own),
    }));
}

function isTexts(value: unknown): value is Texts {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length > 0 &&
    Object.keys(value).every(isLanguage)
  );
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function elementValue(language: Language, part: ElementPart, value: unknown): ComponentChildren {
  const t = text(language);
  switch (part) {
    case 'obligation':
      return t(`obligation/${value as FrameworkElement['obligation']}`);
    case 'appliesTo':
      return t(`requirement.applies-to.${value as FrameworkElement['appliesTo']}`);
    case 'effortMinutes':
      return t('framework.minutes', { minutes: value as number });
    case 'field':
      return placeLabel(language, String(value));
    case 'evidence':
      return (value as string[]).map((pointer) => placeLabel(language, pointer)).join(', ');
    case 'links':
      return <Links language={language} links={value as Link[]} />;
    default:
      return String(value);
  }
}

function Links({ language, links }: { language: Language; links: readonly Link[] }) {
  const t = text(language);
  return (
    <ul class="plain-list">
      {links.map(({ framework, element, relation }) => (
        <li key={`${framework}/${element}`}>
          {`${t(`relation-kind/${relation}`)}: `}
          <code>{`${framework}/${element}`}</code>
        </li>
      ))}
    </ul>
  );
}

function factValue(language: Language, part: FactPart, value: unknown, of: Framework): ComponentChildren {
  const t = text(language);
  if (part === 'status') return t(`status/${of.status}`);
  if (part === 'creditBounds') {
    const { minimum, maximum } = of.creditBounds;
    return `${formatNumber(language, minimum)}–${formatNumber(language, maximum)}`;
  }
  if (part === 'nearly') return nearlyWords(language, of).join(' ');
  if (part === 'basedOn')
    return (value as FrameworkVersion[])
      .map(({ framework, version }) => `${framework} ${version}`)
      .join(', ');
  return Object.values(value as Record<string, string>).join(' · ');
}
