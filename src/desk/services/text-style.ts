/** SpreadsheetApp.TextStyle and its builder: how the text of a cell looks. */
import type { StylePatch } from '../kernel/batch';
import type { Style } from '../kernel/engine';
import { colour } from './colours';
import type { Run } from './run';
import { Service, asBoolean, asInteger, asText } from './service';
import type { Methods } from './service';

/** The engine's properties that a text style speaks of. */
const properties = ['bold', 'italic', 'underline', 'strikethrough', 'fontSize', 'textColor'] as const;

type TextLook = Pick<Style, (typeof properties)[number]>;

export const textStyleMethods = [
  'copy', 'getFontFamily', 'getFontSize', 'getForegroundColor', 'isBold', 'isItalic', 'isStrikethrough', 'isUnderline',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.TextStyle)[];

export class TextStyleService extends Service implements Methods<typeof textStyleMethods> {
  override readonly className = 'TextStyle';
  readonly look: TextLook;

  constructor(run: Run, style: Style) {
    super(run);
    this.look = Object.fromEntries(Object.entries(style).filter(([property]) => (properties as readonly string[]).includes(property)));
  }

  copy(): TextStyleBuilderService { return new TextStyleBuilderService(this.run, this.look); }
  getFontFamily(): string { return 'Arial'; }
  getFontSize(): number { return this.look.fontSize ?? 10; }
  getForegroundColor(): string { return (this.look.textColor ?? '#000000').toLowerCase(); }
  isBold(): boolean { return this.look.bold === true; }
  isItalic(): boolean { return this.look.italic === true; }
  isStrikethrough(): boolean { return this.look.strikethrough === true; }
  isUnderline(): boolean { return this.look.underline === true; }
}

/** What a text style changes in a cell: only what it names. */
export function styleOfText({ look }: TextStyleService): StylePatch {
  return Object.fromEntries(Object.entries(look).map(([property, value]) => [property, value === false ? null : value]));
}

export const textStyleBuilderMethods = [
  'build', 'setBold', 'setFontFamily', 'setFontSize', 'setForegroundColor', 'setItalic', 'setStrikethrough', 'setUnderline',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.TextStyleBuilder)[];

export class TextStyleBuilderService extends Service implements Methods<typeof textStyleBuilderMethods> {
  override readonly className = 'TextStyleBuilder';

  constructor(run: Run, private look: TextLook = {}) {
    super(run);
  }

  private set(change: TextLook): this {
    this.look = { ...this.look, ...change };
    return this;
  }

  setBold(bold: unknown): this { return this.set({ bold: asBoolean(bold) }); }
  setItalic(italic: unknown): this { return this.set({ italic: asBoolean(italic) }); }
  setUnderline(underline: unknown): this { return this.set({ underline: asBoolean(underline) }); }
  setStrikethrough(struck: unknown): this { return this.set({ strikethrough: asBoolean(struck) }); }
  setFontSize(size: unknown): this { return this.set({ fontSize: asInteger(size) }); }

  /** The page has one font: the family is accepted and not kept. */
  setFontFamily(family: unknown): this {
    asText(family);
    return this;
  }

  setForegroundColor(value: unknown): this {
    const textColor = colour(value === null ? null : asText(value));
    return this.set({ textColor: textColor ?? '#000000' });
  }

  build(): TextStyleService { return new TextStyleService(this.run, this.look); }
}
