/** Many changes as one command: one revision, one undo step, one evaluation. */
import { UIPlugin, dispatchChecked } from './engine';
import type { Command, Model, Style } from './engine';
import type { Zone } from '../overlay';
import type { KernelHooks } from './places';
import { isTextFormat, textContent } from './typed';

export const BATCH = 'DESK_BATCH';

/** A change of one cell; what is absent stays. A null in the style patch resets that property. */
export interface CellChange {
  readonly kind: 'cell';
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly content?: string;
  readonly format?: string;
  readonly style?: StylePatch;
}

/** One look for whole rectangles; a null in the style patch resets that property. */
export interface ZoneChange {
  readonly kind: 'zones';
  readonly sheetId: string;
  readonly zones: readonly Zone[];
  readonly format?: string;
  readonly style?: StylePatch;
}

/** Any core command of the engine. */
export interface CommandChange {
  readonly kind: 'command';
  readonly type: string;
  readonly payload: object;
}

export type Change = CellChange | ZoneChange | CommandChange;
export type StylePatch = { readonly [Property in keyof Style]?: Style[Property] | null };

export interface Refused {
  readonly change: Change;
  readonly reasons: readonly string[];
}

interface BatchCommand {
  readonly type: typeof BATCH;
  readonly changes: readonly Change[];
  readonly refused: Refused[];
}

/** A style with a patch laid over it. */
export function patched(style: Style | undefined, patch: StylePatch): Style {
  const merged = { ...style, ...patch };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}

/** In a cell of plain text the engine shows the stored text as it is: no apostrophe but before what would be a formula. */
function unquoted(content: string): string {
  return /^'(?![='])/u.test(content) ? content.slice(1) : content;
}

/** The content to store anew because plain text becomes something else or the other way round; undefined if it can stay. */
function keptContent(content: string | undefined, before: string | undefined, after: string): string | undefined {
  if (content === undefined || content === '' || isTextFormat(before) === isTextFormat(after)) return undefined;
  return isTextFormat(after) ? content : textContent(content.startsWith("'") ? content.slice(1) : content);
}

/** The properties that a patch sets, without those that it resets. */
function set(patch: StylePatch): Style {
  return patched({}, patch);
}

/** Whether a cell has a property that a patch resets. */
function hasReset(style: Style | undefined, patch: StylePatch | undefined): boolean {
  if (style === undefined || patch === undefined) return false;
  return Object.entries(patch).some(([property, value]) => value === null && style[property as keyof Style] !== undefined);
}

type Send = (type: string, payload: object) => { readonly reasons: readonly string[] };

type UIPluginConfig = ConstructorParameters<typeof UIPlugin>[0];

export class BatchPlugin extends UIPlugin {
  private readonly hooks: KernelHooks | undefined;

  constructor(config: UIPluginConfig) {
    super(config);
    this.hooks = (config.custom as { desk?: KernelHooks }).desk;
  }

  override handle(command: Command): void {
    const batch = command as unknown as BatchCommand;
    const model = this.hooks?.model;
    if ((command.type as string) !== BATCH || model === undefined) return;
    const send = this.dispatch as unknown as Send;
    for (const change of batch.changes) {
      if (change.kind === 'cell') {
        if (!this.isOnTab(change)) batch.refused.push({ change, reasons: ['TargetOutOfSheet'] });
        else if (!this.isIdle(change)) dispatchChecked(model, 'UPDATE_CELL', this.cellPayload(change));
        continue;
      }
      const { reasons } = change.kind === 'zones' ? this.dress(change, send, model) : send(change.type, change.payload);
      if (reasons.some((reason) => reason !== 'NoChanges')) batch.refused.push({ change, reasons });
    }
  }

  /** Clearing what is not there, as most cells of a large table written in one go. */
  private isIdle({ sheetId, row, column, content, format, style }: CellChange): boolean {
    if (content !== '' || (format !== undefined && format !== '') || (style !== undefined && Object.keys(set(style)).length > 0)) return false;
    return this.getters.getCell({ sheetId, row, col: column }) === undefined;
  }

  /** The look goes out as one command; cells that it alone does not put right follow one by one. */
  private dress({ sheetId, zones, format, style }: ZoneChange, send: Send, model: Model): { readonly reasons: readonly string[] } {
    const stragglers: CellChange[] = [];
    for (const zone of zones) {
      for (let row = zone.top; row <= zone.bottom; row += 1) {
        for (let column = zone.left; column <= zone.right; column += 1) {
          const cell = this.getters.getCell({ sheetId, row, col: column });
          if (cell === undefined) continue;
          const content = format === undefined || cell.isFormula ? undefined : keptContent(cell.content, cell.format, format);
          const reset = hasReset(cell.style, style);
          if (content === undefined && !reset) continue;
          stragglers.push({
            kind: 'cell', sheetId, row, column,
            ...(content === undefined ? {} : { content }),
            ...(reset && style !== undefined ? { style } : {}),
          });
        }
      }
    }
    const positive = style === undefined ? {} : set(style);
    const payload = {
      sheetId, target: zones, ...(Object.keys(positive).length === 0 ? {} : { style: positive }), ...(format === undefined ? {} : { format }),
    };
    const result = send('SET_FORMATTING', payload);
    for (const change of stragglers) dispatchChecked(model, 'UPDATE_CELL', this.cellPayload(change));
    return result;
  }

  private isOnTab({ sheetId, row, column }: CellChange): boolean {
    if (this.getters.tryGetSheet(sheetId) === undefined) return false;
    return row >= 0 && column >= 0 && row < this.getters.getNumberRows(sheetId) && column < this.getters.getNumberCols(sheetId);
  }

  private cellPayload({ sheetId, row, column, content, format, style }: CellChange): object {
    const position = { sheetId, row, col: column };
    const cell = this.getters.getCell(position);
    const text = content ?? (format === undefined ? undefined : keptContent(cell?.isFormula === false ? cell.content : undefined, cell?.format, format));
    return {
      ...position,
      ...(text === undefined ? {} : { content: isTextFormat(format ?? cell?.format) ? unquoted(text) : text }),
      ...(format === undefined ? {} : { format }),
      ...(style === undefined ? {} : { style: patched(cell?.style, style) }),
    };
  }
}
