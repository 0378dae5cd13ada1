/** Numbers of tabs as addresses carry them (#gid=…), from the engine's names of tabs. */

/** A stable number for a tab: its own if the desk made it, else one made from its id. */
export function gidOf(sheetId: string): number {
  const own = /^s(\d+)$/u.exec(sheetId);
  if (own !== null) return Number(own[1]);
  let hash = 2166136261;
  for (const character of sheetId) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return hash >>> 1;
}

/** An id for a new tab that no tab has yet. */
export function freshSheetId(taken: readonly string[]): string {
  const gids = new Set(taken.map(gidOf));
  // Spread as Google's are, yet the same in every run.
  let gid = 7919 * (taken.length + 1);
  while (gids.has(gid)) gid += 7919;
  return `s${gid}`;
}
