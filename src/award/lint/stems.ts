/** A crude Russian stemmer for lint: enough to see that «курсов» and «курсы» speak of one thing, and no more. */

/** Words that carry no subject: particles, and words of which every table of points is made. */
const EMPTY = new Set(
  (
    'балл более бол менее мене менее меньше больше наличие наличи отсут количество количес критерий критери участие участи участ уровень уровн ' +
    'доброво волонте деятель добров лучший числе качеств также том что как для при или его над под без суммарн размеще ' +
    'пройден проведе получен осущест террито област ростов ' +
    'points more less least level number the and for'
  )
    .split(' ')
    .map((word) => word.slice(0, 6)),
);

/** Stems of at least four letters of a text, first six letters each, subject-less words left out. */
export function stems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().replace(/ё/g, 'е').match(/[\p{L}]{4,}/gu) ?? [];
  return new Set(words.map(stem).filter((word) => !EMPTY.has(word)));
}

const ENDING = /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|иям|ией|ений|ение|ения|ении|ой|ей|ий|ый|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ов|ев|ам|ям|ах|ях|ом|ем|ия|ии|ию|ью|а|я|ы|и|у|ю|е|о|ь)$/;

function stem(word: string): string {
  const cut = word.replace(ENDING, '');
  return (cut.length >= 3 ? cut : word).slice(0, 6);
}

/** Whether two sets of stems share any. */
export function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}
