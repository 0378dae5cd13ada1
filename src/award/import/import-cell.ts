/**
 * A cell of a table of points as it stands in a regulation, pasted: «5 – 600 и более часов; … 0 – 100 и менее часов»,
 * «от 0 до 5 баллов», «2 балла за каждую публикацию, не более 10». What is proposed is shown and confirmed, never applied
 * by itself; what was not understood says where.
 */
import { parseNumber } from '../condition/number';
import { tierKindOf } from '../criteria/kinds';
import { toNumber } from '../exact';
import type { Exact } from '../exact';
import type { Condition, Fact, FactName, OptionName } from '../model';
import { levelsIn, numericFacts } from './find-fact';
import type { Doubt, Imported, Known, ProposedTier } from './proposal';
import { segmentsOf, withoutTags, type Segment } from './segments';
import { absence, isAbsence, readTier, type ReadTier } from './tier-condition';

const NUMBER = '(\\d+(?:[.,]\\d+)?)';
const SCALE = new RegExp(`^\\s*(?:(?:от|с)\\s+)?${NUMBER}\\s*(?:до|по|[-–—−])\\s*${NUMBER}\\s*балл\\p{L}*[.;]?`, 'iu');
const UNIT_FIRST = new RegExp(`за\\s+кажд\\p{L}*\\s+(.+?)\\s*(?:[-–—−:]|по)?\\s*${NUMBER}\\s*балл\\p{L}*`, 'iu');
const POINTS_FIRST = new RegExp(`${NUMBER}\\s*балл\\p{L}*\\s*(?:[-–—−:]\\s*)?за\\s+(?:кажд\\p{L}*\\s+)?(?:(?:один|одну|одно)\\s+)?([^,;.()]+)`, 'giu');
const AT_MOST = new RegExp(`(?:не\\s+(?:более|больше|выше)|максим\\p{L}*|до)\\s*[-–—−:]?\\s*${NUMBER}`, 'iu');
const HIGHEST = /(?:наивысш|высш|максимальн)\p{L}*\s+(?:количество\s+|число\s+)?(?:балл|оценк)[^.]*\.?/iu;
const OF_LEVELS = /уров[не]н\p{L}*\s+(?:ниже|выше)|уровень|отлично|хорошо|удовлетворительно/iu;

const collapsed = (text: string): string => text.trim().replace(/\s+/g, ' ');

const proposedFact = (name: FactName): Fact => ({ name, title: { ru: name, en: name }, kind: 'whole', options: [] });

/** «от 0 до 5 баллов», and what the highest mark asks for. */
function scaleOf(text: string): Imported | undefined {
  const match = SCALE.exec(text);
  const [from, to] = [parseNumber(match?.[1] ?? ''), parseNumber(match?.[2] ?? '')];
  if (match === null || from === null || to === null) return undefined;
  const rest = text.slice(match[0].length);
  const cap = HIGHEST.exec(rest);
  const start = match[0].length + (cap?.index ?? 0);
  return {
    proposal: {
      kind: 'scale',
      from: toNumber(from),
      to: toNumber(to),
      quote: collapsed(match[0]),
      bands: [],
      ...(cap === null ? {} : { cap: { above: toNumber(to) - 1, quote: collapsed(cap[0]) } }),
    },
    newFacts: [],
    doubts: cap === null ? [] : [{ kind: 'cap', from: start, length: cap[0].length, words: collapsed(cap[0]) }],
  };
}

/** «2 балла за каждую публикацию, не более 10»; several sums make one criterion: «50 баллов за …, 20 баллов за …». */
function perUnitOf(text: string, known: Known): Imported | undefined {
  const found: { readonly points: Exact; readonly words: string; readonly from: number; readonly to: number }[] = [];
  for (const match of text.matchAll(POINTS_FIRST)) {
    const points = parseNumber(match[1] ?? '');
    if (points !== null) found.push({ points, words: match[2] ?? '', from: match.index, to: match.index + match[0].length });
  }
  const unit = found.length > 0 ? null : UNIT_FIRST.exec(text);
  const unitPoints = parseNumber(unit?.[2] ?? '');
  if (unit !== null && unitPoints !== null) found.push({ points: unitPoints, words: unit[1] ?? '', from: unit.index, to: unit.index + unit[0].length });
  const last = found[found.length - 1];
  if (last === undefined) return undefined;
  const cap = parseNumber(AT_MOST.exec(text.slice(last.to))?.[1] ?? '');
  const doubts: Doubt[] = [];
  const newFacts: FactName[] = [];
  const terms = found.flatMap(({ points, words, from, to }) => {
    const facts = numericFacts({ words, tier: text, title: known.title }, levelsIn(words)[0], known.facts);
    for (const { name, isNew } of facts) if (isNew) newFacts.push(name);
    if (facts.some(({ isNew }) => isNew)) doubts.push({ kind: 'newFact', from, length: to - from, words });
    else if (facts.some(({ rivals }) => rivals > 0)) doubts.push({ kind: 'severalFacts', from, length: to - from, words });
    return facts.map(({ name }) => ({ coefficient: points, fact: name }));
  });
  return {
    proposal: { kind: 'perUnit', terms, ...(cap === null ? {} : { cap }), quote: collapsed(text) },
    newFacts: newFacts.map(proposedFact),
    doubts,
  };
}

