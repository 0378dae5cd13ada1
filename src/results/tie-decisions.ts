/**
 * Decisions on ties: points leave some equal, and whoever the regulation names puts them in order. A decision belongs to
 * the very tie it was taken on — the same people at the same place with the same total. When the marks have changed since,
 * it is not applied, and neither is one that is not whole.
 */
import { equal, type Exact } from '../award/exact';
import type { ApplicationId, NominationKey, Rules } from '../award/model';
import type { PlaceGroup } from './places';

/** How, by whom and when a tie was decided, as it was written down. Blank is not known. */
export interface DecidedBy {
  readonly how: string;
  readonly who: string;
  readonly when: string;
}

/** A decision on one tie as it was recorded. */
export interface TieDecision {
  readonly nomination: NominationKey;
  /** Position of the first of the tied when everybody is counted off from 1. */
  readonly first: number;
  readonly total: Exact;
  readonly applications: readonly ApplicationId[];
  /** The place given to each; one that is absent has none yet. */
  readonly places: ReadonlyMap<ApplicationId, number>;
  readonly by: DecidedBy;
}

/** Why a decision is not applied. */
export type Unfit =
  /** There is no such tie any more: other people, another place or another total. */
  | { readonly kind: 'changed' }
  /** These of the tied have no place. */
  | { readonly kind: 'noPlace'; readonly applications: readonly ApplicationId[] }
  /** This one's place does not follow: next in turn is `next`. */
  | { readonly kind: 'order'; readonly application: ApplicationId; readonly next: number }
  /** Not written down: how, who or when. */
  | { readonly kind: 'unsigned'; readonly blank: keyof DecidedBy };

export interface UnfitDecision {
  readonly decision: TieDecision;
  readonly why: Unfit;
}

/** The tied in the order decided; those who stay equal stand together. */
export interface TieOrder {
  readonly order: readonly (readonly ApplicationId[])[];
  readonly by: DecidedBy;
}

interface Entry {
  readonly application: ApplicationId;
}

const SIGNATURE = ['how', 'who', 'when'] as const;

/**
 * The order that a decision gives the group of the tied, or why it gives none. Places count off from the group's own:
 * after two who share place 5 comes 7 (dense: 6).
 */
function orderOf(group: PlaceGroup<Entry>, decision: TieDecision, places: Rules['places']): TieOrder | Unfit {
  const ids = group.entries.map(({ application }) => application);
  const noPlace = ids.filter((id) => !decision.places.has(id));
  if (noPlace.length > 0) return { kind: 'noPlace', applications: noPlace };
  const given = new Map<number, ApplicationId[]>();
  for (const id of ids) {
    const place = decision.places.get(id) ?? 0;
    given.set(place, [...(given.get(place) ?? []), id]);
  }
  let next = group.place;
  const order: ApplicationId[][] = [];
  for (const [place, members] of [...given].sort(([a], [b]) => a - b)) {
    const [first] = members;
    if (place !== next && first !== undefined) return { kind: 'order', application: first, next };
    order.push(members);
    next += places === 'dense' ? 1 : members.length;
  }
  const blank = SIGNATURE.find((key) => decision.by[key] === '');
  return blank === undefined ? { order, by: decision.by } : { kind: 'unsigned', blank };
}

const sameMembers = (group: PlaceGroup<Entry>, decision: TieDecision): boolean =>
  group.entries.length === decision.applications.length && group.entries.every(({ application }) => decision.applications.includes(application));

const isOf = (decision: TieDecision) => (group: PlaceGroup<Entry>): boolean =>
  group.entries.length > 1 && group.positions[0] === decision.first && equal(group.total, decision.total) && sameMembers(group, decision);

export interface DecidedGroups<E extends Entry> {
  /** The groups with every decided tie split as decided, places counted off anew. */
  readonly groups: readonly PlaceGroup<E>[];
  /** By the first position of the tie. */
  readonly orders: ReadonlyMap<number, TieOrder>;
  readonly unfit: readonly UnfitDecision[];
}

function split<E extends Entry>(group: PlaceGroup<E>, { order }: TieOrder): readonly PlaceGroup<E>[] {
  let [first] = group.positions;
  return order.map((ids) => {
    const entries = group.entries.filter(({ application }) => ids.includes(application));
    const positions = [first, first + entries.length - 1] as const;
    first += entries.length;
    return { ...group, place: positions[0], positions, entries };
  });
}

/** Applies the decisions of one nomination to its groups of equal totals. Without a decision a group stays as it is. */
export function applyTieDecisions<E extends Entry>(
  groups: readonly PlaceGroup<E>[],
  decisions: readonly TieDecision[],
  places: Rules['places'],
): DecidedGroups<E> {
  const orders = new Map<number, TieOrder>();
  const unfit: UnfitDecision[] = [];
  for (const decision of decisions) {
    const group = groups.find(isOf(decision));
    const order: TieOrder | Unfit = group === undefined ? { kind: 'changed' } : orderOf(group, decision, places);
    if ('kind' in order) unfit.push({ decision, why: order });
    else orders.set(decision.first, order);
  }
  const parts = groups.flatMap((group) => {
    const order = orders.get(group.positions[0]);
    return order === undefined ? [group] : split(group, order);
  });
  return { groups: places === 'dense' ? parts.map((group, index) => ({ ...group, place: index + 1 })) : parts, orders, unfit };
}
