/** What a protocol lacks before it may be signed. Blank is not zero: everything missing is named, with the tab to mend it on. */
import { unconfirmed } from '../../award/decisions';
import { isOfTie } from '../../text/problems';
import { protocolWords } from '../../text/protocol';
import { lackingWords } from '../../text/results';
import { lackingOf, tiePlaces } from '../../workbook/result-block';
import { nominationName } from '../../workbook/nominations-tab';
import { quorumOf } from './composition';
import type { ProtocolSource } from './source';

function moneyGaps({ language, prizes }: ProtocolSource): string[] {
  const words = protocolWords[language].gaps;
  if (prizes === undefined || prizes.lines.length === 0) return [];
  const years = new Set(prizes.lines.flatMap((line) => (line.kind === 'undecided' ? [] : [line.prize.year])));
  const lawless = [...years].filter((year) => !prizes.laws.some((law) => law.year === year));
  const open = prizes.laws.filter(({ year, confirmed }) => years.has(year) && confirmed === '').map(({ year }) => year);
  return [
    ...(prizes.decided ? [] : [words.tax]),
    ...(lawless.length > 0 ? [words.noLaw(lawless.join(', '))] : []),
    ...(open.length > 0 ? [words.law(open.join(', '))] : []),
  ];
}

/** Every gap in words, the sitting first. None: the protocol may be signed. */
export function gapsOf(source: ProtocolSource): string[] {
  const { language, counted, sitting } = source;
  const words = protocolWords[language].gaps;
  const missing = counted.blocks.flatMap(({ result }) => result.missing);
  const unreadable = counted.problems.filter((problem) => !isOfTie(problem)).length;
  const unfit = counted.problems.length - unreadable;
  const ties = counted.blocks.flatMap((block) =>
    block.result.ties.filter(({ open }) => open !== 'none').map((tie) => words.tie(nominationName(block.compiled.nomination, language), tiePlaces(tie, counted.rules.places))),
  );
  const decisions = unconfirmed(counted.read.award.decisions, counted.read.confirmed).map(({ id }) => id);
  return [
    ...(sitting.protocolNumber === '' ? [words.number] : []),
    ...(sitting.protocolDate === '' ? [words.date] : []),
    ...(sitting.protocolPlace === '' ? [words.place] : []),
    ...(sitting.chair === '' ? [words.chair] : []),
    ...(counted.people.people.some(({ role }) => role === 'secretary') ? [] : [words.secretary]),
    ...(quorumOf(source).met === false ? [words.quorum] : []),
    ...(source.unapplied ? [words.rules] : []),
    ...(source.results === 'none' ? [words.uncounted] : source.results === 'old' ? [words.old] : []),
    ...(missing.length > 0 ? [words.data(lackingWords(language, lackingOf(missing)))] : []),
    ...(unreadable > 0 ? [words.unreadable(unreadable)] : []),
    ...ties,
    ...(unfit > 0 ? [words.unfit(unfit)] : []),
    ...(decisions.length > 0 ? [words.decisions(decisions.join(', '))] : []),
    ...moneyGaps(source),
  ];
}