/** «5 – высший уровень … 2-3 – уровень ниже среднего»: bands of a scale of marks, no condition over facts. */
function bandsOf(segments: readonly Segment[]): Imported {
  const numbers = segments.flatMap(({ points, lowest }) => [toNumber(points), ...(lowest === undefined ? [] : [toNumber(lowest)])]);
  return {
    proposal: {
      kind: 'scale',
      from: Math.min(...numbers),
      to: Math.max(...numbers),
      quote: '',
      bands: segments.map(({ points, lowest, words, from, length }) => ({ lowest: toNumber(lowest ?? points), highest: toNumber(points), words, from, length })),
    },
    newFacts: [],
    doubts: [],
  };
}

const unusedName = (wanted: string, facts: readonly Fact[]): FactName => {
  const taken = (name: string): boolean => facts.some((fact) => fact.name.toLowerCase() === name);
  let name = wanted;
  for (let count = 2; taken(name); count += 1) name = `${wanted} ${count}`;
  return name as FactName;
};

/** Tiers in words alone: options of a choice that has as many of them, else a new choice with the words as options. */
function choiceOf(text: string, segments: readonly Segment[], known: Known): Imported {
  const fit = known.facts.filter(({ kind, options }) => kind === 'choice' && options.length === segments.length);
  const [fact] = fit;
  const chosen: Fact = fact ?? {
    ...proposedFact(unusedName('вариант', known.facts)),
    kind: 'choice',
    options: segments.map(({ words }) => words as OptionName),
  };
  const tiers = segments.map((segment, index): ProposedTier =>
    tierOf(segment, { kind: 'chosen', fact: chosen.name, option: chosen.options[index] ?? ('' as OptionName) }, text),
  );
  const doubts = segments.map(({ body, words }): Doubt => ({ kind: fact === undefined ? 'newFact' : 'byOrder', from: body, length: words.length, words }));
  return { proposal: { kind: 'tiers', criterion: 'choice', tiers }, newFacts: fact === undefined ? [chosen] : [], doubts };
}

/** `text` is the cell: the quote of the tier is what stands there, points included. */
const tierOf = ({ from, length, points, lowest }: Segment, condition: Condition | undefined, text: string): ProposedTier => ({
  from,
  length,
  points,
  ...(lowest === undefined ? {} : { lowest }),
  ...(condition === undefined ? {} : { condition }),
  quote: collapsed(withoutTags(text).slice(from, from + length)),
});

/** Tiers that differ in figures and comparisons alone share their doubt on facts. */
function sameDoubt(a: Doubt, b: Doubt): boolean {
  if (a === b) return true;
  const withoutFigures = ({ words }: Doubt): string => words.replace(/\d+|не|или?|более|менее|больше|меньше|свыше|от|до/giu, '').replace(/\s+/g, ' ').trim();
  return a.kind === b.kind && (a.kind === 'severalFacts' || a.kind === 'newFact') && withoutFigures(a) === withoutFigures(b);
}

function tiersOf(text: string, segments: readonly Segment[], known: Known): Imported {
  const read = segments.map(({ words, body }): ReadTier => (isAbsence(words) ? { doubts: [], newFacts: [] } : readTier(words, body, known)));
  const understood = read.flatMap(({ condition }) => (condition === undefined ? [] : [condition]));
  if (understood.length === 0) {
    const wordy = segments.some(({ lowest }) => lowest !== undefined) || segments.some(({ words }) => OF_LEVELS.test(words));
    return wordy ? bandsOf(segments) : choiceOf(text, segments, known);
  }
  const newFacts = [...new Set(read.flatMap((tier) => tier.newFacts))].map(proposedFact);
  const facts = [...known.facts, ...newFacts];
  const doubts: Doubt[] = [];
  const tiers = segments.map((segment, index) => {
    const tier = read[index];
    const condition = tier?.condition ?? (isAbsence(segment.words) ? absence(segment.words, understood, facts) : undefined);
    doubts.push(...(tier?.doubts ?? []));
    if (condition === undefined) doubts.push({ kind: 'notUnderstood', from: segment.body, length: Math.max(1, segment.words.length), words: segment.words });
    return tierOf(segment, condition, text);
  });
  const ranged = segments.some(({ lowest }) => lowest !== undefined);
  const conditions = tiers.flatMap(({ condition }) => (condition === undefined ? [] : [condition]));
  const told = doubts.filter((doubt, index) => doubts.findIndex((other) => sameDoubt(other, doubt)) === index);
  const full = ranged ? tiers.map((tier) => ({ ...tier, lowest: tier.lowest ?? tier.points })) : tiers;
  return { proposal: { kind: 'tiers', criterion: ranged ? 'range' : tierKindOf(conditions), tiers: full }, newFacts, doubts: told };
}

/** Proposes a criterion for a pasted cell. `known.facts` are those of the nomination, `known.title` the criterion's title. */
export function importCell(pasted: string, known: Known): Imported {
  const text = withoutTags(pasted);
  const scale = scaleOf(text);
  if (scale !== undefined) return scale;
  const perUnit = perUnitOf(text, known);
  if (perUnit !== undefined) return perUnit;
  const { lead, segments } = segmentsOf(pasted);
  if (segments.length === 0) {
    const words = collapsed(text);
    const doubts: readonly Doubt[] = words === '' ? [] : [{ kind: 'notUnderstood', from: text.indexOf(text.trim()), length: text.trim().length, words }];
    return { proposal: { kind: 'nothing' }, newFacts: [], doubts };
  }
  const imported = tiersOf(pasted, segments, known);
  if (lead === '') return imported;
  return { ...imported, doubts: [{ kind: 'notUnderstood', from: text.indexOf(lead), length: lead.length, words: lead }, ...imported.doubts] };
}
