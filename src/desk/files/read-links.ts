/** Where the cells of a tab lead, read from the sheet's own text: the reading library makes a text of a number that carries a link. */
import { parseXml } from '@cj-tech-master/excelts/xml';
import { elements, relationId, type Relation } from './package-parts';
import { cellName, parseZone } from './places';

/** More cells than this nobody links by hand. */
const mostCells = 10_000;

/** Addresses by "B2": of the web, or "#'Лист'!A1" inside the workbook. `tail`: the sheet's text behind its cells. */
export function readLinks(tail: string, relations: readonly Relation[]): Map<string, string> {
  const links = new Map<string, string>();
  const block = /<hyperlinks\b[^>]*>[\s\S]*?<\/hyperlinks>/.exec(tail)?.[0];
  if (block === undefined) return links;
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  for (const element of elements(parseXml(block).root)) {
    const { ref = '', location } = element.attributes;
    const zone = parseZone(ref);
    const outside = targets.get(relationId(element) ?? '');
    const target = outside === undefined ? (location === undefined ? undefined : `#${location.replace(/^#/, '')}`) : location === undefined ? outside : `${outside}#${location}`;
    if (!zone || target === undefined || (zone.bottom - zone.top + 1) * (zone.right - zone.left + 1) > mostCells) continue;
    for (let row = zone.top; row <= zone.bottom; row++) for (let column = zone.left; column <= zone.right; column++) links.set(cellName(row, column), target);
  }
  return links;
}
