/** SpreadsheetApp.Color and its builder: the newer way of scripts to name a colour. */
import { colour } from './colours';
import { enumValue } from './enums';
import { Mismatch, ScriptException } from './exception';
import type { Run } from './run';
import { Service, asText } from './service';
import type { EnumValue, Methods } from './service';

export const colorMethods = ['asRgbColor', 'asThemeColor', 'getColorType'] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Color)[];

export class ColorService extends Service implements Methods<typeof colorMethods> {
  override readonly className = 'Color';

  constructor(run: Run, readonly hex: string) {
    super(run);
  }

  getColorType(): EnumValue { return enumValue('SpreadsheetApp.ColorType', 'RGB'); }
  asRgbColor(): RgbColorService { return new RgbColorService(this.run, this.hex); }
  /** A workbook of the desk has no theme. */
  asThemeColor(): never { throw new ScriptException('Object is not of type ThemeColor.'); }
}

export const rgbColorMethods = ['asHexString', 'getBlue', 'getColorType', 'getGreen', 'getRed'] as const satisfies readonly (keyof GoogleAppsScript.Base.RgbColor)[];

export class RgbColorService extends Service implements Methods<typeof rgbColorMethods> {
  override readonly className = 'RgbColor';

  constructor(run: Run, private readonly hex: string) {
    super(run);
  }

  getColorType(): EnumValue { return enumValue('SpreadsheetApp.ColorType', 'RGB'); }
  asHexString(): string { return this.hex; }
  getRed(): number { return this.part(1); }
  getGreen(): number { return this.part(3); }
  getBlue(): number { return this.part(5); }

  private part(from: number): number { return parseInt(this.hex.slice(from, from + 2), 16); }
}

export const colorBuilderMethods = ['asRgbColor', 'asThemeColor', 'build', 'getColorType', 'setRgbColor'] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.ColorBuilder)[];

export class ColorBuilderService extends Service implements Methods<typeof colorBuilderMethods> {
  override readonly className = 'ColorBuilder';
  private hex = '#000000';

  setRgbColor(cssString: unknown): this {
    const hex = colour(asText(cssString));
    if (hex === null) throw new ScriptException(`Invalid color: ${asText(cssString)}`);
    this.hex = hex;
    return this;
  }

  build(): ColorService { return new ColorService(this.run, this.hex); }
  getColorType(): EnumValue { return this.build().getColorType(); }
  asRgbColor(): RgbColorService { return this.build().asRgbColor(); }
  asThemeColor(): never { return this.build().asThemeColor(); }
}

/** A colour given as an object; null for none. */
export function colourOfObject(value: unknown): string | null {
  if (value === null) return null;
  if (value instanceof ColorService) return value.hex;
  throw new Mismatch();
}

/** Whole numbers from 0 to 255 as #rrggbb. */
export function colourOfNumbers(parts: readonly unknown[]): string {
  const numbers = parts.map((part) => {
    if (typeof part !== 'number' || !(part >= 0 && part <= 255)) throw new Mismatch();
    return Math.trunc(part).toString(16).padStart(2, '0');
  });
  if (numbers.length !== 3) throw new Mismatch();
  return `#${numbers.join('')}`;
}
