/** The engine without a screen: what only a page shows is not kept up to date in the host. */
import { registries } from './engine';
import { replacePlugin } from './replaced-plugin';

interface Handler {
  handle(command: unknown): void;
  beforeHandle(command: unknown): void;
  finalize(): void;
  handleEvent?(event: unknown): void;
}

type HandlerClass = (new (config: unknown) => Handler) & { readonly getters: readonly string[]; readonly layers?: readonly string[] };

/** Row heights that fit the text, colours offered in menus, icons, what lies in the window: by the engine's names. */
const views = ['evaluation_chart', 'evaluation_cf', 'row_size', 'custom_colors', 'cell_icon'] as const;
const screens = ['cell_computed_style', 'table_computed_style', 'header_positions', 'viewport'] as const;

/** Stops them for every model made in this process from now on. Their getters stay, and must not be asked. */
export function closeScreens(): void {
  const { coreViewsPluginRegistry, statefulUIPluginRegistry } = registries;
  for (const name of views) replacePlugin(coreViewsPluginRegistry, name, quieted);
  for (const name of screens) replacePlugin(statefulUIPluginRegistry, name, quieted);
}

function quieted(Original: HandlerClass): HandlerClass {
  return class extends Original {
    override handle(): void {}
    override beforeHandle(): void {}
    override finalize(): void {}
    override handleEvent(): void {}
  };
}
