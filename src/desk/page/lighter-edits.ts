/**
 * What every edit, one's own and each of the others', need not do on a page. The engine lays out all tabs anew and looks through all
 * cells for their colours after each of them: with many people typing most of the time of a page went there.
 */
import { registries } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';
import { replacePlugin } from '../kernel/replaced-plugin';
import type { Made } from '../kernel/replaced-plugin';

/** The engine's plugins, as far as they are steered from here; hence the pinned version. */
interface Viewports {
  readonly getters: Model['getters'];
  sheetsWithDirtyViewports: Set<string>;
  shouldAdjustViewports: boolean;
  readonly viewports: {
    readonly viewports: Record<string, { readonly bottomRight?: object } | undefined>;
    resetViewports(sheetId: string): void;
    recomputeViewports: () => void;
  };
  finalize(): void;
  setViewports(): void;
}

interface Colours {
  finalize(): void;
  getCustomColors(): readonly string[];
}

/** Installs both; call once, before the first Model. */
export function lightenEdits(): void {
  const { coreViewsPluginRegistry, statefulUIPluginRegistry } = registries;
  replacePlugin(statefulUIPluginRegistry, 'viewport', shownTabOnly);
  replacePlugin(coreViewsPluginRegistry, 'custom_colors', coloursOnDemand);
}

/** A tab that is not shown is laid out when it is: the engine marks it then by itself. */
function shownTabOnly(Original: Made<Viewports>): Made<Viewports> {
  return class extends Original {
    /** Scrolled beyond their end, perhaps, by an undo since they were shown. */
    private readonly misplaced = new Set<string>();

    constructor(config: unknown) {
      super(config);
      const { viewports } = this;
      // A window of another size, another zoom: the other tabs follow when they are shown.
      viewports.recomputeViewports = () => {
        viewports.resetViewports(this.getters.getActiveSheetId());
      };
    }

    override finalize(): void {
      const shown = this.getters.getActiveSheetId();
      if (this.shouldAdjustViewports) for (const sheetId of this.getters.getSheetIds()) this.misplaced.add(sheetId);
      this.shouldAdjustViewports = this.misplaced.delete(shown);
      if (this.shouldAdjustViewports) this.sheetsWithDirtyViewports.add(shown);
      this.sheetsWithDirtyViewports = new Set([...this.sheetsWithDirtyViewports].filter((sheetId) => sheetId === shown));
      super.finalize();
    }

    /** The others get their window when it is asked for. */
    override setViewports(): void {
      const shown = this.getters.getActiveSheetId();
      if (this.viewports.viewports[shown]?.bottomRight === undefined) this.viewports.resetViewports(shown);
    }
  };
}

/** The colours in use are gathered when the menu of colours is opened. */
function coloursOnDemand(Original: Made<Colours>): Made<Colours> {
  return class extends Original {
    override finalize(): void {
      // What has changed stays noted until somebody asks.
    }

    override getCustomColors(): readonly string[] {
      super.finalize();
      return super.getCustomColors();
    }
  };
}
