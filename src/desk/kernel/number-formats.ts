/** Number formats of Sheets, as far as the engine can show them. */
import { helpers } from './engine';
import type { Kernel } from './kernel';

/** The engine's form of a number format; "" resets. A part that the engine cannot show is left out of the format. */
export function engineFormat(kernel: Kernel, format: string): string {
  if (format === '' || /^(general|automatic)$/iu.test(format)) return '';
  const candidates = [
    format,
    // Letters of dates mean the same in capitals.
    ...(/[dmyhs]/iu.test(format) ? [smallLetters(format)] : []),
    format.replace(/\\(.)/gu, '"$1"').replace(/\[\$([^\]-]*)[^\]]*\]/gu, '"$1"').replace(/\[(?:red|green|blue|black|white)\]/giu, ''),
    /[dmyhs]/iu.test(format) ? format.replace(/\[h\]/iu, 'hh').replace(/am\/pm/iu, 'a') : format.split(';')[0] ?? '',
  ];
  return candidates.find((candidate) => isShown(kernel, candidate)) ?? '';
}

function smallLetters(format: string): string {
  return format.replace(/am\/pm/iu, 'a').replace(/"[^"]*"|[DMYHS]+/gu, (piece) => (piece.startsWith('"') ? piece : piece.toLowerCase()));
}

function isShown(kernel: Kernel, format: string): boolean {
  try {
    helpers.formatValue(1.5, { format, locale: kernel.locale });
    return true;
  } catch {
    return false;
  }
}
