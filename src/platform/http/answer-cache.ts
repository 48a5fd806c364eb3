import type { Clock } from '../../base/time.ts';
import type { FetchAnswer, FetchText } from './client.ts';

/** Without a word of its server an answer is kept for five minutes, and never longer than an hour. */
const DEFAULT_SECONDS = 5 * 60;
const LONGEST_SECONDS = 60 * 60;

type Kept = { readonly text: string; readonly until: number };

/**
 * Keeps answers from outside for as long as their servers allow, within bounds: the oldest unused go first. Whoever asks
 * for an address that is just being fetched waits for that answer. Failures are not kept.
 */
export class AnswerCache {
  private readonly kept = new Map<string, Kept>();
  private readonly asked = new Map<string, Promise<string>>();
  private characters = 0;
  private readonly clock: Clock;
  private readonly mostCharacters: number;

  /** @param mostCharacters of all kept texts together */
  constructor(clock: Clock, mostCharacters = 20_000_000) {
    this.clock = clock;
    this.mostCharacters = mostCharacters;
  }

  /** The same fetching, with what is kept. */
  around(fetchAnswer: FetchAnswer): FetchText {
    return async (url) => {
      const known = this.kept.get(url);
      if (known && known.until > this.clock().getTime()) {
        this.kept.delete(url);
        this.kept.set(url, known);
        return known.text;
      }
      const running = this.asked.get(url) ?? this.ask(url, fetchAnswer);
      this.asked.set(url, running);
      return running;
    };
  }

  private async ask(url: string, fetchAnswer: FetchAnswer): Promise<string> {
    try {
      const { text, cacheControl } = await fetchAnswer(url);
      this.keep(url, text, secondsOf(cacheControl));
      return text;
    } finally {
      this.asked.delete(url);
    }
  }

  private keep(url: string, text: string, seconds: number): void {
    this.forget(url);
    if (seconds <= 0 || text.length > this.mostCharacters / 4) return;
    this.kept.set(url, { text, until: this.clock().getTime() + seconds * 1000 });
    this.characters += text.length;
    for (const oldest of this.kept.keys()) {
      if (this.characters <= this.mostCharacters && this.kept.size <= 1000) break;
      this.forget(oldest);
    }
  }

  private forget(url: string): void {
    this.characters -= this.kept.get(url)?.text.length ?? 0;
    this.kept.delete(url);
  }
}

/** How long a Cache-Control (RFC 9111 §5.2.2) lets an answer be kept here, in seconds. */
function secondsOf(cacheControl: string | undefined): number {
  if (cacheControl === undefined) return DEFAULT_SECONDS;
  if (/\bno-(?:store|cache)\b/i.test(cacheControl)) return 0;
  const told =
    /\bs-maxage\s*=\s*"?(\d{1,10})/i.exec(cacheControl) ?? /\bmax-age\s*=\s*"?(\d{1,10})/i.exec(cacheControl);
  return told ? Math.min(Number(told[1]), LONGEST_SECONDS) : DEFAULT_SECONDS;
}
