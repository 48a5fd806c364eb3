/** Keys of data/demo → what was made of them in the database. */
export class Made<T> {
  readonly #kind: string;
  readonly #known = new Map<string, T>();

  constructor(kind: string) {
    this.#kind = kind;
  }

  set(key: string, value: T): void {
    this.#known.set(key, value);
  }

  /** @throws Error when data/demo names something that was not made: a mistake in the files */
  get(key: string): T {
    const value = this.#known.get(key);
    if (value === undefined) throw new Error(`data/demo names an unknown ${this.#kind}: ${key}`);
    return value;
  }
}
