/** Defects of the numbering of a regulation: sections that share a number, clauses numbered as if in another section (PR-1). */
import type { Award, Clause } from '../model';
import type { Finding } from './finding';

const HEADING_NUMBER = /^\s*(\d+)[.)]/;
const CLAUSE_NUMBER = /^\s*(\d+)\.\d/;

const addressed = (award: Award): readonly Clause[] => [
  ...award.nominations.flatMap((nomination) => [nomination.clause, ...nomination.windows.map(({ clause }) => clause), ...nomination.criteria.map(({ clause }) => clause)]),
  ...award.decisions.map(({ clause }) => clause),
];

/** Headings in order of their first mention, each with the clauses that stand under it. */
function headingsOf(award: Award): readonly (readonly [Clause, ...Clause[]])[] {
  const found = new Map<string, [Clause, ...Clause[]]>();
  for (const clause of addressed(award)) {
    if (!HEADING_NUMBER.test(clause.heading)) continue;
    const key = `${clause.document}\n${clause.heading}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [clause]);
    else known.push(clause);
  }
  return [...found.values()];
}

const numberOf = (heading: string): string => HEADING_NUMBER.exec(heading)?.[1] ?? '';

/** Every repeated section number once; every section whose clauses carry another section's number once. */
export function numberingDefects(award: Award): readonly Finding[] {
  const headings = headingsOf(award);
  const repeated = headings.flatMap(([clause], index): readonly Finding[] => {
    const same = headings.filter(([other]) => other.document === clause.document && numberOf(other.heading) === numberOf(clause.heading));
    if (same.length < 2 || same[0] !== headings[index]) return [];
    const defect = { kind: 'repeatedHeading' as const, number: numberOf(clause.heading), headings: same.map(([other]) => other.heading) };
    return [{ clause: { ...clause, number: '' }, defect }];
  });
  const strayed = headings.flatMap((clauses): readonly Finding[] => {
    const [first] = clauses;
    const strays = clauses.filter(({ number, heading }) => {
      const [, section] = CLAUSE_NUMBER.exec(number) ?? [];
      return section !== undefined && section !== numberOf(heading);
    });
    const [stray] = strays;
    if (stray === undefined) return [];
    const numbers = [...new Set(strays.map(({ number }) => number))].sort();
    return [{ clause: stray, defect: { kind: 'clauseNumber', heading: first.heading, numbers } }];
  });
  return [...repeated, ...strayed];
}
