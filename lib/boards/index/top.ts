/** Keeps the first `limit` of numbered rows by an order, without sorting the rest: a heap whose root is the last of them. */
export class Top {
  readonly #rows: number[] = [];
  readonly #limit: number;
  readonly #order: (a: number, b: number) => number;
  /** How many were offered. */
  total = 0;

  /** `order` is below 0 where `a` comes before `b`. */
  constructor(limit: number, order: (a: number, b: number) => number) {
    this.#limit = limit;
    this.#order = order;
  }

  push(row: number): void {
    this.total += 1;
    const rows = this.#rows;
    if (rows.length < this.#limit) {
      rows.push(row);
      this.#up(rows.length - 1);
    } else if (rows.length > 0 && this.#order(row, rows[0] ?? row) < 0) {
      rows[0] = row;
      this.#down();
    }
  }

  #swap(a: number, b: number): void {
    const rows = this.#rows;
    [rows[a], rows[b]] = [rows[b] ?? 0, rows[a] ?? 0];
  }

  #isAfter(a: number, b: number): boolean {
    return this.#order(this.#rows[a] ?? 0, this.#rows[b] ?? 0) > 0;
  }

  #up(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isAfter(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #down(): void {
    const { length } = this.#rows;
    for (let at = 0; ; ) {
      let last = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < length && this.#isAfter(child, last)) last = child;
      if (last === at) return;
      this.#swap(at, last);
      at = last;
    }
  }

  /** In order. */
  sorted(): number[] {
    return [...this.#rows].sort(this.#order);
  }
}
