/** The level a fact speaks of, read off its words: regulations name levels, they do not number them (RO-9, RO-13). */
import type { Fact } from '../model';

/** From the lowest to the highest; federal and all-Russian are one level, okrug stands with region. */
const LEVELS: readonly RegExp[] = [
  /муницип|городск|районн|местн|municipal|local/i,
  /регион|областн|краев|окруж|республик|regional|district/i,
  /федерал|всеросс|общеросс|национальн|federal|national/i,
  /международ|international/i,
];

/** 0 (municipal) to 3 (international); undefined where the name speaks of no level or of several. */
export function levelOf(fact: Fact): number | undefined {
  const found = LEVELS.flatMap((level, index) => (level.test(fact.name) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}
