import type { Language } from '../../base/language.ts';
import { text } from './text/index.ts';

/** Swedish as it is written in Finland; English with day before month. */
const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const ZONE = 'Europe/Helsinki';

/** A number in the reader's way of writing: 1 234,5 or 1,234.5. */
export function formatNumber(
  language: Language,
  value: number,
  options: Intl.NumberFormatOptions = {},
): string {
  return numbers(language, options).format(value);
}

/** 0.25 → 25 %. */
export function formatPercent(language: Language, share: number): string {
  return formatNumber(language, share, { style: 'percent', maximumFractionDigits: 0 });
}

/** An amount of money; whole amounts without decimals. `currency` is an ISO 4217 code. */
export function formatMoney(language: Language, amount: number, currency = 'EUR'): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return formatNumber(language, amount, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** 5 → 5 op, 5 sp, 5 ECTS credits. */
export function formatCredits(language: Language, credits: number): string {
  return text(language)('amount.credits', {
    credits: formatNumber(language, credits, { maximumFractionDigits: 2 }),
  });
}

/** A day. A text YYYY-MM-DD is a calendar day of no zone; an instant is shown as the day it has in `zone`. */
export function formatDate(language: Language, value: Date | string, zone = ZONE): string {
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return dates(language, {
    dateStyle: language === 'en' ? 'medium' : 'short',
    timeZone: isDay ? 'UTC' : zone,
  }).format(new Date(value));
}

/** A day and the time of day in `zone`. */
export function formatDateTime(language: Language, value: Date | string, zone = ZONE): string {
  const time = dates(language, { timeStyle: 'short', timeZone: zone }).format(new Date(value));
  return `${formatDate(language, new Date(value), zone)} ${time}`;
}

/** From one day to another: 1.1.–31.3.2027. */
export function formatDateRange(language: Language, from: string, to: string): string {
  const format = dates(language, {
    year: 'numeric',
    month: language === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(new Date(from), new Date(to));
}

/** For sorting words the way the reader expects them (Å after Z). */
export function collator(language: Language): Intl.Collator {
  return new Intl.Collator(locales[language], { numeric: true, sensitivity: 'base' });
}

// Making a formatter is slow, using it is not.
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numbers(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(
    `n${language}${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(locales[language], options),
  );
}

function dates(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(
    `d${language}${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locales[language], options),
  );
}

function kept<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const found = made.get(key) as T | undefined;
  if (found) return found;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}
