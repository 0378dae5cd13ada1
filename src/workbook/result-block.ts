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

/** «1. Часы»: the printed number repeats in real regulations, so the title stands beside it. */
export const criterionTitle = ({ criterion }: CompiledCriterion, language: Language): string =>
  resultWords[language].criterion(criterion.printed, criterion.title[language]);

export function criteriaTitles(block: ResultBlock, keys: readonly CriterionKey[], language: Language): string {
  return block.compiled.criteria
    .filter(({ criterion }) => keys.includes(criterion.key))
    .map((each) => criterionTitle(each, language))
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
