/** Looks of cells: the kernel's style, border and number format, and the same in an .xlsx file. */
import { DEFAULT_LOCALE } from '@odoo/o-spreadsheet';
import type { Border, BorderDescr, Format, Style } from '@odoo/o-spreadsheet';
import { helpers } from '../kernel/engine';
import type { Borders, Color, Style as ExcelStyle } from '@cj-tech-master/excelts';

/** As in Google's own exports. */
export const fontName = 'Arial';
export const fontSize = 10;

/** "#0AF" or "#00AAFF" (alpha dropped) to "FF00AAFF". Undefined when it is no such colour. */
export function toArgb(color: string | undefined): string | undefined {
  if (color === undefined || !/^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(color)) return undefined;
  const digits = color.slice(1).toUpperCase();
  return `FF${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits.slice(0, 6)}`;
}

/** The usual palette of Office themes, for colours given by their place in it. */
const theme = ['FFFFFF', '000000', 'EEECE1', '1F497D', '4F81BD', 'C0504D', '9BBB59', '8064A2', '4BACC6', 'F79646'];

/** A file's colour as "#00AAFF", or undefined for automatic ones. */
export function fromColor(color: Partial<Color> | undefined): string | undefined {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  const place = color?.theme === undefined ? undefined : theme[color.theme];
  return place === undefined ? undefined : `#${place}`;
}

/** The whole look of a cell for a file. `locked` false opens the cell on a protected sheet. */
export function toExcelStyle(style: Style | undefined, format: Format | undefined, border: Border | undefined, locked: boolean): Partial<ExcelStyle> {
  const look: Partial<ExcelStyle> = {};
  const color = toArgb(style?.textColor);
  look.font = {
    name: fontName,
    size: style?.fontSize ?? fontSize,
    ...(style?.bold ? { bold: true } : {}),
    ...(style?.italic ? { italic: true } : {}),
    ...(style?.underline ? { underline: true } : {}),
    ...(style?.strikethrough ? { strike: true } : {}),
    ...(color === undefined ? {} : { color: { argb: color } }),
  };
  const fill = toArgb(style?.fillColor);
  if (fill !== undefined) look.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } };
  if (style && (style.align || style.verticalAlign || style.wrapping || style.rotation)) {
    look.alignment = {
      ...(style.align ? { horizontal: style.align } : {}),
      ...(style.verticalAlign ? { vertical: style.verticalAlign } : {}),
      ...(style.wrapping === 'wrap' ? { wrapText: true } : {}),
      // The kernel turns clockwise, in radians.
      ...(style.rotation ? { textRotation: Math.round((-style.rotation * 180) / Math.PI) } : {}),
    };
  }
  const numFmt = toExcelFormat(format);
  if (numFmt !== undefined) look.numFmt = numFmt;
  if (border) {
    const sides: Partial<Borders> = {};
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const line = border[side];
      if (line) sides[side] = { style: line.style, color: { argb: toArgb(line.color) ?? 'FF000000' } };
    }
    look.border = sides;
  }
  if (!locked) look.protection = { locked: false };
  return look;
}

/** The kernel's style of a file's cell; undefined when nothing is out of the ordinary. `baseSize`: size of the file's own plain text. */
export function fromExcelStyle(look: Partial<ExcelStyle>, baseSize: number): Style | undefined {
  const style: Style = {};
  const { font, fill, alignment } = look;
  if (font?.bold) style.bold = true;
  if (font?.italic) style.italic = true;
  if (font?.underline && font.underline !== 'none') style.underline = true;
  if (font?.strike) style.strikethrough = true;
  const color = fromColor(font?.color);
  if (color !== undefined && color !== '#000000') style.textColor = color;
  if (font?.size !== undefined && font.size !== baseSize && font.size !== fontSize) style.fontSize = font.size;
  if (fill?.type === 'pattern' && fill.pattern === 'solid') {
    const background = fromColor(fill.fgColor);
    if (background !== undefined) style.fillColor = background;
  }
  switch (alignment?.horizontal) {
    case 'left':
    case 'right':
    case 'center':
      style.align = alignment.horizontal;
      break;
    case 'centerContinuous':
    case 'distributed':
      style.align = 'center';
      break;
    case 'fill':
    case 'justify':
    case undefined:
  }
  if (alignment?.vertical === 'top' || alignment?.vertical === 'middle') style.verticalAlign = alignment.vertical;
  if (alignment?.wrapText) style.wrapping = 'wrap';
  if (typeof alignment?.textRotation === 'number' && alignment.textRotation !== 0) style.rotation = (-alignment.textRotation * Math.PI) / 180;
  return Object.keys(style).length === 0 ? undefined : style;
}

