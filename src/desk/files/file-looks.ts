/**
 * Looks of a file's cells that the desk's styles cannot say in full: fonts, patterns, indents, double lines, formats of the file's own.
 * A style of the desk carries the number of the file's look ("file"), which so moves along with its cell; the file gets that look
 * back, with what was changed on the desk laid over it.
 */
import type { Alignment, Border as Line, Borders, Font, Style as ExcelStyle } from '@cj-tech-master/excelts';
import type { Border, Style } from '@odoo/o-spreadsheet';
import { borderStyle, fontName, fontSize, fromColor, fromExcelFormat, fromExcelStyle, toArgb, toExcelFormat } from './cell-style';
import type { KeptLook, KeptLooks } from './state';

export type Side = 'top' | 'bottom' | 'left' | 'right';
export type FileStyle = Style & { readonly file?: number };
type DeskLine = NonNullable<Border[Side]>;

/** The looks a file is written with; none in a workbook of the desk's own. */
export class GivenLooks {
  private readonly plain: Partial<ExcelStyle> | undefined;
  readonly plainFont: Partial<Font> | undefined;

  constructor(private readonly kept: KeptLooks | undefined) {
    this.plainFont = kept?.plainFont;
    this.plain = this.plainFont && { font: this.plainFont };
  }

  /** What the file had for a cell; undefined when the look is the desk's own. */
  of(style: Style | undefined): KeptLook | undefined {
    const number = (style as FileStyle | undefined)?.file;
    return number === undefined ? undefined : this.kept?.looks[number];
  }

  /** The look to begin with: the cell's own in the file, or that of the file's plain cells. */
  base(style: Style | undefined): Partial<ExcelStyle> | undefined {
    return this.of(style)?.style ?? this.plain;
  }

  /** The look for the file: what it had, where the desk says the same, with what the desk says otherwise. `borders`: those in force. */
  restored(base: Partial<ExcelStyle>, style: Style | undefined, format: string | undefined, borders: Partial<Borders>, locked: boolean): Partial<ExcelStyle> {
    const plainSize = this.plainFont?.size ?? 11;
    const was = fromExcelStyle(base, plainSize) ?? {};
    const look: Partial<ExcelStyle> = { ...base, font: fontOf(base.font ?? this.plainFont ?? {}, was, style ?? {}) };
    if (style?.fillColor !== was.fillColor) {
      const fill = toArgb(style?.fillColor);
      if (fill === undefined) delete look.fill;
      else look.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } };
    }
    if (look.fill?.type === 'pattern' && (look.fill as { readonly pattern?: string }).pattern === undefined) delete look.fill;
    const alignment = alignmentOf(base.alignment ?? {}, was, style ?? {});
    if (Object.keys(alignment).length > 0) look.alignment = alignment;
    else delete look.alignment;
    const baseFormat = fromExcelFormat(base.numFmt === undefined ? undefined : formatCode(base.numFmt));
    // Numbers and formulas of cells that the file shows as text have no format on the desk, which would make texts of them.
    const same = format === baseFormat || (format === undefined && baseFormat === '@');
    if (!same) {
      const written = toExcelFormat(format);
      if (written === undefined) delete look.numFmt;
      else look.numFmt = written;
    }
    if (base.border !== undefined || Object.keys(borders).length > 0) look.border = { ...(base.border?.diagonal ? { diagonal: base.border.diagonal } : {}), ...borders };
    const { hidden } = base.protection ?? {};
    if (locked && !hidden) delete look.protection;
    else look.protection = { locked, ...(hidden ? { hidden } : {}) };
    return look;
  }
}

export function formatCode(numFmt: NonNullable<ExcelStyle['numFmt']>): string {
  return typeof numFmt === 'object' ? numFmt.formatCode : numFmt;
}

/** Whether a line of the file is the one that the desk draws. */
export function isLine(line: Partial<Line> | undefined, desk: DeskLine | undefined): boolean {
  if (!line?.style || !desk) return !line?.style && !desk;
  return borderStyle(line.style) === desk.style && (fromColor(line.color) ?? '#000000') === (desk.color.length === 7 ? desk.color.toUpperCase() : desk.color);
}

