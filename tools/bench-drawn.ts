/**
 * Put into a page before its own scripts: notes what its canvas shows and when, so that a bench sees what a person sees.
 * It runs in the browser and is sent there as text: nothing outside the function may be used in it.
 */

/** What the bench asks the page. Times are milliseconds since the address was opened. */
export interface Drawn {
  /** When the grid first showed so many cells with something in them; undefined until then. */
  filledAt(cells: number): number | undefined;
  /** Looks for one edit from now on: this text in a cell, and another cell of its row that has changed with it. */
  expect(text: string): void;
  /** The edit that was expected: when Enter was pressed, and when both cells were on the screen. */
  readonly edit: { readonly pressed: number; readonly drawn: number } | undefined;
  /** When a mouse button was last pressed; what was drawn before is forgotten. */
  readonly clicked: number | undefined;
}

declare global {
  interface Window {
    deskBench: Drawn;
  }
}

export function watchDrawing(): void {
  /** Headers of rows and columns are no cells. */
  const HEADERS = { width: 48, height: 26 };
  /** Texts by their place on the screen. */
  type Frame = Map<string, { readonly text: string; readonly x: number; readonly y: number }>;
  let frame: Frame | undefined;
  let last: Frame = new Map();
  let fills: { readonly cells: number; readonly at: number }[] = [];
  let sought: { readonly text: string; before: Frame; pressed?: number } | undefined;
  let edit: Drawn['edit'];
  let clicked: number | undefined;

  const ended = (): void => {
    last = frame ?? last;
    frame = undefined;
    const now = performance.now();
    fills.push({ cells: last.size, at: now });
    if (sought?.pressed === undefined) return;
    const { before, text, pressed } = sought;
    const changed = [...last].filter(([place, cell]) => before.get(place)?.text !== cell.text).map(([, cell]) => cell);
    const typed = changed.filter((cell) => cell.text === text);
    if (!typed.some((one) => changed.some((cell) => cell !== one && Math.abs(cell.y - one.y) < 3))) return;
    edit = { pressed, drawn: now };
    sought = undefined;
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its context below
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, width) {
    if (frame === undefined) {
      frame = new Map();
      queueMicrotask(ended);
    }
    const { a, e, f } = this.getTransform();
    const place = { text, x: x + e / a, y: y + f / a };
    if (place.x > HEADERS.width && place.y > HEADERS.height) frame.set(`${Math.round(place.x)} ${Math.round(place.y)}`, place);
    if (width === undefined) fillText.call(this, text, x, y);
    else fillText.call(this, text, x, y, width);
  };
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'Enter' || sought === undefined) return;
      sought.pressed = timeStamp;
      sought.before = last;
    },
    true,
  );
  addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      clicked = timeStamp;
      fills = [];
    },
    true,
  );
  window.deskBench = {
    filledAt: (cells) => fills.find((fill) => fill.cells >= cells)?.at,
    expect: (text) => {
      edit = undefined;
      sought = { text, before: last };
    },
    get edit() {
      return edit;
    },
    get clicked() {
      return clicked;
    },
  };
}
