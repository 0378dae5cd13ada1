/** The words of one tier as a condition over facts, with what is doubtful about it. */
import { whole, ZERO } from '../exact';
import type { ComparisonSign, Condition, Fact, FactName, Term } from '../model';
import { comparisonsIn, type Comparison } from './comparisons';
import { absentOf, levelsIn, numericFacts, tickFact, type NamedLevel } from './find-fact';
import type { Doubt, Known } from './proposal';

export interface ReadTier {
  readonly condition?: Condition;
  readonly doubts: readonly Doubt[];
  readonly newFacts: readonly FactName[];
}

const ABSENT = /отсутств\p{L}*|(?<!\p{L})нет(?!\p{L})|не\s+име\p{L}*/iu;
/** «в качестве участника или добровольца»: two counts in one number. */
const IN_EITHER_ROLE = /в\s+качестве\s+\p{L}+\s+(?:и\s*\/\s*)?или\s+\p{L}+/iu;
const ONE = whole(1);

const all = (of: readonly Condition[]): Condition | undefined => (of.length > 1 ? { kind: 'all', of } : of[0]);
const term = (fact: FactName): Term => ({ coefficient: ONE, fact });

/** «и/или», «/» and commas join levels into one sum; a lone slash and a list of three need a look. */
function levelDoubt(words: string, levels: readonly NamedLevel[]): 'slash' | 'allLevels' | undefined {
  const between = levels.slice(1).map((level, index) => words.slice(levels[index]?.to ?? 0, level.from));
  if (between.some((text) => /\//.test(text) && !/и\s*\/\s*или/i.test(text))) return 'slash';
  return levels.length > 1 && between.every((text) => !/или/i.test(text)) ? 'allLevels' : undefined;
}

/** «не менее чем в 3 мероприятиях … и 3 регионального»: the second number stands under the first one's words. */
function inherited(each: Comparison, before: Comparison | undefined, words: string): Comparison {
  const [bound, earlier] = [each.bounds[0], before?.bounds[0]];
  if (!each.bare || before === undefined || bound === undefined || earlier === undefined || before.bare || before.bounds.length > 1) return each;
  return /(?<!\p{L})(?:и|или)\s*$/iu.test(words.slice(before.to, each.from)) ? { ...each, bare: false, bounds: [{ ...bound, sign: earlier.sign }] } : each;
}

class TierReader {
  readonly doubts: Doubt[] = [];
  readonly newFacts: FactName[] = [];

  constructor(
    private readonly words: string,
    private readonly offset: number,
    private readonly known: Known,
  ) {}

  doubt(kind: Doubt['kind'], from: number, to: number): void {
    this.doubts.push({ kind, from: this.offset + from, length: to - from, words: this.words.slice(from, to) });
  }

  /** The facts that a chunk of the words counts together. */
  private factsOf(from: number, to: number): readonly FactName[] {
    const chunk = this.words.slice(from, to);
    const levels = levelsIn(chunk);
    const around = { words: chunk, tier: this.words, title: this.known.title };
    const found = (levels.length === 0 ? [undefined] : levels).flatMap((level) => numericFacts(around, level, this.known.facts));
    const doubt = levelDoubt(chunk, levels);
    const [first, last] = [levels[0], levels[levels.length - 1]];
    if (doubt !== undefined && first !== undefined && last !== undefined) this.doubt(doubt, from + first.from, from + last.to);
    for (const { name, isNew, rivals } of found) {
      if (isNew) {
        this.doubt('newFact', from, to);
        this.newFacts.push(name);
      } else if (rivals > 0 && !this.doubts.some(({ kind, from: at }) => kind === 'severalFacts' && at === this.offset + from)) {
        this.doubt('severalFacts', from, to);
      }
    }
    return [...new Set(found.map(({ name }) => name))];
  }

  private compared({ bounds, bare, from, to }: Comparison, chunkFrom: number, chunkTo: number): readonly Condition[] {
    const sum = this.factsOf(chunkFrom, chunkTo).map(term);
    if (bare) this.doubt('exactly', from, to);
    return bounds.map(({ sign, bound }): Condition => ({ kind: 'compare', sum, sign: bare && bound.num > 0n ? '>=' : sign, bound }));
  }

  numbers(comparisons: readonly Comparison[]): Condition | undefined {
    const parts = comparisons.map((each, index) => {
      const comparison = inherited(each, comparisons[index - 1], this.words);
      const chunkFrom = index === 0 ? 0 : comparison.to;
      const chunkTo = comparisons[index + 1]?.from ?? this.words.length;
      const before = index === 0 ? '' : this.words.slice(comparisons[index - 1]?.to ?? 0, comparison.from);
      return { or: /(?<!\p{L})(?<!\/\s*)или\s*$/iu.test(before), conditions: this.compared(comparison, chunkFrom, chunkTo) };
    });
    const alternatives: Condition[][] = [];
    for (const { or, conditions } of parts) {
      const last = alternatives[alternatives.length - 1];
      if (last === undefined || or) alternatives.push([...conditions]);
      else last.push(...conditions);
    }
    const joined = alternatives.flatMap((of) => all(of) ?? []);
    return joined.length > 1 ? { kind: 'any', of: joined } : joined[0];
  }

  /** «описание и результаты»: items between commas, each a tick; «не создан» turns one round. */
  ticks(): Condition | undefined {
    const conditions: Condition[] = [];
    const items = /[^,;]+/g;
    for (let item = items.exec(this.words); item !== null; item = items.exec(this.words)) {
      const negated = /(?<!\p{L})не\s+\p{L}/iu.test(item[0]) || ABSENT.test(item[0]);
      const fact = tickFact(item[0], this.known.facts, negated);
      if (fact === undefined) {
        this.doubt('notUnderstood', item.index, item.index + item[0].length);
        continue;
      }
      const ticked: Condition = { kind: 'ticked', fact: fact.name };
      if (!conditions.some((other) => JSON.stringify(other) === JSON.stringify(ticked))) conditions.push(negated ? { kind: 'not', of: ticked } : ticked);
    }
    return all(conditions);
  }
}

/** Reads the words of a tier by themselves; words of absence wait for `absence`. `offset` is where they begin in the cell. */
export function readTier(words: string, offset: number, known: Known): ReadTier {
  const reader = new TierReader(words, offset, known);
  const roles = IN_EITHER_ROLE.exec(words);
  if (roles !== null) reader.doubt('severalFacts', roles.index, roles.index + roles[0].length);
  const comparisons = comparisonsIn(words);
  const hasTicks = known.facts.some(({ kind }) => kind === 'tick');
  const condition = comparisons.length > 0 ? reader.numbers(comparisons) : hasTicks ? reader.ticks() : undefined;
  return { ...(condition === undefined ? {} : { condition }), doubts: condition === undefined ? [] : reader.doubts, newFacts: reader.newFacts };
}

/** Whether the words say that there is nothing: «публикации отсутствуют», «отсутствие наград», «нет». */
export const isAbsence = (words: string): boolean => comparisonsIn(words).length === 0 && ABSENT.test(words);

const SIGN: ComparisonSign = '=';

/** "There is none" of what the other tiers of the cell count or tick; undefined when the words speak of something else. */
export function absence(words: string, others: readonly Condition[], facts: readonly Fact[]): Condition | undefined {
  const counted: FactName[] = [];
  const ticked: FactName[] = [];
  const visit = (condition: Condition): void => {
    switch (condition.kind) {
      case 'compare':
        counted.push(...condition.sum.map(({ fact }) => fact));
        return;
      case 'ticked':
        ticked.push(condition.fact);
        return;
      case 'all':
      case 'any':
        condition.of.forEach(visit);
        return;
      case 'not':
        visit(condition.of);
        return;
      case 'chosen':
      case 'always':
    }
  };
  others.forEach(visit);
  const order = (name: FactName): number => facts.findIndex((fact) => fact.name === name);
  const meant = absentOf(words, [...new Set(counted)], facts);
  if (meant === undefined) return undefined;
  const sum = [...meant].sort((a, b) => order(a) - order(b)).map(term);
  if (sum.length > 0) return { kind: 'compare', sum, sign: SIGN, bound: ZERO };
  const ticks = [...new Set(ticked)].map((fact): Condition => ({ kind: 'ticked', fact }));
  const [only] = ticks;
  if (only === undefined) return undefined;
  return { kind: 'not', of: ticks.length > 1 ? { kind: 'any', of: ticks } : only };
}
