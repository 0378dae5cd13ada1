/** The page as it comes: with the workbook's name and in the person's language, so that these are there before any script is. */
import type { Person } from '../overlay';

/** What stands in index.html in the place of the name. */
const PLACE = /Jury Desk/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text of index.html for a workbook of this name and a person of this language. */
export function firstPage(html: string, name: string, language: Person['language']): string {
  const safe = name.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? '');
  return html.replace('<html lang="ru">', () => `<html lang="${language}">`).replace(PLACE, () => safe);
}
