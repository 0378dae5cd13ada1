/** Where the sheets of a written package lie. */
import { child, elements, relationId, type PackageParts } from './package-parts';

/** The parts of the sheets by the names of their tabs. */
export function sheetParts(parts: PackageParts): Map<string, string> {
  const path = parts.workbook() ?? '';
  const relations = new Map(parts.relations(path).map(({ id, target }) => [id, target]));
  return new Map(elements(child(parts.xml(path), 'sheets')).flatMap((element) => {
    const part = relations.get(relationId(element) ?? '');
    return part === undefined ? [] : [[element.attributes['name'] ?? '', part] as const];
  }));
}
