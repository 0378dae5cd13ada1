/** What «Итоги», «Ничьи» and «Недостаёт» show of one nomination. */
import type { CompiledCriterion, CompiledNomination } from '../award/compile';
import type { ApplicationId, CriterionKey, FactName, JurorId, Rules } from '../award/model';
import type { Missing, NominationResult, Tie } from '../results/model';
import type { Language } from '../text/language';
import { resultWords, type Lacking } from '../text/results';

export interface ResultBlock {
  readonly compiled: CompiledNomination;
  readonly result: NominationResult;
  readonly aggregation: Rules['aggregation'];
  /** Jurors of the nomination in their order, with the names the workbook gives them. */
  readonly jury: ReadonlyMap<JurorId, string>;
  readonly applicants: ReadonlyMap<ApplicationId, string>;
}

/** A header is read at a glance; the regulation's whole sentence stands in its note. */
const HEADER_LENGTH = 46;

/** Text cut between words, with an ellipsis. */
function shortened(text: string): string {
  if (text.length <= HEADER_LENGTH) return text;
  const cut = text.slice(0, HEADER_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), HEADER_LENGTH / 2)).replace(/[\s,;:(«]+$/, '')}…`;
}

/**
 * «1. Часы»: the printed number with the name of the one fact that counts, else with the regulation's title in short. The printed
 * number repeats in real regulations, so it never stands alone.
 */
export function criterionTitle(compiled: CompiledNomination, { criterion, needs }: CompiledCriterion, language: Language): string {
  const [only, ...others] = needs;
  const fact = others.length === 0 ? compiled.nomination.facts.find(({ name }) => name === only)?.title[language] : undefined;
  const title = criterion.title[language];
  return resultWords[language].criterion(criterion.printed, shortened(fact !== undefined && fact.length < title.length ? fact : title));
}

export function criteriaTitles(block: ResultBlock, keys: readonly CriterionKey[], language: Language): string {
  return block.compiled.criteria
    .filter(({ criterion }) => keys.includes(criterion.key))
    .map((each) => criterionTitle(block.compiled, each, language))
    .join('; ');
}

export const factTitle = (block: ResultBlock, name: FactName, language: Language): string =>
  block.compiled.nomination.facts.find((fact) => fact.name === name)?.title[language] ?? name;

/** «2–3», «5»: the places that the tied hold between them. */
export function tiePlaces({ place, applications }: Tie, places: Rules['places']): string {
  return places === 'dense' || applications.length < 2 ? String(place) : `${place}–${place + applications.length - 1}`;
}

/** How much is lacking, in numbers. */
export const lackingOf = (missing: readonly Missing[]): Lacking => ({
  ballots: missing.filter(({ kind }) => kind === 'ballot').length,
  facts: missing.filter(({ kind }) => kind === 'fact').length,
  noJuror: missing.filter(({ kind }) => kind === 'noJuror').length,
});
