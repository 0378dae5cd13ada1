/** Which fact the words of a tier speak of: by the subjects they share and by the level they name. */
import { stems } from '../lint/stems';
import type { Fact, FactName } from '../model';
import type { FoundFact } from './proposal';

/** Levels as regulations name them; federal and all-Russian are one, okrug stands with region (RO-9, RO-13). */
const LEVELS: readonly { readonly level: number; readonly pattern: RegExp; readonly name: string }[] = [
  { level: 3, pattern: /международн\p{L}*/giu, name: 'международные' },
  { level: 2, pattern: /всероссийск\p{L}*|общероссийск\p{L}*/giu, name: 'всероссийские' },
  { level: 2, pattern: /федеральн\p{L}*/giu, name: 'федеральные' },
  { level: 1, pattern: /региональн\p{L}*|областн\p{L}*|краев\p{L}*/giu, name: 'региональные' },
  { level: 1, pattern: /окружн\p{L}*/giu, name: 'окружные' },
  { level: 0, pattern: /муниципальн\p{L}*|городск\p{L}*|районн\p{L}*/giu, name: 'муниципальные' },
];

export interface NamedLevel {
  readonly level: number;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The levels named in the words, in their order. */
export const levelsIn = (words: string): readonly NamedLevel[] =>
  LEVELS.flatMap(({ level, pattern, name }) =>
    [...words.matchAll(pattern)].map((match): NamedLevel => ({ level, name, from: match.index, to: match.index + match[0].length })),
  ).sort((a, b) => a.from - b.from);

const withoutLevels = (words: string): string => LEVELS.reduce((text, { pattern }) => text.replace(pattern, ' '), words);

/** Short nouns count too where figures stand before them: «150 и более дел». */
const subjects = (words: string): ReadonlySet<string> => stems(withoutLevels(words));

const factWords = (fact: Fact): string => `${fact.name} ${fact.title.ru}`;

/** How much the words speak of the fact; a subject that most facts share says little. */
function likeness(fact: Fact, words: ReadonlySet<string>, among: readonly Fact[]): number {
  const own = stems(withoutLevels(fact.name));
  const title = stems(withoutLevels(factWords(fact)));
  let score = 0;
  for (const word of words) {
    const sharing = among.filter((other) => stems(withoutLevels(factWords(other))).has(word)).length;
    const weight = 1 / Math.max(1, sharing);
    if (own.has(word)) score += 2 * weight;
    else if (title.has(word)) score += weight;
  }
  return score;
}

/** Subjects of the fact's own name that the words do not mention: «организаторские курсы» where only courses are named. */
const unsaid = (fact: Fact, words: ReadonlySet<string>): number => [...stems(withoutLevels(fact.name))].filter((word) => !words.has(word)).length;

const ADJECTIVE = /(?:ых|их|ого|его|ой|ей|ую|ая)$/i;

/** The subject of the first noun of the words: what is counted, before anything said of it. */
function headOf(words: string): ReadonlySet<string> {
  for (const word of withoutLevels(words).match(/\p{L}{4,}/gu) ?? []) {
    const found = ADJECTIVE.test(word) ? new Set<string>() : stems(word);
    if (found.size > 0) return found;
  }
  return new Set();
}

interface Scored {
  readonly fact: Fact;
  readonly score: number;
}

const best = (facts: readonly Fact[], scoreOf: (fact: Fact) => number): readonly Scored[] =>
  facts.map((fact) => ({ fact, score: scoreOf(fact) })).sort((a, b) => b.score - a.score);

/** Case forms of what awards count, as a name for a fact. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^час/i, 'часы'],
  [/^курс/i, 'курсы'],
  [/^публикац/i, 'публикации'],
  [/^мероприят/i, 'мероприятия'],
  [/^наград/i, 'награды'],
  [/^дел(?:а|о)?$/i, 'дела'],
  [/^проект/i, 'проекты'],
  [/^задач/i, 'задачи'],
  [/^балл/i, ''],
  [/^лет$|^год/i, 'годы'],
];

/** The first word that can be a noun after the figures. */
function nounIn(words: string): string {
  const all = words.match(/\p{L}{3,}/gu) ?? [];
  const known = all.map((word) => NAMES.find(([pattern]) => pattern.test(word))?.[1]).find((name) => name !== undefined && name !== '');
  const EMPTY = /^(?:для|при|чем|как|том|числе|шт|участи\p{L}*|наличи\p{L}*|количеств\p{L}*|суммарн\p{L}*|уровн\p{L}*|пройденн\p{L}*|проведенн\p{L}*|размещенн\p{L}*|балл\p{L}*|кажд\p{L}*)$/iu;
  return known ?? all.find((word) => !EMPTY.test(word) && levelsIn(word).length === 0)?.toLowerCase() ?? 'количество';
}

const NUMERIC: readonly Fact['kind'][] = ['whole', 'decimal'];

/** A rival this near to the best is worth a look. */
const NEAR = 0.75;

/** Where the words of a number stand: themselves, the whole tier, the title of the criterion. */
export interface Surroundings {
  readonly words: string;
  readonly tier: string;
  readonly title: string;
}

/**
 * The numeric facts that the words name at this level (none: at no level). Where no fact is without a level all levels of
 * one kind are meant together. A name is proposed where the nomination has no such fact.
 */
export function numericFacts({ words, tier, title }: Surroundings, level: NamedLevel | undefined, facts: readonly Fact[]): readonly FoundFact[] {
  const numeric = facts.filter(({ kind }) => NUMERIC.includes(kind));
  const [near, whole, head] = [subjects(words), subjects(tier), subjects(title)];
  const noun = headOf(words);
  const wordsScore = (fact: Fact): number =>
    likeness(fact, near, numeric) - 0.2 * unsaid(fact, near) + 0.1 * likeness(fact, whole, numeric) + 0.01 * likeness(fact, head, numeric);
  const scoreOf = (fact: Fact): number => wordsScore(fact) + 2 * likeness(fact, noun, numeric);
  const speaksOf = (fact: Fact): boolean => [near, whole, head].some((each) => likeness(fact, each, numeric) > 0);
  const known = (fits: readonly Fact[], by = scoreOf): readonly Scored[] => best(fits.filter(speaksOf), by);
  const levelsOf = (fact: Fact): readonly number[] => levelsIn(factWords(fact)).map((each) => each.level);
  const fits = known(numeric.filter((fact) => (level === undefined ? levelsOf(fact).length === 0 : levelsOf(fact).includes(level.level))));
  const [first, second] = fits;
  if (first !== undefined) {
    const isNear = second !== undefined && second.score > 0 && second.score >= NEAR * first.score;
    // A rival whose name says more than the words is a narrower fact, not another reading of them.
    const rivals = isNear && unsaid(second.fact, near) <= unsaid(first.fact, near) ? 1 : 0;
    return [{ name: first.fact.name, isNew: false, rivals }];
  }
  const levelled = level === undefined ? known(numeric.filter((fact) => levelsOf(fact).length > 0), wordsScore) : [];
  const [top] = levelled;
  if (top !== undefined && top.score > 0) {
    return levelled.filter(({ score }) => score >= NEAR * top.score).map(({ fact }) => ({ name: fact.name, isNew: false, rivals: 1 }));
  }
  const counted = nounIn(`${words} ${tier} ${title}`);
  return [{ name: (level === undefined ? counted : `${level.name} ${counted}`) as FactName, isNew: true, rivals: 0 }];
}

/** The tick that the words name; undefined when none shares a subject of its own with them. `byName`: its title does not suffice. */
export function tickFact(words: string, facts: readonly Fact[], byName: boolean): Fact | undefined {
  const ticks = facts.filter(({ kind }) => kind === 'tick');
  const wanted = subjects(words);
  const level = levelsIn(words)[0]?.level;
  const named = byName ? ticks.filter((fact) => [...stems(withoutLevels(fact.name))].some((word) => wanted.has(word))) : ticks;
  const [first, second] = best(named, (fact) => likeness(fact, wanted, ticks) + (level !== undefined && levelsIn(fact.name)[0]?.level === level ? 0.25 : 0));
  return first === undefined || first.score < 0.5 || first.score === second?.score ? undefined : first.fact;
}

/**
 * Of the facts counted in a cell those whose absence the words mean: all, unless the words name some of them and not the
 * others. Undefined when the words speak of other facts of the nomination: «отсутствие наград» among publications.
 */
export function absentOf(words: string, counted: readonly FactName[], facts: readonly Fact[]): readonly FactName[] | undefined {
  const said = subjects(words);
  const subject = (name: string): readonly string[] => [...stems(withoutLevels(name))];
  const named = counted.filter((name) => subject(name).length > 0 && subject(name).every((word) => said.has(word)));
  if (named.length > 0) return named;
  const touched = (name: string): boolean => subject(name).some((word) => said.has(word));
  if (counted.some(touched)) return counted;
  return facts.some(({ name, kind }) => NUMERIC.includes(kind) && !counted.includes(name) && touched(name)) ? undefined : counted;
}
