/** Defects of a nomination's table that its words show: repeated rows and numbers, titles that fit no tier, missing scales. */
import type { Criterion, Fact, FactName, Nomination } from '../model';
import type { Finding } from './finding';
import { share, stems } from './stems';

const at = (nomination: Nomination, criterion: Criterion): Pick<Finding, 'nomination' | 'criterion' | 'clause'> => ({
  nomination: nomination.key,
  criterion: criterion.key,
  clause: criterion.clause,
});

const bare = (printed: string): string => printed.trim().replace(/\.+$/, '');

const plain = (text: string): string => text.toLowerCase().replace(/ё/g, 'е').replace(/[^\p{L}\p{N}#]+/gu, ' ').trim();

/** A later criterion with the title of an earlier one (RO-15: rows 9 and 10 of the organiser). */
export function duplicates(nomination: Nomination): readonly Finding[] {
  return nomination.criteria.flatMap((criterion, index) => {
    const twin = nomination.criteria.slice(0, index).find((other) => plain(other.title.ru) === plain(criterion.title.ru));
    if (twin === undefined || plain(criterion.title.ru) === '') return [];
    return [{ ...at(nomination, criterion), defect: { kind: 'duplicate' as const, other: twin.key, otherNumber: twin.printed } }];
  });
}

/** A printed number that stands at several criteria (RO-17); reported once, at its second use. */
export function repeatedNumbers(nomination: Nomination): readonly Finding[] {
  return nomination.criteria.flatMap((criterion, index) => {
    if (bare(criterion.printed) === '') return [];
    const before = nomination.criteria.slice(0, index).filter((other) => bare(other.printed) === bare(criterion.printed));
    if (before.length !== 1) return [];
    const others = before.map((other) => other.key);
    return [{ ...at(nomination, criterion), defect: { kind: 'repeatedNumber' as const, printed: criterion.printed, others } }];
  });
}

/** The words of the tiers of a fact criterion, as printed. */
export function tierWords(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'scale':
      return '';
    case 'perUnit':
      return criterion.quote;
    case 'count':
    case 'compound':
    case 'checklist':
    case 'choice':
    case 'range':
      return criterion.tiers.map((tier) => tier.quote).join(' ');
  }
}

/** What a criterion counts, in the words of its facts. */
const factWords = (names: readonly FactName[], facts: readonly Fact[]): string =>
  facts.filter(({ name }) => names.includes(name)).map(({ name, title }) => `${name} ${title.ru}`).join(' ');

/**
 * A title that shares no subject with its tiers although its subject, or that of the tiers, stands elsewhere in the award
 * (RO-14: awards in the title, events in the tiers, and facts on awards that the criterion leaves unused).
 * Words that merely differ («Опыт» over tiers on events) prove nothing.
 */
export function titleMismatches(
  nomination: Nomination,
  others: readonly Criterion[],
  factsOf: (criterion: Criterion) => readonly FactName[],
): readonly Finding[] {
  return nomination.criteria.flatMap((criterion) => {
    const tiers = tierWords(criterion);
    const [title, subject] = [stems(criterion.title.ru), stems(tiers)];
    if (title.size === 0 || subject.size === 0 || share(title, subject)) return [];
    const own = factsOf(criterion);
    const unused = nomination.facts.map(({ name }) => name).filter((name) => !own.includes(name));
    const elsewhere = others.filter((other) => other !== criterion && tierWords(other) !== tiers);
    const titleIsElsewhere =
      !share(title, stems(factWords(own, nomination.facts))) &&
      (share(title, stems(factWords(unused, nomination.facts))) || elsewhere.some((other) => share(title, stems(tierWords(other)))));
    const tiersAreElsewhere =
      !share(subject, stems(factWords(own, nomination.facts))) && elsewhere.some((other) => share(subject, stems(other.title.ru)));
    if (!titleIsElsewhere && !tiersAreElsewhere) return [];
    return [{ ...at(nomination, criterion), defect: { kind: 'titleMismatch' as const, title: criterion.title.ru, tiers } }];
  });
}

/** Figures of a scale: «от 0 до 5», «0–10», «5 баллов». */
const SCALE_FIGURES = /\d+\s*(?:[-–—]|до)\s*\d+|\d+\s*балл|балл\p{L}*\s*[:–—-]?\s*\d/iu;

/**
 * Marks asked of experts without a scale in the regulation (RO-27, PR-2): the award says that none is printed, or it
 * quotes the scales of other criteria and has no figures here. Where no scale is quoted at all nothing is known.
 */
export function missingScales(nomination: Nomination, others: readonly Criterion[]): readonly Finding[] {
  const told = (criterion: Criterion): boolean =>
    criterion.kind === 'scale' &&
    (criterion.bands.length > 0 || (criterion.quote !== undefined && criterion.quote !== '') || SCALE_FIGURES.test(criterion.clause.quote));
  const scalesAreQuoted = others.some(told);
  return nomination.criteria.flatMap((criterion) => {
    if (criterion.kind !== 'scale' || told(criterion)) return [];
    const silent = criterion.quote === undefined && (criterion.clause.quote === '' || !scalesAreQuoted);
    if (silent) return [];
    return [{ ...at(nomination, criterion), defect: { kind: 'missingScale' as const, assumed: [criterion.from, criterion.to] as const } }];
  });
}
