/** What a sidebar's frame and the page say to each other by postMessage. Types alone. */

export type FromFrame =
  | { readonly desk: 'call'; readonly call: string; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly desk: 'close' }
  | { readonly desk: 'focus editor' }
  | { readonly desk: 'size'; readonly width?: number; readonly height?: number };

export type ToFrame =
  | { readonly desk: 'returned'; readonly call: string; readonly value: unknown }
  | { readonly desk: 'thrown'; readonly call: string; readonly name: string; readonly message: string };
