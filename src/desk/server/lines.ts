/**
 * Which rows (or columns) stand where in two versions of a tab that differ by what was inserted and deleted: the same row has the
 * same number in both. Only as many are written out as were touched; beyond them both go on without end.
 */

/** The rows of a tab in their order, by the numbers they were given. */
export class Lines {
  private ids: number[];
  private next: number;

  constructor(of?: Lines) {
    this.ids = [...(of?.ids ?? [])];
    this.next = of?.next ?? 0;
  }

  /** Puts new ones before the one at an index; `first` is the number of the first of them, the others have the following. */
  insert(at: number, quantity: number, first: number): void {
    this.reach(at);
    this.ids.splice(at, 0, ...Array.from({ length: quantity }, (_, index) => first + index));
  }

  /** Takes out those at the given indexes. */
  remove(indexes: readonly number[]): void {
    this.reach(Math.max(-1, ...indexes) + 1);
    const gone = new Set(indexes);
    this.ids = this.ids.filter((_, index) => !gone.has(index));
  }

  /** What makes these the others: first the indexes to take out, then places to insert at, each counted with those before it. */
  changesTo(other: Lines): { readonly removed: readonly number[]; readonly added: readonly { readonly at: number; readonly quantity: number }[] } {
    const next = Math.max(this.next, other.next);
    const mine = this.upTo(next);
    const theirs = other.upTo(next);
    const places = new Map(mine.map((id, index) => [id, index]));
    const common = new Set<number>();
    const added: { at: number; quantity: number }[] = [];
    let last = -1;
    theirs.forEach((id, at) => {
      const place = places.get(id) ?? -1;
      if (place > last) {
        last = place;
        common.add(id);
        return;
      }
      const run = added[added.length - 1];
      if (run !== undefined && run.at + run.quantity === at) run.quantity += 1;
      else added.push({ at, quantity: 1 });
    });
    return { removed: mine.flatMap((id, index) => (common.has(id) ? [] : [index])), added };
  }

  private reach(length: number): void {
    for (; this.ids.length < length; this.next += 1) this.ids.push(this.next);
  }

  private upTo(next: number): number[] {
    const more = Array.from({ length: Math.max(0, next - this.next) }, (_, index) => this.next + index);
    return [...this.ids, ...more];
  }
}
