/** How much one address or one person may ask of the server. Buckets that refill: a burst is fine, a stream is slowed or refused. */

interface Level {
  left: number;
  at: number;
}

export interface Allowance {
  /** Refill a second. */
  readonly rate: number;
  /** At most so much is saved up. */
  readonly burst: number;
}

/** Above so many keys, those that are full again are forgotten. */
const MANY_KEYS = 2000;

/** One allowance for each key (an address, a person). */
export class Allowances {
  private readonly levels = new Map<string, Level>();

  constructor(
    private readonly allowance: Allowance,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes a cost; false, and nothing taken, if there is not enough. */
  take(key: string, cost = 1): boolean {
    const level = this.level(key);
    if (level.left < cost) return false;
    level.left -= cost;
    return true;
  }

  /** Whether a cost could be taken. */
  has(key: string, cost = 1): boolean {
    return this.level(key).left >= cost;
  }

  /** Whether nothing was taken of late. */
  isFull(key: string): boolean {
    return this.level(key).left >= this.allowance.burst;
  }

  /** Takes a cost though it goes into debt; answers the milliseconds to wait until the debt is paid. */
  owe(key: string, cost: number): number {
    const level = this.level(key);
    level.left -= cost;
    return level.left >= 0 ? 0 : Math.ceil((-level.left / this.allowance.rate) * 1000);
  }

  /** Seconds until one can be taken. */
  patience(key: string): number {
    return Math.max(1, Math.ceil((1 - this.level(key).left) / this.allowance.rate));
  }

  private level(key: string): Level {
    const { rate, burst } = this.allowance;
    const at = this.now();
    if (this.levels.size > MANY_KEYS) this.forgetFull(at);
    const level = this.levels.get(key) ?? { left: burst, at };
    // A clock that was set back takes nothing away: an hour of debt would stop a page for an hour.
    level.left = Math.min(burst, level.left + (Math.max(0, at - level.at) / 1000) * rate);
    level.at = at;
    this.levels.set(key, level);
    return level;
  }

  private forgetFull(at: number): void {
    const { rate, burst } = this.allowance;
    for (const [key, level] of this.levels) if (level.left + ((at - level.at) / 1000) * rate >= burst) this.levels.delete(key);
  }
}

/** How many things of a key there are at once. */
export class Counted {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Counts one more and answers how to take it back; undefined if there are too many already. */
  enter(key: string): (() => void) | undefined {
    const count = this.counts.get(key) ?? 0;
    if (count >= this.most) return undefined;
    this.counts.set(key, count + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const still = (this.counts.get(key) ?? 1) - 1;
      if (still === 0) this.counts.delete(key);
      else this.counts.set(key, still);
    };
  }
}

/** All limits of a served desk. */
export interface Limits {
  /** Requests of an address: a jury behind one router opens its pages at once. */
  readonly requests: Allowances;
  /** Wrong links of an address. */
  readonly attempts: Allowances;
  /** Wrong links from everywhere together. */
  readonly attemptsOfAll: Allowances;
  /** Connections of an address at once. */
  readonly connections: Counted;
  /** Messages of a person, by count and size. */
  readonly messages: Allowances;
  /** Workbooks that a person takes away as a file: writing a large one takes seconds. */
  readonly downloads: Allowances;
  /** Open pages of a person. */
  readonly pages: Counted;
  /** Scripts of a person at once, as on Google. */
  readonly executions: Counted;
}

export function usualLimits(now: () => number = Date.now): Limits {
  return {
    requests: new Allowances({ rate: 40, burst: 600 }, now),
    attempts: new Allowances({ rate: 1 / 30, burst: 10 }, now),
    attemptsOfAll: new Allowances({ rate: 1, burst: 200 }, now),
    connections: new Counted(500),
    messages: new Allowances({ rate: 500, burst: 10_000 }, now),
    downloads: new Allowances({ rate: 1 / 10, burst: 6 }, now),
    pages: new Counted(24),
    executions: new Counted(30),
  };
}

/** The one key of what is counted for everybody together. */
const ALL = 'all';

/**
 * Seconds that an address must wait before it may show a link; 0 if it may now. When many addresses try wrong links at once, those
 * that were wrong before wait for each other; somebody who comes for the first time never does.
 */
export function waitToKnock({ attempts, attemptsOfAll }: Limits, sender: string): number {
  if (!attempts.has(sender)) return attempts.patience(sender);
  return attempts.isFull(sender) || attemptsOfAll.has(ALL) ? 0 : attemptsOfAll.patience(ALL);
}

/** A link was wrong. */
export function wrongLink({ attempts, attemptsOfAll }: Limits, sender: string): void {
  attempts.take(sender);
  attemptsOfAll.take(ALL);
}

/** What a message costs: one, and one more for every 4 kB. */
export function costOf(bytes: number): number {
  return 1 + bytes / 4096;
}
