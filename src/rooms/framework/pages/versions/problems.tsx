import type { ErrorParams, FieldError } from '../../../../base/errors.ts';
import type { Language } from '../../../../base/language.ts';
import { text as kitText } from '../../../../platform/web/text/index.ts';
import { text } from '../../text/index.ts';

/** What is wrong with a framework, a sentence each. */
export function Problems({ language, problems }: { language: Language; problems: readonly FieldError[] }) {
  return (
    <ul class="ds-list">
      {problems.map(({ path, code, params }) => (
        <li key={`${path} ${code}`}>{sentence(language, code, params)}</li>
      ))}
    </ul>
  );
}

function sentence(language: Language, code: string, params: ErrorParams = {}): string {
  if (text.keys.has(code)) return text(language)(code as 'framework/file-invalid', params);
  return kitText.keys.has(code) ? kitText(language)(code as 'required', params) : code;
}
