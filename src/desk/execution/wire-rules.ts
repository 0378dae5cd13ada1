/** What may cross between a sidebar and the script by google.script.run: numbers, truths, texts, null, and lists and objects of them. */

export class NotTransferable extends Error {}

/** The argument of a page as the script gets it; throws NotTransferable for what Google refuses. */
export function pageArgument(value: unknown, path: readonly object[] = []): unknown {
  switch (typeof value) {
    case 'string': case 'boolean': return value;
    case 'number': return Number.isFinite(value) ? value : null;
    case 'undefined': return null;
    case 'function': case 'symbol': case 'bigint': return refuse(typeof value);
    case 'object':
  }
  if (value === null) return null;
  if (Object.prototype.toString.call(value) === '[object Date]') return refuse('Date');
  if (path.includes(value)) return refuse('a value that contains itself');
  const inner = [...path, value];
  if (Array.isArray(value)) return value.map((element) => pageArgument(element, inner));
  const fields: Record<string, unknown> = {};
  for (const [key, element] of Object.entries(value)) if (element !== undefined) fields[key] = pageArgument(element, inner);
  return fields;
}

/** The result of a script (as it crosses) for the page; throws NotTransferable for dates, functions and objects of services. */
export function pageResult(wire: unknown): unknown {
  if (Array.isArray(wire)) return wire.map(pageResult);
  if (typeof wire !== 'object' || wire === null) return wire;
  const tagged = wire as { readonly $: string; readonly v?: unknown };
  if (tagged.$ === 'undefined' || tagged.$ === 'number') return null;
  if (tagged.$ !== 'object') return refuse(tagged.$);
  const fields: Record<string, unknown> = {};
  for (const [key, element] of Object.entries(tagged.v as object)) {
    if ((element as { readonly $?: string } | null)?.$ !== 'undefined') fields[key] = pageResult(element);
  }
  return fields;
}

function refuse(kind: string): never {
  throw new NotTransferable(`Failed due to illegal value in property: ${kind} cannot cross between a page and the script.`);
}
