/** Colours of a file by their place in its theme or in the old palette, with tints, as plain red-green-blue, before anything else reads them. */
import { child, elements, localName, type PackageParts } from './package-parts';

/** The theme of Office since 2013, for files that carry none. */
const office = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];
/** The 56 colours of Excel 97 (ECMA-376, 18.8.27), the first eight twice. */
const palette = (
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080' +
  '9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99' +
  '3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333'
).match(/.{6}/g) ?? [];

export type Paint = (xml: string) => string;

/** Replaces colours by their places with colours by their values in the text of a part. */
export function paintOf(parts: PackageParts, theme: string | undefined, styles: string | undefined): Paint {
  const scheme = theme === undefined ? undefined : child(child(parts.xml(theme), 'themeElements'), 'clrScheme');
  const named = new Map(elements(scheme).map((element) => [localName(element), elements(element)[0]?.attributes]));
  const colours = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((name, place) => {
    const given = named.get(name);
    return given?.['lastClr'] ?? (/^[0-9a-f]{6}$/i.test(given?.['val'] ?? '') ? given?.['val'] : undefined) ?? office[place] ?? '000000';
  });
  const own = styles === undefined ? [] : elements(child(child(parts.xml(styles), 'colors'), 'indexedColors')).map(({ attributes }) => (attributes['rgb'] ?? '').slice(-6));
  const indexed = own.length > 0 ? own : palette;
  return (xml) =>
    xml.replace(/<((?:\w+:)?(?:color|fgColor|bgColor|tabColor))\s([^<>]*?)(\/?)>/g, (whole, tag: string, attributes: string, end: string) => {
      const number = (name: string): number | undefined => {
        const found = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
        return found === undefined ? undefined : Number(found);
      };
      const [themed, place, tint] = [number('theme'), number('indexed'), number('tint') ?? 0];
      const rgb = /\brgb="(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})"/.exec(attributes)?.[1];
      const colour = themed === undefined ? (rgb ?? (place === undefined ? undefined : indexed[place])) : colours[themed];
      return colour === undefined ? whole : `<${tag} rgb="FF${tinted(colour, tint)}"${end}>`;
    });
}

/** ECMA-376, 18.8.19: the tint changes the lightness of the colour alone. */
export function tinted(colour: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return colour.toUpperCase();
  const [red = 0, green = 0, blue = 0] = (colour.match(/../g) ?? []).map((pair) => parseInt(pair, 16) / 255);
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (high + low) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const base = wanted - chroma / 2;
  return [red, green, blue]
    .map((part) => Math.round(Math.min(1, Math.max(0, base + (spread === 0 ? 0 : ((part - low) / spread) * chroma))) * 255).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
