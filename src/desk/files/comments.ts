/** Notes of a file's tabs, read from their own parts: the reading library loses those on empty cells, and conversations. */
import { textContent, walk, type XmlElement } from '@cj-tech-master/excelts/xml';
import type { SheetPart } from './package-form';
import { child, elements, localName, type PackageParts, type Relation } from './package-parts';
import { parseCell } from './places';

export interface FileNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The notes of one tab; a conversation is one note, each remark behind the name of its author. Throws DamagedPart. */
export function notesOf(parts: PackageParts, sheet: SheetPart, people: ReadonlyMap<string, string>): FileNote[] {
  const texts = new Map<string, string>();
  for (const { target } of sheet.relations.filter(({ type }) => type === 'comments')) {
    for (const comment of elements(child(parts.xml(target), 'commentList'))) texts.set(comment.attributes['ref'] ?? '', plain(child(comment, 'text')));
  }
  for (const { target } of sheet.relations.filter(({ type }) => type === 'threadedComment')) {
    const talks = new Map<string, string[]>();
    for (const remark of elements(parts.xml(target))) {
      const cell = remark.attributes['ref'] ?? '';
      const author = people.get(remark.attributes['personId'] ?? '');
      const text = plain(child(remark, 'text'));
      talks.set(cell, [...(talks.get(cell) ?? []), author === undefined ? text : `${author}: ${text}`]);
    }
    for (const [cell, remarks] of talks) texts.set(cell, remarks.join('\n'));
  }
  return [...texts].flatMap(([cell, text]) => {
    const place = parseCell(cell);
    return place && text !== '' ? [{ ...place, text }] : [];
  });
}

/** Names of those who take part in conversations, by their ids. */
export function peopleOf(parts: PackageParts, relations: readonly Relation[]): Map<string, string> {
  const people = new Map<string, string>();
  for (const { target } of relations.filter(({ type }) => type === 'person')) {
    for (const person of elements(parts.xml(target))) people.set(person.attributes['id'] ?? '', person.attributes['displayName'] ?? '');
  }
  return people;
}

function plain(text: XmlElement | undefined): string {
  if (!text) return '';
  let whole = '';
  let pieces = 0;
  // Readings of Japanese characters (rPh) are no part of the text.
  walk(text, (element) => {
    if (localName(element) !== 't') return;
    pieces++;
    whole += textContent(element);
  });
  return (pieces === 0 ? textContent(text) : whole).replace(/\r\n?/g, '\n').replace(/_x000D_\n?/g, '\n');
}