/** The kernel's border of a file's cell. */
export function fromExcelBorder(border: Partial<Borders> | undefined): Border | undefined {
  if (!border) return undefined;
  const sides: Border = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = border[side];
    if (line?.style) sides[side] = { style: borderStyle(line.style), color: fromColor(line.color) ?? '#000000' };
  }
  return Object.keys(sides).length === 0 ? undefined : sides;
}

/** The kernel's line for a line of a file. */
export function borderStyle(style: string): BorderDescr['style'] {
  if (/dash/i.test(style)) return 'dashed';
  switch (style) {
    case 'medium':
    case 'thick':
    case 'dotted':
      return style;
    case 'double':
      return 'thick';
    default:
      return 'thin';
  }
}

/** The kernel's number format as a file writes it; undefined for the automatic one and for what Excel has not (quarters). */
export function toExcelFormat(format: Format | undefined): string | undefined {
  if (!format) return undefined;
  let quarters = false as boolean;
  const text = outsideQuotes(format, (part) => {
    if (/q/.test(part)) quarters = true;
    return part.replace(/hhhh/g, '[h]').replace(/a/g, 'AM/PM').replace(/e/g, 'E+00');
  });
  return quarters ? undefined : text;
}

/** A file's number format as the kernel writes it; undefined for General. What the kernel cannot show becomes the nearest it can. */
export function fromExcelFormat(format: string | undefined): Format | undefined {
  if (!format || /^general$/i.test(format)) return undefined;
  if (format === '@') return '@';
  const isDate = /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) || /\[[hms]+\]/i.test(format);
  // The date of the system, whatever its order.
  // The number format 22 of every file, which each program shows in the order of its country.
  if (format === 'm/d/yy h:mm' || format === 'm/d/yy "h":mm') return 'dd.mm.yyyy hh:mm';
  if (isDate && (format === 'mm-dd-yy' || /\[\$-F800\]/i.test(format))) return 'dd.mm.yyyy';
  let text = format.replace(/\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+)\]/gi, '').replace(/\[\$([^\]-]*)-[^\]]*\]/g, (_all, sign: string) => (sign === '' ? '' : `[$${sign}]`));
  text = outsideQuotes(text, (part) =>
    isDate
      ? part.replace(/;@?$/, '').replace(/\[h+\]/gi, 'hhhh').replace(/\[([ms]+)\]/gi, '$1').replace(/AM\/PM|A\/P/gi, 'a').replace(/[DMYHS]/g, (letter) => letter.toLowerCase()).replace(/_./g, '').replace(/(?<![hs])([hs])(?![hs])/g, '$1$1')
      : part.replace(/_./g, '').replace(/\?/g, '#').replace(/[Ee][+-]0+/g, 'e'),
  );
  if (text === '' || isShown(text)) return text === '' ? undefined : text;
  const head = text.split(';')[0] ?? '';
  if (head !== '' && isShown(head)) return head;
  if (!isDate) return undefined;
  return /[dy]/i.test(text) ? 'dd.mm.yyyy' : 'hh:mm';
}

function isShown(format: string): boolean {
  try {
    helpers.formatValue(1, { format, locale: DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
}

/** Changes a format's text, but not what stands in quotes, in brackets with a sign, or behind a backslash. */
function outsideQuotes(format: string, change: (part: string) => string): string {
  return format
    .split(/("[^"]*"|\[\$[^\]]*\]|\\.)/)
    .map((part, place) => (place % 2 === 0 ? change(part) : part))
    .join('');
}
