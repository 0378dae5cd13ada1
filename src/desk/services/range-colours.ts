/** Newer and rarer looks of a range: colours as objects or numbers, turned text, the direction of writing. */
import { ColorService, colourOfNumbers, colourOfObject } from './color';
import { enumValue } from './enums';
import { ScriptException } from './exception';
import { RangeReading } from './range-reading';
import { checkShape, eachCell } from './range-content';
import { styleAll } from './range-style';
import { asBoolean, asEnum, asInteger, asTable } from './service';
import { TextRotationService } from './text-rotation';

export const rangeColoursMethods = [
  'getBackgroundObject', 'getBackgroundObjects', 'getFontColorObject', 'getFontColorObjects', 'getTextDirection', 'getTextDirections', 'getTextRotation', 'getTextRotations',
  'setBackgroundObject', 'setBackgroundObjects', 'setBackgroundRGB', 'setFontColorObject', 'setFontColorObjects', 'setShowHyperlink', 'setTextDirection', 'setTextDirections',
  'setTextRotation', 'setTextRotations', 'setVerticalText',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Range)[];

export abstract class RangeColours extends RangeReading {
  private objects(table: readonly (readonly string[])[]): ColorService[][] { return table.map((line) => line.map((hex) => new ColorService(this.run, hex))); }

  getBackgroundObjects(): ColorService[][] { return this.objects(this.getBackgrounds()); }
  getBackgroundObject(): ColorService { return new ColorService(this.run, this.getBackground()); }
  getFontColorObjects(): ColorService[][] { return this.objects(this.getFontColors()); }
  getFontColorObject(): ColorService { return new ColorService(this.run, this.getFontColor()); }
  setBackgroundObject(value: unknown): this { return this.setBackground(colourOfObject(value)); }
  setFontColorObject(value: unknown): this { return this.setFontColor(colourOfObject(value)); }
  setBackgroundObjects(table: unknown): this { return this.setBackgrounds(asTable(table).map((line) => line.map(colourOfObject))); }
  setFontColorObjects(table: unknown): this { return this.setFontColors(asTable(table).map((line) => line.map(colourOfObject))); }
  setBackgroundRGB(...parts: unknown[]): this { return this.setBackground(colourOfNumbers(parts)); }

  /** The engine turns clockwise, in radians; scripts counterclockwise, in degrees. */
  private turned(degrees: number): this {
    if (degrees < -90 || degrees > 90) throw new ScriptException('Text rotation must be between -90 and 90 degrees.');
    styleAll(this.run, this.sheetId, this.zone, { rotation: degrees === 0 ? null : (-degrees * Math.PI) / 180 });
    return this;
  }

  setTextRotation(rotation: unknown): this { return this.turned(rotation instanceof TextRotationService ? rotation.getDegrees() : asInteger(rotation)); }

  setTextRotations(table: unknown): this {
    const rotations = asTable(table);
    checkShape(this.zone, rotations);
    eachCell(this.zone, rotations, (row, column, rotation) => this.at({ top: row, bottom: row, left: column, right: column }).setTextRotation(rotation));
    return this;
  }

  getTextRotations(): TextRotationService[][] {
    const { getters } = this.run.kernel.model;
    return this.read((row, col) => {
      const rotation = getters.getCell({ sheetId: this.sheetId, row, col })?.style?.rotation ?? 0;
      return new TextRotationService(this.run, rotation === 0 ? 0 : Math.round((-rotation * 180) / Math.PI));
    });
  }

  getTextRotation(): TextRotationService { return this.getTextRotations()[0]?.[0] ?? new TextRotationService(this.run, 0); }

  /** Letters below each other: the page draws none. */
  setVerticalText(isVertical: unknown): this {
    if (asBoolean(isVertical)) throw new ScriptException('not emulated: Range.setVerticalText(true)');
    return this.turned(0);
  }

  // The page writes from left to right, and shows every link.

  getTextDirections(): null[][] { return this.read(() => null); }
  getTextDirection(): null { return null; }

  setTextDirection(direction: unknown): this {
    const right = enumValue('SpreadsheetApp.TextDirection', 'RIGHT_TO_LEFT').name;
    if (direction !== null && asEnum(direction, 'SpreadsheetApp.TextDirection') === right) throw new ScriptException('not emulated: Range.setTextDirection(RIGHT_TO_LEFT)');
    this.run.guard(this.sheetId, this.zone);
    return this;
  }

  setTextDirections(table: unknown): this {
    const directions = asTable(table);
    checkShape(this.zone, directions);
    for (const direction of directions.flat()) this.setTextDirection(direction);
    return this;
  }

  setShowHyperlink(show: unknown): this {
    if (!asBoolean(show)) throw new ScriptException('not emulated: Range.setShowHyperlink(false)');
    this.run.guard(this.sheetId, this.zone);
    return this;
  }
}
