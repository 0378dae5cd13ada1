/** A clause's address in one cell: «раздел · номер», with the document in front where it is not the award's own. */
import type { Clause } from '../award/model';

const escaped = (part: string): string => part.replace(/\\/g, '\\\\').replace(/·/g, '\\·');

/** «6. Сроки · 6.3.1»; "Постановление № 364 · Приложение · 2". The quote has a column of its own. */
export function clauseText(clause: Clause, document: string): string {
  const parts = clause.document === document ? (clause.number === '' ? [clause.heading] : [clause.heading, clause.number]) : [clause.document, clause.heading, clause.number];
  return parts.map(escaped).join(' · ').trim();
}

/** The clause that a cell's text and the cell with its quote give. Blank text is a clause without an address. */
export function parseClause(text: string, quote: string, document: string): Clause | undefined {
  const parts: string[] = [''];
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
    const last = parts.length - 1;
    if (char === '\\') {
      index += 1;
      parts[last] = `${parts[last] ?? ''}${text[index] ?? ''}`;
    } else if (char === '·') parts.push('');
    else parts[last] = `${parts[last] ?? ''}${char}`;
  }
  const [first = '', second = '', third] = parts.map((part) => part.trim());
  if (parts.length > 3) return undefined;
  if (third !== undefined) return { document: first, heading: second, number: third, quote };
  return { document, heading: first, number: second, quote };
}
