/** Number formats of Sheets, as far as the engine can show them. */
import { helpers } from './engine';
import type { Kernel } from './kernel';

/** What Range.getNumberFormat tells of a cell without a format. */
const AUTOMATIC = '0.###############';

/** The engine's form of a number format; "" resets. A part that the engine cannot show is left out of the format. */
export function engineFormat(kernel: Kernel, format: string): string {
  if (format === '' || format === AUTOMATIC || /^(general|automatic)$/iu.test(format)) return '';
  const plain = format.replace(/\\(.)/gu, '"$1"').replace(/\[\$([^\]-]*)[^\]]*\]/gu, '"$1"').replace(/\[(?:red|green|blue|black|white)\]/giu, '');
  const candidates = [format, ...[format, plain].map(withoutQuoted(engineLetters)), plain, plain.split(';')[0] ?? ''];
  return candidates.find((candidate) => isShown(kernel, candidate)) ?? '';
}

/** A number format of the engine as Range.getNumberFormat tells it; "" is the automatic one. */
export function sheetsFormat(format: string): string {
  if (format === '') return AUTOMATIC;
  return withoutQuoted((piece) => piece.replace(/hhhh/gu, '[h]').replace(/(?<=[hms]\s?)a\b/gu, 'am/pm').replace(/0e$/u, '0E+00'))(format);
}

/** Letters of dates mean the same in capitals; the engine has two-letter hours, minutes and seconds, and hhhh for hours beyond a day. */
function engineLetters(piece: string): string {
  if (/^[#0.,]+E\+0+$/iu.test(piece)) return piece.replace(/E\+0+$/iu, 'e');
  if (!/[dmyhs]/iu.test(piece)) return piece;
  return piece
    .toLowerCase()
    .replace(/am\/pm|a\/p/gu, 'a')
    .replace(/\[h+\]/gu, 'hhhh')
    .replace(/(?<![hs])([hs])(?![hs])/gu, '$1$1');
}

/** Changes what stands outside of quotes, brackets and escapes of a format. */
function withoutQuoted(change: (piece: string) => string): (format: string) => string {
  return (format) => format.replace(/("[^"]*"|\[\$[^\]]*\]|\\.)|((?:[^"\\[]|\[(?!\$))+)/gu, (piece: string, quoted: string | undefined) => (quoted === undefined ? change(piece) : piece));
}

function isShown(kernel: Kernel, format: string): boolean {
  try {
    helpers.formatValue(1.5, { format, locale: kernel.locale });
    return true;
  } catch {
    return false;
  }
}
