/**
 * The small language of conditions, read as people write it:
 * `федеральные ≥ 3 и федеральные + региональные ≥ 10`, `часы от 100 до 199`, `курсы 5 и менее`, `описание и не отзывы`,
 * `проект = «свой, завершён»`, `всегда`. «не» binds closest, then «и», then «или»; brackets as usual.
 */
import { ZERO, add, compare, fraction, multiply, subtract, whole } from '../exact';
import type { Exact } from '../exact';
import type { ComparisonSign, Condition, Fact, Term } from '../model';
import type { ConditionErrorCode, Expected, Parsed } from './error';
import { namesLike, spelling } from './spelling';
import { tokensOf } from './tokens';
import type { Token } from './tokens';

const LONGEST = 2000;
const DEEPEST = 40;

/** Coefficients of facts and a number beside them. */
interface Linear {
  readonly terms: readonly Term[];
  readonly constant: Exact;
}

const negative = (value: Exact): Exact => fraction(-value.num, value.den);
const scaled = (by: Exact, { terms, constant }: Linear): Linear => ({
  terms: terms.map((term) => ({ ...term, coefficient: multiply(by, term.coefficient) })),
  constant: multiply(by, constant),
});
const together = (a: Linear, b: Linear): Linear => ({ terms: [...a.terms, ...b.terms], constant: add(a.constant, b.constant) });

const MIRRORED: Readonly<Record<ComparisonSign, ComparisonSign>> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=', '<>': '<>' };

/** The reading stopped at a token; caught at the door and returned as data. */
class Stop extends Error {
  constructor(
    readonly code: ConditionErrorCode,
    readonly at: Token,
    readonly expected: readonly Expected[],
    readonly about?: Fact,
  ) {
    super(code);
  }
}

class Reader {
  private index = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get token(): Token {
    return this.tokens[this.index] ?? { kind: 'end', position: 0, length: 0 };
  }

  private after(): Token {
    const token = this.token;
    this.index += 1;
    return token;
  }

  private took(kind: Token['kind']): boolean {
    if (this.token.kind !== kind) return false;
    this.index += 1;
    return true;
  }

  /** Refuses the present token, with the most telling code. */
  refuse(expected: readonly Expected[]): never {
    const token = this.token;
    if (token.kind === 'end') throw new Stop('unexpectedEnd', token, expected);
    if (token.kind === 'unclosedQuote') throw new Stop('unclosedQuote', token, ['quote']);
    if (token.kind === 'badNumber') throw new Stop('badNumber', token, ['number']);
    throw new Stop(token.kind === 'unknown' && expected.includes('fact') ? 'unknownName' : 'unexpected', token, expected);
  }

