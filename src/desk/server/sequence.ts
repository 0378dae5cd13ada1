/**
 * Rights over a whole revision. Its commands follow each other: a column put in by the first pushes a protected range aside, and the
 * second would land in it while the protection still seems to lie where it was.
 */
import type { CommandLike } from '../kernel/engine';
import { refusalOf } from '../kernel/rights';
import type { Refusal, RightsView } from '../kernel/rights';
import type { Email, ProtectionRecord, Zone } from '../overlay';

/** Why a person may not carry out these commands one after another; undefined if they may. `standing`: whether the engine would carry a command out now. */
export function refusalOfSequence(view: RightsView, email: Email, commands: readonly CommandLike[], standing: (command: CommandLike) => boolean): Refusal | undefined {
  if (commands.length === 0) return view.people.find((one) => one.email === email)?.role === 'viewer' ? 'viewer' : undefined;
  let views: readonly RightsView[] = [view];
  let moves = 0;
  for (const [index, command] of commands.entries()) {
    for (const each of views) {
      const refusal = refusalOf(each, email, command);
      if (refusal !== undefined) return refusal;
    }
    if (!isMove(command) || index === commands.length - 1 || (moves === 0 && !standing(command))) continue;
    moves += 1;
    const carried = views.map((each) => carriedBy(each, command));
    // Whether the engine will carry out a second one depends on the first: then a cell is protected if it is either way.
    views = moves === 1 ? carried : [...views.slice(-4), ...carried.slice(-4)];
  }
  return undefined;
}

function isMove({ type }: CommandLike): boolean {
  return type === 'ADD_COLUMNS_ROWS' || type === 'REMOVE_COLUMNS_ROWS';
}

/** The protections as they lie once a command has put rows or columns in, or taken them out. */
function carriedBy(view: RightsView, command: CommandLike): RightsView {
  const carried = (zone: Zone): Zone[] => {
    const columns = command['dimension'] === 'COL';
    const [first, last] = columns ? [zone.left, zone.right] : [zone.top, zone.bottom];
    const span = spanAfter(first, last, command);
    if (span === undefined) return [];
    return [columns ? { ...zone, left: span[0], right: span[1] } : { ...zone, top: span[0], bottom: span[1] }];
  };
  return {
    ...view,
    protections: view.protections.flatMap((protection): ProtectionRecord[] => {
      if (protection.sheetId !== command['sheetId']) return [protection];
      if (protection.kind === 'sheet') return [{ ...protection, unprotected: protection.unprotected.flatMap(carried) }];
      return carried(protection.zone).map((zone) => ({ ...protection, zone }));
    }),
  };
}

/** Where rows or columns from `first` to `last` lie afterwards; undefined if none of them is left. */
function spanAfter(first: number, last: number, command: CommandLike): readonly [number, number] | undefined {
  if (command.type === 'ADD_COLUMNS_ROWS') {
    const [base, quantity] = [Number(command['base']), Number(command['quantity'])];
    const at = command['position'] === 'before' ? base : base + 1;
    return [at <= first ? first + quantity : first, at <= last ? last + quantity : last];
  }
  const gone = [...new Set(command['elements'] as readonly number[])];
  const before = gone.filter((element) => element < first).length;
  const within = gone.filter((element) => element >= first && element <= last).length;
  return within > last - first ? undefined : [first - before, last - before - within];
}
