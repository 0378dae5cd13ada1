/** Defects of a nomination's table that its words show: repeated rows and numbers, titles that fit no tier, missing scales. */
import type { Criterion, Nomination } from '../model';
import type { Finding } from './finding';
import { share, stems } from './stems';

const at = (nomination: Nomination, criterion: Criterion): Pick<Finding, 'nomination' | 'criterion' | 'clause'> => ({
  nomination: nomination.key,
  criterion: criterion.key,
  clause: criterion.clause,
});

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
    if (criterion.printed === '') return [];
    const before = nomination.criteria.slice(0, index).filter((other) => other.printed === criterion.printed);
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

/**
 * A title that shares no subject with its tiers (RO-14: awards in the title, events in the tiers).
 * Tiers of which nothing but numbers is left ("100 и более") say nothing, and then nothing is found.
 */
export function titleMismatches(nomination: Nomination): readonly Finding[] {
  return nomination.criteria.flatMap((criterion) => {
    const tiers = tierWords(criterion);
    const [title, subject] = [stems(criterion.title.ru), stems(tiers)];
    if (title.size === 0 || subject.size === 0 || share(title, subject)) return [];
    return [{ ...at(nomination, criterion), defect: { kind: 'titleMismatch' as const, title: criterion.title.ru, tiers } }];
  });
}

/** Marks asked of experts where the regulation's words hold no figure and no bands (RO-27, PR-2). */
export function missingScales(nomination: Nomination): readonly Finding[] {
  return nomination.criteria.flatMap((criterion) => {
    if (criterion.kind !== 'scale' || criterion.bands.length > 0) return [];
    const quote = criterion.clause.quote;
    if (quote === '' || /\d/.test(quote)) return [];
    return [{ ...at(nomination, criterion), defect: { kind: 'missingScale' as const, assumed: [criterion.from, criterion.to] as const } }];
  });
}
