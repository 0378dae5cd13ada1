/** The words of a form, which the server sends in the person's language, and how values are put into them. */

/** Puts values into a sentence: {name} becomes the value. A name that has no value stays as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : String(value);
  });
}

/** A number as a person of the language writes it: 4.5 is "4,5" in Russian. */
export const shownNumber = (language: string, value: number): string => (language === 'ru' ? String(value).replace('.', ',') : String(value));

/** Text without differences that people do not see while searching: case, ё, spaces. */
export const searchable = (text: string): string => text.normalize('NFC').toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim();

/** Whether every word looked for is somewhere in the texts. */
export function matches(query: string, ...texts: readonly string[]): boolean {
  const all = searchable(texts.join(' '));
  return searchable(query)
    .split(' ')
    .every((word) => all.includes(word));
}
