/** Puts a class made of the engine's own in place of one of its plugins. Runs in the browser, too. */

/** A list of plugins of the engine, by their names. */
interface PluginRegistry {
  get(name: string): unknown;
  replace(name: string, plugin: never): unknown;
}

/** A plugin's class, whose instances are known as far as they are steered from here. */
export type Made<T> = new (config: unknown) => T;

/** Replaces a plugin for every model made from now on. `Class` describes private parts of the engine: hence its pinned version. */
export function replacePlugin<Class>(registry: PluginRegistry, name: string, make: (original: Class) => Class): void {
  registry.replace(name, make(registry.get(name) as Class) as never);
}
