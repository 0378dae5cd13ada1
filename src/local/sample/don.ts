/**
 * The sample of «Добро на Дону 2024»: about 120 applications in five nominations, seven jurors, some facts blank, some
 * ballots not handed in, two recusals, and exact ties, one of them across the last winner's place.
 */
import type { CompiledNomination } from '../../award/compile';
import type { ScaleCriterion } from '../../award/model';
import { dobroNaDonu } from '../../award/presets/dobro-na-donu/award';
import { ballot, half, recused } from './ballots';
import type { Judged, Leaning } from './ballots';
import { organiserLadders, volunteerLadders, youthLadders } from './don-facts';
import { jury, people } from './don-people';
import { climb } from './ladder';
import type { Ladder } from './ladder';
import { businessName, code, personName, projectName, unlike } from './names';
import { seeded } from './random';
import type { Random } from './random';
import { nominationOf, reckoned } from './reckoning';
import type { Sample, SampleApplication, SampleBallot } from './sample';
import { twinOf } from './twin';

interface Plan {
  readonly nomination: string;
  /** Of a hundred applications. */
  readonly share: number;
  readonly ladders: () => readonly Ladder[];
  readonly name: (random: Random) => string;
  /** Last day of filing in August or September 2024. */
  readonly lastDay: number;
  /** Places at which others reach the very same total. */
  readonly ties: readonly { readonly place: number; readonly others: number }[];
  readonly recusal?: string;
}

const PLANS: readonly Plan[] = [
  {
    nomination: 'volunteer',
    share: 28,
    ladders: volunteerLadders,
    name: personName,
    lastDay: 46,
    ties: [
      { place: 5, others: 1 },
      { place: 12, others: 1 },
    ],
    recusal: 'Кандидат — волонтёр моего отряда.',
  },
  { nomination: 'organiser', share: 22, ladders: organiserLadders, name: personName, lastDay: 46, ties: [{ place: 2, others: 1 }] },
  { nomination: 'youth', share: 26, ladders: youthLadders, name: personName, lastDay: 64, ties: [{ place: 9, others: 2 }] },
  { nomination: 'entrepreneur', share: 10, ladders: () => [], name: businessName, lastDay: 46, ties: [] },
  {
    nomination: 'mission',
    share: 14,
    ladders: () => [],
    name: projectName,
    lastDay: 64,
    ties: [{ place: 7, others: 1 }],
    recusal: 'Я вхожу в совет организации, которая ведёт проект.',
  },
];

/** Ties are planted only where enough applications compete for them to lie apart. */
const ROOM_FOR_TIES = 14;
/** The first places stay complete, so that the planted tie keeps its place. */
const COMPLETE_PLACES = 9;

const scalesOf = (compiled: CompiledNomination): readonly ScaleCriterion[] =>
  compiled.criteria.flatMap(({ criterion }) => (criterion.kind === 'scale' ? [criterion] : []));

/** Day 1 is 01.08.2024. */
const filedOn = (day: number): string => new Date(Date.UTC(2024, 7, day)).toISOString().slice(0, 10);

interface Taken {
  readonly ids: Set<string>;
  readonly names: Set<string>;
}

function applicationOf(plan: Plan, facts: SampleApplication['facts'], random: Random, taken: Taken): SampleApplication {
  return {
    id: unlike(taken.ids, () => code(random)),
    nomination: plan.nomination,
    name: unlike(taken.names, () => plan.name(random)),
    person: unlike(taken.ids, () => code(random)),
    // Most file in the last days.
    filed: filedOn(Math.max(1, plan.lastDay - Math.floor(plan.lastDay * random.next() * random.next()))),
    facts,
  };
}

