/** The one door to the spreadsheet engine (o-spreadsheet): what the kernel uses of it, with its extension points typed. */
import './older-node';
import { addFunction, CompiledFormula, CorePlugin, helpers, Model, registries, UIPlugin } from '@odoo/o-spreadsheet';
import type {
  Border,
  CellPosition,
  Command,
  ConditionalFormat,
  CoreCommand,
  DataValidationCriterion,
  DataValidationRule,
  EvaluatedCell,
  Locale,
  Range,
  RangeData,
  Style,
  TransportService,
  WorkbookData,
} from '@odoo/o-spreadsheet';

export { addFunction, CompiledFormula, CorePlugin, helpers, Model, registries, UIPlugin };
export type {
  Border,
  CellPosition,
  Command,
  ConditionalFormat,
  CoreCommand,
  DataValidationCriterion,
  DataValidationRule,
  EvaluatedCell,
  Locale,
  Range,
  RangeData,
  Style,
  TransportService,
  WorkbookData,
};

/** A command by name: the desk's own batch is not in the engine's list, and commands from browsers arrive as plain data. */
export interface CommandLike {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Whether a cell shows an error. */
export function isErrorCell(cell: EvaluatedCell): boolean {
  const kind: string = cell.type;
  return kind === 'error';
}

/** Dispatches a command known only by name; answers the reasons it was refused for, none if it was done. */
export function dispatch(model: Model, type: string, payload: object): readonly string[] {
  const loose = model.dispatch as unknown as (type: string, payload: object) => { readonly reasons: readonly string[] };
  return loose(type, payload).reasons;
}

/** Why a command would be refused now; none if it would be carried out. */
export function refusedFor(model: Model, type: string, payload: object): readonly string[] {
  const loose = model.canDispatch as unknown as (type: string, payload: object) => { readonly reasons: readonly string[] };
  return loose(type, payload).reasons;
}

interface InnerModel {
  readonly state: { addCommand(command: object): void };
  dispatchFromCorePlugin(type: string, payload: object): unknown;
}

/**
 * Gives a core command from within another one, recorded in its revision, without asking every plugin whether it is allowed: half
 * the time of a large batch. For cells known to lie in their tab. Uses the engine's own inner path, hence the pinned version.
 */
export function dispatchChecked(model: Model, type: string, payload: object): void {
  const inner = model as unknown as InnerModel;
  inner.state.addCommand({ type, ...payload });
  inner.dispatchFromCorePlugin(type, payload);
}

interface Squisher {
  squish(commands: readonly object[]): readonly object[];
}

/** Where nobody follows, revisions need not be made short for sending, nor long again on arrival: a fifth of the time of a large write. */
export function sendAsIs(model: Model): void {
  const { commandSquisher } = (model as unknown as { readonly session: { readonly commandSquisher: Squisher } }).session;
  commandSquisher.squish = (commands) => commands;
}
