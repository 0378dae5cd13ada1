/** The register in the order in which it is worked through, and which question comes next. */
import type { DecisionItem } from '../../addon/api';

export type GroupName = 'blocking' | 'open' | 'done';

/** What holds up the jury, then what is open, then what is decided. */
export const groupOf = ({ chosen, blocking }: DecisionItem): GroupName => (chosen !== null ? 'done' : blocking ? 'blocking' : 'open');

/** The groups that hold anything, in their order. */
export function groups(items: readonly DecisionItem[]): readonly { readonly name: GroupName; readonly items: readonly DecisionItem[] }[] {
  return (['blocking', 'open', 'done'] as const)
    .map((name) => ({ name, items: items.filter((item) => groupOf(item) === name) }))
    .filter((group) => group.items.length > 0);
}

/** The first undecided question after the one that was just decided; undefined when none is left. */
export const nextOpen = (items: readonly DecisionItem[], id: string): DecisionItem | undefined => items.find((item) => item.chosen === null && item.id !== id);