/** Whether the desk's own way of writing gives the file's look again; then nothing has to be kept. `plainFont`: of cells that say nothing. */
export function saysAll(file: Partial<ExcelStyle>, desk: Partial<ExcelStyle>, plainFont: Partial<Font> | undefined): boolean {
  return canonical(file, plainFont) === canonical(desk, plainFont);
}

function canonical({ font, fill, border, alignment, numFmt, protection }: Partial<ExcelStyle>, plainFont: Partial<Font> | undefined): string {
  const { name = fontName, size = fontSize, bold, italic, underline, strike, color, vertAlign, outline, shadow } = font ?? plainFont ?? {};
  const ink = fromColor(color) ?? '#000000';
  const lines = (['top', 'bottom', 'left', 'right', 'diagonal'] as const).map((side) => {
    const line = border?.[side];
    return line?.style ? [side, line.style, fromColor(line.color) ?? '#000000'] : [];
  });
  const { horizontal, vertical, wrapText, shrinkToFit, indent, textRotation, readingOrder } = alignment ?? {};
  const background = fill?.type === 'pattern' ? (fill.pattern === 'none' ? [] : [fill.pattern, fromColor(fill.fgColor), fill.pattern === 'solid' ? '' : fromColor(fill.bgColor)]) : [fill];
  return JSON.stringify([
    [name, size, bold === true, italic === true, underline && underline !== 'none' ? (underline === true ? 'single' : underline) : '', strike === true, ink, vertAlign, outline === true, shadow === true],
    fill === undefined ? [] : background, lines,
    [(horizontal as string | undefined) === 'general' ? undefined : horizontal, vertical === 'bottom' ? undefined : vertical, wrapText === true, shrinkToFit === true, indent ?? 0, textRotation ?? 0, readingOrder],
    numFmt === undefined || /^general$/i.test(formatCode(numFmt)) ? '' : formatCode(numFmt),
    protection?.hidden === true,
  ]);
}

function fontOf(base: Partial<Font>, was: Style, now: Style): Partial<Font> {
  const font = { ...base };
  if (Boolean(now.bold) !== Boolean(was.bold)) font.bold = Boolean(now.bold);
  if (Boolean(now.italic) !== Boolean(was.italic)) font.italic = Boolean(now.italic);
  if (Boolean(now.underline) !== Boolean(was.underline)) font.underline = Boolean(now.underline);
  if (Boolean(now.strikethrough) !== Boolean(was.strikethrough)) font.strike = Boolean(now.strikethrough);
  if (now.fontSize !== was.fontSize) font.size = now.fontSize ?? base.size ?? fontSize;
  if (now.textColor !== was.textColor) {
    const color = toArgb(now.textColor);
    if (color === undefined) delete font.color;
    else font.color = { argb: color };
  }
  return font;
}

function alignmentOf(base: Partial<Alignment>, was: Style, now: Style): Partial<Alignment> {
  const alignment = { ...base };
  // The library takes "as the text says" for "from the left".
  if (alignment.readingOrder === 'ltr') delete alignment.readingOrder;
  // The engine drops what is its own default: texts to the left, numbers to the right.
  if (now.align !== was.align && !(now.align === undefined && was.align !== 'center')) {
    if (now.align === undefined) delete alignment.horizontal;
    else alignment.horizontal = now.align;
  }
  if (now.verticalAlign !== was.verticalAlign) {
    if (now.verticalAlign === undefined || now.verticalAlign === 'bottom') delete alignment.vertical;
    else alignment.vertical = now.verticalAlign;
  }
  if ((now.wrapping === 'wrap') !== (was.wrapping === 'wrap')) alignment.wrapText = now.wrapping === 'wrap';
  if (Math.abs((now.rotation ?? 0) - (was.rotation ?? 0)) > 1e-6) alignment.textRotation = Math.round((-(now.rotation ?? 0) * 180) / Math.PI);
  return alignment;
}
