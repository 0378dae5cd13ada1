/** The spreadsheet engine asks for Node 22; the one thing it misses on Node 20 is Object.groupBy. It also logs every evaluation. */

interface ObjectWithGroupBy {
  groupBy?: <T>(items: Iterable<T>, keyOf: (item: T) => PropertyKey) => Record<PropertyKey, T[]>;
}

const holder = Object as unknown as ObjectWithGroupBy;
holder.groupBy ??= <T>(items: Iterable<T>, keyOf: (item: T) => PropertyKey): Record<PropertyKey, T[]> => {
  const groups: Record<PropertyKey, T[]> = {};
  for (const item of items) (groups[keyOf(item)] ??= []).push(item);
  return groups;
};

console.debug = () => undefined;