  private deeper<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Stop('tooDeep', this.token, []);
    const value = read();
    this.depth -= 1;
    return value;
  }

  either(): Condition {
    const of = [this.both()];
    while (this.took('or')) of.push(this.both());
    return of.length === 1 ? (of[0] as Condition) : { kind: 'any', of };
  }

  private both(): Condition {
    const of = [this.single()];
    while (this.took('and')) of.push(this.single());
    return of.length === 1 ? (of[0] as Condition) : { kind: 'all', of };
  }

  private single(): Condition {
    const token = this.token;
    if (this.took('not')) return this.deeper(() => ({ kind: 'not', of: this.single() }));
    if (this.took('always')) return { kind: 'always' };
    if (token.kind === 'open' && !this.bracketsASum()) {
      this.index += 1;
      const inner = this.deeper(() => this.either());
      if (!this.took('close')) this.unclosed(token, ['closeBracket', 'and', 'or']);
      return inner;
    }
    if (token.kind === 'name' && token.fact.kind === 'tick') return this.tick(token.fact);
    if (token.kind === 'name' && token.fact.kind === 'choice') return this.chosen(token.fact);
    return this.comparison();
  }

  private unclosed(bracket: Token, expected: readonly Expected[]): never {
    if (this.token.kind === 'end') throw new Stop('unclosedBracket', bracket, expected);
    this.refuse(expected);
  }

  /** `описание`, also `описание = да` and `описание = нет`. */
  private tick(fact: Fact): Condition {
    const name = this.after();
    const ticked: Condition = { kind: 'ticked', fact: fact.name };
    const next = this.token;
    if (next.kind === 'plus' || next.kind === 'minus' || next.kind === 'times') throw new Stop('notNumeric', name, ['and', 'or', 'end'], fact);
    if (next.kind !== 'sign') return ticked;
    if (next.sign !== '=' && next.sign !== '<>') throw new Stop('notNumeric', name, ['and', 'or', 'end'], fact);
    this.index += 1;
    const answer = this.token.kind;
    if (answer !== 'yes' && answer !== 'no') throw new Stop('notNumeric', name, ['and', 'or', 'end'], fact);
    this.index += 1;
    return (answer === 'yes') === (next.sign === '=') ? ticked : { kind: 'not', of: ticked };
  }

  /** `проект = «свой, завершён»`. */
  private chosen(fact: Fact): Condition {
    const name = this.after();
    const next = this.token;
    if (next.kind !== 'sign') {
      if (next.kind === 'plus' || next.kind === 'minus' || next.kind === 'times') throw new Stop('notNumeric', name, ['sign'], fact);
      this.refuse(['sign']);
    }
    if (next.sign !== '=' && next.sign !== '<>') throw new Stop('notNumeric', name, ['sign'], fact);
    this.index += 1;
    const quoted = this.token;
    if (quoted.kind !== 'quoted') {
      if (quoted.kind === 'unclosedQuote' || quoted.kind === 'end') this.refuse(['option']);
      throw new Stop('unexpected', quoted, ['option'], fact);
    }
    const wanted = spelling(quoted.text);
    const option = fact.options.find((each) => spelling(each) === wanted);
    if (option === undefined) throw new Stop('unknownOption', quoted, ['option'], fact);
    this.index += 1;
    const condition: Condition = { kind: 'chosen', fact: fact.name, option };
    return next.sign === '=' ? condition : { kind: 'not', of: condition };
  }

  /** Whether the bracket here holds a sum to be compared, and not a condition. */
  private bracketsASum(): boolean {
    let open = 0;
    let arithmetic = false;
    for (let at = this.index; at < this.tokens.length; at += 1) {
      const kind = this.tokens[at]?.kind;
      if (kind === 'open') open += 1;
      else if (kind === 'close') open -= 1;
      else if (kind === 'plus' || kind === 'minus' || kind === 'times' || kind === 'number') arithmetic = true;
      else if (kind !== 'name' && kind !== 'unknown') return false;
      if (open === 0) {
        const next = this.tokens[at + 1]?.kind;
        return arithmetic || next === 'sign' || next === 'plus' || next === 'minus' || next === 'times' || next === 'from' || next === 'number';
      }
    }
    return arithmetic;
  }

  private comparison(): Condition {
    const start = this.token;
    const left = this.sum();
    if (this.took('from')) return this.between(start, left);
    const number = this.token;
    if (number.kind === 'number') return this.orMore(start, left, number.value);
    if (number.kind !== 'sign') this.refuse(left.terms.length > 0 ? ['sign'] : ['sign', 'times', 'fact']);
    const chain: Condition[] = [];
    let before = left;
    for (let next: Token = number; next.kind === 'sign'; next = this.token) {
      this.index += 1;
      const right = this.sum();
      chain.push(this.compared(start, before, next.sign, right));
      before = right;
    }
    return chain.length === 1 ? (chain[0] as Condition) : { kind: 'all', of: chain };
  }

  /** `часы от 100 до 199`, both ends included. */
  private between(start: Token, left: Linear): Condition {
    const low = this.bound();
    if (!this.took('to')) this.refuse(['to']);
    return this.inside(start, left, low);
  }

  private inside(start: Token, left: Linear, low: Exact): Condition {
    const at = this.token;
    const high = this.bound();
    if (compare(low, high) > 0) throw new Stop('rangeReversed', at, ['number']);
    const number = (constant: Exact): Linear => ({ terms: [], constant });
    return { kind: 'all', of: [this.compared(start, left, '>=', number(low)), this.compared(start, left, '<=', number(high))] };
  }

  /** `курсы 20 и более`, `курсы 5 и менее`, `часы 100–199`. */
  private orMore(start: Token, left: Linear, value: Exact): Condition {
    this.index += 1;
    if (this.took('minus')) return this.inside(start, left, value);
    const more = this.took('orMore');
    if (!more && !this.took('orLess')) {
      this.index -= 1;
      this.refuse(['sign']);
    }
    return this.compared(start, left, more ? '>=' : '<=', { terms: [], constant: value });
  }

  private bound(): Exact {
    const minus = this.took('minus');
    const token = this.token;
    if (token.kind !== 'number') this.refuse(['number']);
    this.index += 1;
    return minus ? negative(token.value) : token.value;
  }

  private compared(start: Token, left: Linear, sign: ComparisonSign, right: Linear): Condition {
    if (left.terms.length === 0) {
      if (right.terms.length === 0) throw new Stop('noFact', start, ['fact']);
      return { kind: 'compare', sum: right.terms, sign: MIRRORED[sign], bound: subtract(left.constant, right.constant) };
    }
    const moved = scaled(whole(-1), right);
    return { kind: 'compare', sum: [...left.terms, ...moved.terms], sign, bound: subtract(right.constant, left.constant) };
  }

  sum(): Linear {
    let total: Linear = { terms: [], constant: ZERO };
    let minus = this.took('minus');
    if (!minus) this.took('plus');
    for (;;) {
      const product = this.product();
      total = together(total, minus ? scaled(whole(-1), product) : product);
      if (this.took('plus')) minus = false;
      else if (this.took('minus')) minus = true;
      else return total;
    }
  }

  private product(): Linear {
    let value = this.factor();
    while (this.token.kind === 'times') {
      const times = this.after();
      const next = this.factor();
      if (value.terms.length > 0 && next.terms.length > 0) throw new Stop('notLinear', times, ['number']);
      value = next.terms.length > 0 ? scaled(value.constant, next) : scaled(next.constant, value);
    }
    return value;
  }

  private factor(): Linear {
    const token = this.token;
    if (token.kind === 'number') {
      this.index += 1;
      return { terms: [], constant: token.value };
    }
    if (token.kind === 'open') {
      this.index += 1;
      const inner = this.deeper(() => this.sum());
      if (!this.took('close')) this.unclosed(token, ['closeBracket']);
      return inner;
    }
    if (token.kind !== 'name') this.refuse(['fact', 'number', 'openBracket']);
    if (token.fact.kind === 'tick' || token.fact.kind === 'choice') throw new Stop('notNumeric', token, ['fact', 'number'], token.fact);
    this.index += 1;
    return { terms: [{ coefficient: whole(1), fact: token.fact.name }], constant: ZERO };
  }
}