/** Rows that are late or half done, and the juror who stands aside; the first places are left as they are. */
function unfinished(rows: readonly SampleBallot[], untouched: ReadonlySet<string>, random: Random, plan: Plan): readonly SampleBallot[] {
  let aside = plan.recusal;
  const slow = rows[random.whole(0, Math.max(0, rows.length - 1))]?.juror;
  return rows.flatMap((row): readonly SampleBallot[] => {
    if (untouched.has(row.application)) return [row];
    if (aside !== undefined && random.once(8)) {
      const reason = aside;
      aside = undefined;
      return [recused(row.application, row.juror, reason)];
    }
    if (random.once(row.juror === slow ? 4 : 22)) return [];
    return [random.once(40) ? half(row) : row];
  });
}

/** One nomination with everything handed in, then its ties, then what is late. */
function competing(plan: Plan, count: number, random: Random, taken: Taken, award: Sample['award']): Pick<Sample, 'applications' | 'ballots'> {
  const compiled = nominationOf(award, plan.nomination);
  const scales = scalesOf(compiled);
  const jurors = jury().filter(({ nominations }) => nominations.includes(plan.nomination));
  const ties = count >= ROOM_FOR_TIES ? plan.ties : [];
  const alone = count - ties.reduce((so, { others }) => so + others, 0);

  const strengths = Array.from({ length: alone }, () => random.next());
  const parts = plan.ladders().map((ladder) => climb(ladder, strengths, random));
  const applications = strengths.map((_strength, index) =>
    applicationOf(plan, parts.reduce((so, part) => ({ ...so, ...part[index] }), {}), random, taken),
  );
  const ballots = applications.flatMap((application, index) => {
    const judged: Judged = { application: application.id, strength: strengths[index] ?? 0, published: !random.once(4) };
    return jurors.map((juror: Leaning) => ballot(random, judged, juror, scales));
  });

  const { standings } = reckoned({ award, people: people(), applications, ballots }, plan.nomination);
  const untouched = new Set<string>(standings.slice(0, COMPLETE_PLACES).map(({ score }) => score.application));
  const twins = ties.flatMap(({ place, others }) => {
    const source = applications.find(({ id }) => id === standings[place - 1]?.score.application);
    if (source === undefined) return [];
    untouched.add(source.id);
    const rows = ballots.filter(({ application }) => application === source.id);
    return Array.from({ length: others }, () => {
      const twin = twinOf({ application: source, ballots: rows, ladders: plan.ladders(), compiled }, applicationOf(plan, {}, random, taken), random);
      untouched.add(twin.application.id);
      return twin;
    });
  });

  return {
    applications: [...applications, ...twins.map(({ application }) => application)],
    ballots: [...unfinished(ballots, untouched, random, plan), ...twins.flatMap((twin) => twin.ballots)],
  };
}

/** How many compete in each nomination; the first takes what the shares leave over. */
function shares(total: number): readonly number[] {
  const rest = PLANS.slice(1).map(({ share }) => Math.max(1, Math.round((total * share) / 100)));
  return [Math.max(0, total - rest.reduce((so, count) => so + count, 0)), ...rest];
}

/**
 * A sample with `applications` (5 or more) in all; the same seed gives the same sample. Ties are planted where a
 * nomination has room for them (from about 100 applications on). Throws RangeError for fewer than 5.
 */
export function sampleDobroNaDonu({ applications = 120, seed = 2024 }: { readonly applications?: number; readonly seed?: number } = {}): Sample {
  if (!Number.isInteger(applications) || applications < 5) throw new RangeError(`Not a number of applications: ${applications}`);
  const award = dobroNaDonu();
  const random = seeded(seed);
  const taken: Taken = { ids: new Set(), names: new Set(people().map(({ name }) => name)) };
  const counts = shares(applications);
  const parts = PLANS.map((plan, index) => competing(plan, counts[index] ?? 0, random, taken, award));
  return {
    award,
    people: people(),
    applications: parts.flatMap((part) => part.applications).sort((a, b) => (a.filed < b.filed ? -1 : a.filed > b.filed ? 1 : a.id < b.id ? -1 : 1)),
    ballots: parts.flatMap((part) => part.ballots),
  };
}
