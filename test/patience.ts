/**
 * How long tests wait for what must come. Waiting costs nothing when it comes, so the limits are for the slowest machine there may be;
 * Jest's own limit, in package.json, is longer, so that what was waited for is named.
 */
export const PATIENCE = 120_000;
const STEP = 10;

const step = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, STEP);
  });

/** Waits until something is so. */
export async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`It did not come to be: ${String(condition)}`);
    await step();
  }
}

/** Waits for a value to come to be. */
export async function untilIs<T>(read: () => T | Promise<T>, wanted: T): Promise<void> {
  const end = performance.now() + PATIENCE;
  let found = await read();
  while (JSON.stringify(found) !== JSON.stringify(wanted) && performance.now() < end) {
    await step();
    found = await read();
  }
  expect(found).toEqual(wanted);
}