function parse<T>(text: string, facts: readonly Fact[], read: (reader: Reader) => T): Parsed<T> {
  const none = { suggestions: [], options: [] };
  if (text.length > LONGEST) {
    const length = text.length - LONGEST;
    return { ok: false, error: { code: 'tooLong', position: LONGEST, length, expected: ['end'], found: text.slice(LONGEST, LONGEST + 40), ...none } };
  }
  const tokens = tokensOf(text, facts);
  if (tokens.length === 1) return { ok: false, error: { code: 'empty', position: 0, length: 0, expected: ['fact'], found: '', ...none } };
  try {
    return { ok: true, value: read(new Reader(tokens)) };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const { position, length } = stop.at;
    const found = text.slice(position, position + length);
    const suggestions = stop.at.kind === 'unknown' ? namesLike(found, facts) : [];
    const options = stop.about?.options ?? [];
    return { ok: false, error: { code: stop.code, position, length, expected: stop.expected, found, suggestions, options } };
  }
}

/** The condition that the text says about these facts, or where and why it cannot be read. */
export const parseCondition = (text: string, facts: readonly Fact[]): Parsed<Condition> =>
  parse(text, facts, (reader) => {
    const condition = reader.either();
    if (reader.token.kind !== 'end') reader.refuse(['and', 'or', 'end']);
    return condition;
  });

/** A sum over facts such as `50 * федеральные + 20 * региональные`, without a lone number in it. */
export const parseSum = (text: string, facts: readonly Fact[]): Parsed<readonly Term[]> =>
  parse(text, facts, (reader) => {
    const start = reader.token;
    const { terms, constant } = reader.sum();
    if (reader.token.kind !== 'end') reader.refuse(['end']);
    if (terms.length === 0) throw new Stop('noFact', start, ['fact']);
    if (constant.num !== 0n) throw new Stop('loneNumber', start, ['times', 'fact']);
    return terms;
  });
