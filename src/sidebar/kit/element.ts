/** DOM building for the forms. Text enters only as text: nothing here can turn an applicant's words into markup. */

type Child = Node | string | null | false;

interface Settings {
  readonly class?: string;
  /** Attributes as they stand in HTML; false and undefined leave one out, true writes it empty. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly on?: { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
}

/** A new element with its settings and children; a string child is text, null and false are no child. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, settings: Settings = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (settings.class !== undefined) made.className = settings.class;
  for (const [name, value] of Object.entries(settings.attributes ?? {})) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== undefined) made.setAttribute(name, String(value));
  }
  for (const [name, handler] of Object.entries(settings.on ?? {})) made.addEventListener(name, handler as EventListener);
  append(made, children);
  return made;
}

/** Puts children at the end of an element. */
export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child !== null && child !== false) parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
}

/** Replaces everything in an element. */
export function show(parent: Element, ...children: readonly Child[]): void {
  parent.textContent = '';
  append(parent, children);
}

/** The element of the page with this id; a page without it is built wrongly. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error('The page has no element ' + id);
  return found;
}
