/** The words of a query, as QUERY of Sheets takes it. */
import { failure } from '../sheets/define';

export interface Token {
  /** A word; a name in backquotes; a text in quotes; a number; a sign. */
  readonly kind: 'word' | 'name' | 'text' | 'number' | 'sign';
  readonly text: string;
}

const TOKENS = /\s+|`([^`]*)`|'([^']*)'|"([^"]*)"|(\d+(?:\.\d+)?|\.\d+)|([\p{L}_][\p{L}\p{N}_]*)|(<=|>=|!=|<>|[-+*/=<>(),])/guy;

/** What cannot be read says so, with the words of the query. */
export function unreadable(about: string): Error {
  return failure('value', `Unable to parse query string for Function QUERY parameter 2: ${about}`);
}

export function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const found of query.matchAll(TOKENS)) {
    end = found.index + found[0].length;
    const [, name, single, double, digits, word, sign] = found as readonly (string | undefined)[];
    const text = single ?? double;
    if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (text !== undefined) tokens.push({ kind: 'text', text });
    else if (digits !== undefined) tokens.push({ kind: 'number', text: digits });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
  }
  if (end < query.length) throw unreadable(query.slice(end));
  return tokens;
}

/** Reads tokens one after the other. */
export class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  /** What stands next, for a message. */
  get rest(): string {
    return this.tokens.slice(this.at).map(({ text }) => text).join(' ') || 'the end';
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  next(): Token {
    const token = this.tokens[this.at];
    if (token === undefined) throw unreadable('it ends too early');
    this.at += 1;
    return token;
  }

  /** Takes words that stand next, in either case; false if they do not. */
  word(...words: readonly string[]): boolean {
    const there = words.every((word, index) => {
      const token = this.peek(index);
      return token?.kind === 'word' && token.text.toLowerCase() === word;
    });
    if (there) this.at += words.length;
    return there;
  }

  sign(...signs: readonly string[]): string | undefined {
    const token = this.peek();
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined;
    this.at += 1;
    return token.text;
  }

  expectSign(sign: string): void {
    if (this.sign(sign) === undefined) throw unreadable(`"${sign}" expected before ${this.rest}`);
  }

  /** A text in quotes. */
  text(): string {
    const token = this.next();
    if (token.kind !== 'text') throw unreadable(`a text in quotes expected before ${token.text}`);
    return token.text;
  }
}
