/** The bar of sheets as people know it: the corner tells a number or nothing at all, the list of sheets is as long as the window allows. */
import { components, helpers, Spreadsheet } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';

interface Made {
  readonly prototype: object;
  readonly components?: Readonly<Record<string, Made>>;
}

interface Statistic {
  readonly env: { readonly model: Model };
  readonly store: { readonly statisticFnResults: Readonly<Record<string, { readonly value?: () => number } | undefined>> };
  selectedStatisticFn: string;
  getSelectedStatistic: () => string | undefined;
  getComposedFnName: (name: string) => string;
}

interface Bar {
  menuMaxHeight: number;
  setup: () => void;
}

/** Pixels of a menu's width: enough for the longest of the Russian entries beside its keys. */
const MENU_WIDTH = 310;
/** Digits after the comma that the corner shows; more is noise. */
const DIGITS = 4;

/** Installs it; call before the spreadsheet is mounted. */
export function installBottomBar(): void {
  const menus = components.MenuPopover as unknown as { defaultProps: object };
  menus.defaultProps = { ...menus.defaultProps, width: MENU_WIDTH };
  const bar = (Spreadsheet as unknown as Made).components?.['BottomBar'];
  const shape = bar?.prototype as Bar | undefined;
  if (shape !== undefined) {
    const setup: Bar['setup'] = Reflect.get(shape, 'setup');
    shape.setup = function () {
      setup.call(this);
      this.menuMaxHeight = Math.round(innerHeight * 0.7);
    };
  }
  const statistic = bar?.components?.['BottomBarStatistic']?.prototype as Statistic | undefined;
  if (statistic !== undefined) tellNumbers(statistic);
}

function tellNumbers(statistic: Statistic): void {
  statistic.getSelectedStatistic = function () {
    const { getters } = this.env.model;
    if (getters.getSelectedZones().length === 1 && getters.isSingleCellOrMerge(getters.getActiveSheetId(), getters.getSelectedZone())) return undefined;
    const known = Object.entries(this.store.statisticFnResults).filter(([, result]) => result?.value !== undefined);
    const chosen = known.find(([name]) => name === this.selectedStatisticFn) ?? known[0];
    return chosen === undefined ? undefined : this.getComposedFnName(chosen[0]);
  };
  statistic.getComposedFnName = function (name) {
    const value = this.store.statisticFnResults[name]?.value?.();
    if (value === undefined) return `${name}: —`;
    const rounded = Math.round(value * 10 ** DIGITS) / 10 ** DIGITS;
    return `${name}: ${helpers.formatValue(rounded, { locale: this.env.model.getters.getLocale() })}`;
  };
}
