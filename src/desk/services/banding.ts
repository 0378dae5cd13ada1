/**
 * SpreadsheetApp.Banding: alternating colours of rows or columns. A desk paints them once, as backgrounds of the cells that have none;
 * it keeps no banding, so what is inserted later is not painted.
 */
import type { Zone } from '../overlay';
import { ColorService, colourOfObject } from './color';
import { colour } from './colours';
import { Mismatch, ScriptException } from './exception';
import { RangeService } from './range';
import type { Run } from './run';
import { Service, asBoolean, asEnum, asService, asText } from './service';
import type { Methods } from './service';

/** Header, second band and footer of each theme; the first band is white. As people see them in Sheets. */
const themes: Readonly<Record<string, readonly [string, string, string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'], CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'], GREEN: ['#63d297', '#e7f9ef', '#afe9ca'], YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'], BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'], TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'], GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'], LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'], INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'], PINK: ['#e91d63', '#fddce8', '#f68ab0'],
};

type Band = 'Header' | 'First' | 'Second' | 'Footer';
type Colours = Readonly<Record<Band, string | null>>;
type Dimension = 'Row' | 'Column';

const bands: readonly Band[] = ['Header', 'First', 'Second', 'Footer'];

/** Every colour of rows and of columns is read and set, by name and as an object. */
const colourMethods = (['Row', 'Column'] as const).flatMap((dimension) =>
  bands.flatMap((band) => [`get${band}${dimension}Color`, `get${band}${dimension}ColorObject`, `set${band}${dimension}Color`, `set${band}${dimension}ColorObject`]));

export const bandingMethods: readonly string[] = ['copyTo', 'getRange', 'remove', 'setRange', ...colourMethods];

/** Paints a range by the arguments of applyRowBanding or applyColumnBanding: (), (theme), (theme, showHeader, showFooter). */
export function applyBanding(range: RangeService, dimension: Dimension, run: Run, parameters: readonly unknown[]): BandingService {
  const [theme, header, footer] = parameters;
  if (parameters.length === 2 || parameters.length > 3) throw new Mismatch();
  const name = theme === undefined ? 'LIGHT_GREY' : asEnum(theme, 'SpreadsheetApp.BandingTheme');
  const [top, second, bottom] = themes[name] ?? ['#bdbdbd', '#f3f3f3', '#dedede'];
  const banding = new BandingService(run, range, dimension, {
    Header: header === undefined || asBoolean(header) ? top : null, First: '#ffffff', Second: second, Footer: footer !== undefined && asBoolean(footer) ? bottom : null,
  });
  banding.paint();
  return banding;
}

export class BandingService extends Service implements Methods<readonly ['copyTo', 'getRange', 'remove', 'setRange']> {
  override readonly className = 'Banding';

  constructor(run: Run, private range: RangeService, private readonly dimension: Dimension, private colours: Colours) {
    super(run);
    for (const of of ['Row', 'Column'] as const) {
      for (const band of bands) {
        const read = (): string | null => (of === dimension ? this.colours[band] : null);
        Object.assign(this, {
          [`get${band}${of}Color`]: read,
          [`get${band}${of}ColorObject`]: () => { const hex = read(); return hex === null ? null : new ColorService(run, hex); },
          [`set${band}${of}Color`]: (value: unknown) => this.set(of, band, value === null ? null : colour(asText(value))),
          [`set${band}${of}ColorObject`]: (value: unknown) => this.set(of, band, colourOfObject(value)),
        });
      }
    }
  }

  private set(of: Dimension, band: Band, hex: string | null): this {
    if (of !== this.dimension) throw new ScriptException(`not emulated: colours of rows and of columns in one banding`);
    this.remove();
    this.colours = { ...this.colours, [band]: hex };
    this.paint();
    return this;
  }

  getRange(): RangeService { return this.range; }

  setRange(range: unknown): this {
    this.remove();
    this.range = asService(range, RangeService);
    this.paint();
    return this;
  }

  copyTo(range: unknown): BandingService {
    const copy = new BandingService(this.run, asService(range, RangeService), this.dimension, this.colours);
    copy.paint();
    return copy;
  }

  /** Takes its own colours from the cells that still have them. */
  remove(): void { this.repaint((own, found) => (found === own ? null : undefined)); }
  /** Colours the cells that have no background of their own. */
  paint(): void { this.repaint((own, found) => (found === null && own !== null ? own : undefined)); }

  private repaint(change: (own: string | null, found: string | null) => string | null | undefined): void {
    const { sheetId, zone } = this.range;
    this.run.guard(sheetId, zone);
    const { getters } = this.run.kernel.model;
    for (let row = zone.top; row <= zone.bottom; row += 1) {
      for (let column = zone.left; column <= zone.right; column += 1) {
        const found = getters.getCell({ sheetId, row, col: column })?.style?.fillColor?.toLowerCase() ?? null;
        const fillColor = change(this.colourAt(zone, row, column), found === '' ? null : found);
        if (fillColor !== undefined) this.run.writes.cell({ kind: 'cell', sheetId, row, column, style: { fillColor } });
      }
    }
  }

  private colourAt(zone: Zone, row: number, column: number): string | null {
    const [first, last, at] = this.dimension === 'Row' ? [zone.top, zone.bottom, row] : [zone.left, zone.right, column];
    const { Header: header, First: one, Second: two, Footer: footer } = this.colours;
    if (at === first && header !== null) return header;
    if (at === last && footer !== null) return footer;
    return (at - first - (header === null ? 0 : 1)) % 2 === 0 ? one : two;
  }
}
