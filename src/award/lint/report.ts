/** The findings as a person reads them: what repeats over nominations once, each with what else could be decided. */
import type { Award, Choices, NominationKey } from '../model';
import { alternativesIn } from './alternatives';
import type { Alternative } from './alternatives';
import type { Finding } from './finding';
import { lintAward } from './lint';

export interface ReportedFinding extends Finding {
  /** All nominations where it stands, in the order of the regulation; empty for a finding on the whole award. */
  readonly nominations: readonly NominationKey[];
  readonly alternatives: readonly Alternative[];
}

/** Findings that say the same of the same clause are one. */
const sameness = ({ defect, clause, criterion }: Finding): string =>
  JSON.stringify([defect, clause, criterion ?? ''], (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/** All findings of `lintAward`, grouped. */
export function regulationReport(award: Award, choices: Choices): readonly ReportedFinding[] {
  const alternatives = alternativesIn(award, choices);
  const groups = new Map<string, { readonly finding: Finding; readonly nominations: NominationKey[] }>();
  for (const finding of lintAward(award, choices)) {
    const key = sameness(finding);
    const group = groups.get(key) ?? { finding, nominations: [] };
    if (finding.nomination !== undefined && !group.nominations.includes(finding.nomination)) group.nominations.push(finding.nomination);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ finding, nominations }) => ({ ...finding, nominations, alternatives: alternatives(finding) }));
}
