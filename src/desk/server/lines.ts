/**
 * Which rows (or columns) stand where in two versions of a tab that differ by what was inserted, deleted and sorted: the same row has
 * the same number in both. Only as many are written out as were touched; beyond them both go on without end.
 */
import { runs } from '../kernel/runs';

/** What makes the rows of a tab those of another version of it. Each part is counted with those before it carried out. */
export interface LineChanges {
  readonly added: readonly { readonly at: number; readonly quantity: number }[];
  /** The numbers of all rows of both, once those are added. */
  readonly both: readonly number[];
  /** Indexes to take out. */
  readonly removed: readonly number[];
  /** Indexes whose rows change places, and which row comes to each of them. */
  readonly rows: readonly number[];
  readonly from: readonly number[];
}

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

  /** Puts at each index of `rows` what stood at the same place of `from`. */
  reorder(rows: readonly number[], from: readonly number[]): void {
    this.reach(rows.reduce((most, row) => Math.max(most, row + 1), 0));
    const old = [...this.ids];
    rows.forEach((row, index) => {
      const id = old[from[index] ?? row];
      if (id !== undefined) this.ids[row] = id;
    });
  }

  /** The rows that were there from the beginning are written out as far as this one. */
  get end(): number {
    return this.next;
  }

  /** The numbers in their order, those from the beginning as far as a given one at least. */
  numbers(end: number): readonly number[] {
    const more = Array.from({ length: Math.max(0, end - this.next) }, (_, index) => this.next + index);
    return [...this.ids, ...more];
  }

  /** The number of the one at an index. */
  number(at: number): number {
    this.reach(at + 1);
    return this.ids[at] ?? at;
  }

  /** At which index each number stands. */
  places(end: number): ReadonlyMap<number, number> {
    return new Map(this.numbers(end).map((id, index) => [id, index]));
  }

  changesTo(other: Lines): LineChanges {
    const [mine, theirs] = [this.numbers(other.end), other.numbers(this.end)];
    const [here, there] = [new Set(mine), new Set(theirs)];
    const kept = mine.filter((id) => there.has(id));
    // In the order of these rows, those of the others where they stand.
    let passed = 0;
    const mixed = theirs.map((id) => (here.has(id) ? (kept[passed++] ?? id) : id));
    const both: number[] = [];
    let next = 0;
    for (const id of mine) {
      for (; there.has(id) && mixed[next] !== id; next += 1) both.push(mixed[next] ?? id);
      both.push(id);
      if (there.has(id)) next += 1;
    }
    both.push(...mixed.slice(next));
    const added = runs(both.flatMap((id, index) => (here.has(id) ? [] : [index])));
    const places = new Map(mixed.map((id, index) => [id, index]));
    const rows = theirs.flatMap((id, index) => (mixed[index] === id ? [] : [index]));
    return {
      added: added.map(({ first, last }) => ({ at: first, quantity: last - first + 1 })),
      both,
      removed: both.flatMap((id, index) => (there.has(id) ? [] : [index])),
      rows,
      from: rows.map((row) => places.get(theirs[row] ?? -1) ?? row),
    };
  }

  private reach(length: number): void {
    for (; this.ids.length < length; this.next += 1) this.ids.push(this.next);
  }
}
