import { type Language, pick } from '../../../../base/language.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { StatusTag, type Tone } from '../../../../platform/web/parts/status-tag.tsx';
import type { ExceptionNames } from '../../actions/exceptions/named.ts';
import type { ExceptionStanding } from '../../rules/exceptions.ts';
import { text } from '../../text/index.ts';
import { Written } from '../written.tsx';

const tones: Record<ExceptionStanding, Tone> = { valid: 'success', expired: 'danger', ended: 'neutral' };

export function ExceptionTag({ language, standing }: { language: Language; standing: ExceptionStanding }) {
  return <StatusTag tone={tones[standing]}>{text(language)(`exception-standing/${standing}`)}</StatusTag>;
}

/** What need not be met: the elements, and below them the framework that asks for them. */
export function Excepted({ language, exception }: { language: Language; exception: ExceptionNames }) {
  return (
    <>
      {elementWords(language, exception)}
      <br />
      <small>
        <Written language={language} text={exception.frameworkTitle} />
      </small>
    </>
  );
}

/** The elements in one line. */
export function elementWords(language: Language, { elementTitles }: ExceptionNames): string {
  return elementTitles.map((title) => pick(title, language).text).join(', ');
}

export function untilWords(language: Language, { validUntil }: { validUntil: string }): string {
  return text(language)('exception.until.day', { date: formatDate(language, validUntil) });
}
