/** A preset made this organiser's own before the workbook is laid out: title and year, zone, winners, prizes, first nominations. */
import { nomination, words } from '../build';
import type { Award, Nomination, NominationKey } from '../model';

/** The most characters of a short title: it is part of a tab's name. */
const SHORT = 18;
/** What no tab's name may hold. */
const FORBIDDEN = /[:\\/?*[\]]/g;

/** A nomination as the organiser asks for it: of the preset (by key), or a new one. */
export interface AskedNomination {
  readonly key?: NominationKey;
  /** Title of a new nomination. */
  readonly title: string;
  readonly winners: number;
  /** Kopecks, from the first place. */
  readonly prizes: readonly bigint[];
}

export interface Tailoring {
  readonly title?: string;
  readonly year?: number;
  readonly document?: string;
  readonly timeZone: string;
  readonly nominations: readonly AskedNomination[];
}

/** A title of at most 18 characters that none of `taken` equals: cut at a word where one ends in its second half, else with «…». */
export function shortTitleOf(title: string, taken: readonly string[]): string {
  const clean = title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  const cut = (most: number): string => {
    if (clean.length <= most) return clean;
    const space = clean.lastIndexOf(' ', most);
    return space >= most / 2 ? clean.slice(0, space) : `${clean.slice(0, most - 1).trim()}…`;
  };
  const free = (name: string): boolean => name !== '' && !taken.some((each) => each.toLowerCase() === name.toLowerCase());
  const plain = cut(SHORT);
  if (free(plain)) return plain;
  let number = 2;
  while (!free(`${cut(SHORT - 1 - String(number).length)} ${number}`.trim())) number += 1;
  return `${cut(SHORT - 1 - String(number).length)} ${number}`.trim();
}

/** A nomination without criteria, facts and dates: the organiser writes them on their tabs. */
function newNomination(asked: AskedNomination, index: number, taken: readonly string[], document: string): Nomination {
  const short = shortTitleOf(asked.title, taken);
  return nomination({
    key: `nomination-${index + 1}`,
    title: words(asked.title, asked.title),
    shortTitle: words(short, short),
    clause: { document, heading: '', number: '', quote: '' },
    entrants: 'person',
    windows: [],
    facts: [],
    criteria: [],
    winners: asked.winners,
    prizes: asked.prizes,
  });
}

/** The award with the organiser's answers. Nominations of the preset that are not asked for stay as they are. */
export function tailored(award: Award, answers: Tailoring): Award {
  const document = answers.document ?? award.document;
  const kept = award.nominations.map((each) => {
    const asked = answers.nominations.find(({ key }) => key === each.key);
    return asked === undefined ? each : { ...each, winners: asked.winners, prizes: asked.prizes };
  });
  const all = answers.nominations
    .filter(({ key }) => key === undefined)
    .reduce<Nomination[]>((so, asked) => [...so, newNomination(asked, so.length, so.map(({ shortTitle }) => shortTitle.ru), document)], kept);
  return {
    ...award,
    ...(answers.title === undefined ? {} : { title: words(answers.title, answers.title) }),
    ...(answers.year === undefined ? {} : { year: answers.year }),
    document,
    timeZone: answers.timeZone,
    nominations: all,
  };
}
