import type { Language } from '../../../base/language.ts';
import { formatNumber } from '../../../platform/web/format.ts';
import type { Framework, FrameworkElement } from '../rules/framework.ts';
import { type Demand, demandsOf } from '../rules/how-checked.ts';
import { text } from '../text/index.ts';
import { vocabularyLabel } from './vocabulary-label.ts';

type Props = { language: Language; framework: Framework; element: FrameworkElement };

/** What is asked of an element, a sentence each. */
export function Demands({ language, framework, element }: Props) {
  return (
    <ul>
      {demandsOf(element, framework).map((demand) => (
        <li key={demand.code}>{sentence(language, element, demand)}</li>
      ))}
    </ul>
  );
}

function sentence(language: Language, element: FrameworkElement, { code, params, values }: Demand): string {
  const shown = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'number' ? formatNumber(language, value) : value,
    ]),
  );
  const words = text(language)(code, shown);
  if (!values || element.appliesTo !== 'offering') return words;
  return `${words} ${values.map((value) => vocabularyLabel(language, element.field, value)).join(' · ')}`;
}
