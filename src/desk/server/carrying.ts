/**
 * Carries a chain of commands over to a workbook on which something else was done first (or was undone). Each command of the chain
 * counts its rows with all earlier ones of the chain carried out. The engine alone holds every one of them against what the other did
 * as if nothing had come before: a word typed below one's own new row then lands beside another's name. Here the rows of both
 * workbooks are followed, and each command is moved by the difference there is when its turn comes.
 */
import type { CommandLike } from '../kernel/engine';
import { PERMUTE_ROWS } from '../kernel/row-order';
import { Grid } from './grid';

type Commands = readonly CommandLike[];

/** The engine's own transformation: commands, each by itself, as they are to be after others. */
export type Move = (commands: Commands, executed: Commands) => Commands;

/** By the tab. */
type Tabs = Map<string, Grid>;

/** Numbers for new rows lie above those of the rows that were there. */
const NEW = 1e9;

/** The command that a carried one was at first: by it the same insertion is known in both workbooks. */
const origins = new WeakMap<CommandLike, CommandLike>();

function originOf(command: CommandLike): CommandLike {
  return origins.get(command) ?? command;
}

const STRUCTURE: ReadonlySet<string> = new Set(['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS', 'DUPLICATE_SHEET', PERMUTE_ROWS]);

/** Whether a command inserts, deletes or sorts rows or columns, or makes a tab with rows of its own. */
function isStructure({ type }: CommandLike): boolean {
  return STRUCTURE.has(type);
}

export class Bridge {
  private readonly here: Tabs = new Map();
  private readonly there: Tabs = new Map();
  private readonly numbers = new Map<CommandLike, number>();
  private counter = NEW;
  private others: Commands;
  private steps: Commands | undefined;

  /**
   * From a workbook on which `here` was done to one on which `there` was done instead. `steps` lead from one to the other as long as
   * the chain has moved no rows; `others` is what, besides the rows, makes the difference, in the places of the second workbook.
   */
  constructor(
    private readonly move: Move,
    here: Commands,
    there: Commands,
    steps: Commands,
    others: Commands,
  ) {
    for (const command of here) this.take(this.here, command);
    for (const command of there) this.take(this.there, command);
    this.others = others;
    this.steps = steps;
  }

  /** The next commands of the chain as they are to be carried out on the second workbook. */
  carry(chain: Commands): Commands {
    const carried: CommandLike[] = [];
    let plain: CommandLike[] = [];
    const flush = (): void => {
      carried.push(...this.moved(plain));
      plain = [];
    };
    for (const command of chain) {
      if (isStructure(command)) {
        flush();
        const images = this.moved([command]);
        for (const image of images) if (image !== command) origins.set(image, originOf(command));
        carried.push(...images);
        this.pass([command], images);
      } else plain.push(command);
    }
    flush();
    return carried.length === chain.length && carried.every((command, index) => command === chain[index]) ? chain : carried;
  }

  /** Goes past commands of which it is known what they are in the second workbook. */
  pass(chain: Commands, images: Commands): void {
    const structure = [...chain, ...images].some(isStructure);
    if (!structure) return;
    for (const command of chain) this.take(this.here, command);
    for (const command of images) this.take(this.there, command);
    this.others = this.move(this.others, images.filter(isStructure));
    this.steps = undefined;
  }

  private moved(commands: Commands): Commands {
    const steps = (this.steps ??= [...this.difference(), ...this.others]);
    if (commands.length === 0 || steps.length === 0) return commands;
    return this.move(commands, steps);
  }

  private take(tabs: Tabs, command: CommandLike): void {
    const { type, sheetId } = command;
    if (!isStructure(command) || typeof sheetId !== 'string') return;
    if (type === 'DUPLICATE_SHEET') {
      const copied = tabs.get(sheetId);
      if (copied !== undefined) tabs.set(String(command['sheetIdTo']), new Grid(copied));
      return;
    }
    const grid = tabs.get(sheetId) ?? new Grid();
    tabs.set(sheetId, grid);
    grid.take(command, (quantity) => this.numberOf(command, quantity));
  }

  private numberOf(command: CommandLike, quantity: number): number {
    const origin = originOf(command);
    const known = this.numbers.get(origin);
    if (known !== undefined) return known;
    const number = this.counter;
    this.counter += quantity;
    this.numbers.set(origin, number);
    return number;
  }

  /** The rows that the second workbook has not, and those that it has more, as commands. */
  private difference(): Commands {
    const tabs = [...new Set([...this.here.keys(), ...this.there.keys()])];
    return tabs.flatMap((sheetId) => (this.here.get(sheetId) ?? new Grid()).changesTo(this.there.get(sheetId) ?? new Grid(), sheetId));
  }
}

/** From a workbook to the same one on which something else was done first. */
export function after(move: Move, executed: Commands): Bridge {
  const others = executed.flatMap((command, index) => (isStructure(command) ? [] : move([command], executed.slice(index + 1).filter(isStructure))));
  return new Bridge(move, [], executed, executed, others);
}

/** From a workbook to the same one on which something was never done. `inverse` is what takes a command back. */
export function without(move: Move, undone: Commands, inverse: (command: CommandLike) => Commands): Bridge {
  const others: CommandLike[] = [];
  for (let index = undone.length - 1; index >= 0; index -= 1) {
    const command = undone[index];
    if (command === undefined || isStructure(command)) continue;
    const before = undone.slice(0, index).filter(isStructure).reverse().flatMap(inverse);
    others.push(...move(inverse(command), before));
  }
  return new Bridge(move, undone, [], [...undone].reverse().flatMap(inverse), others);
}
