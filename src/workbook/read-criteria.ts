/** From the rows of «Критерии» to criteria. A row that cannot be read is reported with its cell; the rest is read all the same. */
import { whole, type Exact } from '../award/exact';
import { parseCondition, parseSum } from '../award/condition/parse';
import type { ConditionError, Parsed } from '../award/condition/error';
import type { Band, Condition, Criterion, CriterionKey, Decision, Fact, Group, NominationKey, Term, Tier, UnderReading } from '../award/model';
import { criterionKindWords, scaleNotPrinted, yesNo } from '../text/choices';
import { conditionFault } from '../text/conditions';
import type { CellReader } from './cells';
import { parseClause } from './clause-text';
import { parseUnder } from './decisions-tab';
import { readNomination, type NominationHead } from './nominations-tab';
import { address, type Row } from './table';

/** What a nomination gets from «Критерии». */
export interface NominationCriteria {
  readonly criteria: readonly Criterion[];
  readonly groups: readonly Group[];
}

/** What the rows are read against. */
export interface CriteriaContext {
  readonly nominations: readonly NominationHead[];
  readonly facts: ReadonlyMap<NominationKey, readonly Fact[]>;
  readonly decisions: readonly Decision[];
  readonly document: string;
}

type Kind = keyof typeof criterionKindWords;

interface Block {
  readonly nomination: NominationHead;
  readonly key: string;
  readonly kind: Kind;
  readonly head: Row;
  readonly details: Row[];
}

/** Rows in blocks: a head row and the rows below it that carry its key or none. */
function blocksOf(reader: CellReader, nominations: readonly NominationHead[]): Block[] {
  const blocks: Block[] = [];
  for (const row of reader.table.rows) {
    const last = blocks[blocks.length - 1];
    const key = reader.text(row, 'criterion');
    const isHead = !reader.isBlank(row, 'kind');
    if (!isHead && last !== undefined && (key === '' || key === last.key)) {
      last.details.push(row);
      continue;
    }
    const nomination = readNomination(reader, row, nominations);
    const kind = reader.requiredOneOf(row, 'kind', criterionKindWords);
    if (reader.filled(row, 'criterion') === undefined || nomination === undefined || kind === undefined) continue;
    const same = blocks.find((block) => block.nomination === nomination && block.key === key && (block.kind === 'group') === (kind === 'group'));
    if (same === undefined) blocks.push({ nomination, key, kind, head: row, details: [] });
    else reader.refuse(row, 'criterion', { kind: 'unique', first: address(same.head.row, reader.table.columns.get('criterion') ?? 1) });
  }
  return blocks;
}

class BlockReader {
  constructor(
    private readonly reader: CellReader,
    private readonly context: CriteriaContext,
    private readonly block: Block,
  ) {}

  private get facts(): readonly Fact[] {
    return this.context.facts.get(this.block.nomination.key) ?? [];
  }

  private under(row: Row): readonly UnderReading[] {
    return this.reader.expect(parseUnder(this.reader.text(row, 'under'), this.context.decisions), row, 'under', { kind: 'under' }) ?? [];
  }

  private parsed<T>(row: Row, parse: (text: string, facts: readonly Fact[]) => Parsed<T>): T | undefined {
    const result = parse(this.reader.text(row, 'condition'), this.facts);
    if (result.ok) return result.value;
    this.refuseCondition(row, result.error);
    return undefined;
  }

  private refuseCondition(row: Row, error: ConditionError): void {
    const wanted = conditionFault(this.reader.language, error);
    this.reader.refuse(row, 'condition', { kind: 'condition', position: error.position + 1, wanted });
  }

  private required(row: Row, key: string): Exact | undefined {
    return this.reader.filled(row, key) === undefined ? undefined : this.reader.number(row, key);
  }

  private requiredNumber(row: Row, key: string): number | undefined {
    return this.reader.filled(row, key) === undefined ? undefined : this.reader.double(row, key);
  }

  private tiers(): Tier[] {
    return this.block.details.flatMap((row) => {
      const points = this.required(row, 'points');
      const condition: Condition | undefined = this.parsed(row, parseCondition);
      const under = this.under(row);
      return points === undefined || condition === undefined ? [] : [{ points, condition, quote: this.reader.text(row, 'quote'), under }];
    });
  }

  private rangeTiers(): (Tier & { readonly lowest: Exact })[] {
    return this.block.details.flatMap((row) => {
      const [lowest, points] = [this.required(row, 'lowest'), this.required(row, 'points')];
      const condition: Condition | undefined = this.parsed(row, parseCondition);
      const under = this.under(row);
      if (lowest === undefined || points === undefined || condition === undefined) return [];
      return [{ points, condition, quote: this.reader.text(row, 'quote'), under, lowest }];
    });
  }

  private bands(): Band[] {
    return this.block.details.flatMap((row) => {
      const [from, to] = [this.requiredNumber(row, 'lowest'), this.requiredNumber(row, 'points')];
      return from === undefined || to === undefined ? [] : [{ from, to, words: this.reader.text(row, 'quote') }];
    });
  }

  private common() {
    const { reader, block } = this;
    const clause = parseClause(reader.text(block.head, 'clause'), reader.text(block.head, 'quote'), this.context.document);
    if (clause === undefined) reader.refuse(block.head, 'clause', { kind: 'clause' });
    const group = reader.text(block.head, 'group');
    return {
      key: block.key as CriterionKey,
      printed: reader.text(block.head, 'printed'),
      title: { ru: reader.text(block.head, 'title.ru'), en: reader.text(block.head, 'title.en') },
      clause: clause ?? { document: this.context.document, heading: '', number: '', quote: '' },
      under: this.under(block.head),
      weight: reader.number(block.head, 'weight') ?? whole(1),
      penalty: reader.oneOf(block.head, 'penalty', yesNo) === 'yes',
      ...(group === '' ? {} : { group }),
    };
  }

  private scale(): Criterion | undefined {
    const { head } = this.block;
    const [from, to] = [this.requiredNumber(head, 'lowest'), this.requiredNumber(head, 'points')];
    const above = this.reader.double(head, 'cap');
    if (from === undefined || to === undefined) return undefined;
    const unless = { ru: this.reader.text(head, 'capUnless.ru'), en: this.reader.text(head, 'capUnless.en') };
    return {
      ...this.common(),
      kind: 'scale',
      from,
      to,
      step: this.step(),
      bands: this.bands(),
      ...this.scaleQuote(),
      ...(above === undefined ? {} : { cap: { above, unless, quote: this.reader.text(head, 'capQuote') } }),
    };
  }

  /** A blank cell says nothing of what is printed; «не напечатана» says that no scale is. */
  private scaleQuote(): { readonly quote?: string } {
    const text = this.reader.text(this.block.head, 'scaleQuote');
    if (text === '') return {};
    return { quote: Object.values(scaleNotPrinted).some((words) => words === text.toLowerCase()) ? '' : text };
  }

  private step(): number {
    const step = this.reader.double(this.block.head, 'step') ?? 1;
    if (step > 0) return step;
    this.reader.refuse(this.block.head, 'step', { kind: 'number' });
    return 1;
  }

  private perUnit(): Criterion | undefined {
    const [row] = this.block.details;
    if (row === undefined) this.reader.refuse(this.block.head, 'condition', { kind: 'filled' });
    const terms: readonly Term[] | undefined = row === undefined ? undefined : this.parsed(row, parseSum);
    const cap = this.reader.number(this.block.head, 'cap');
    if (row === undefined || terms === undefined) return undefined;
    return { ...this.common(), kind: 'perUnit', terms, ...(cap === undefined ? {} : { cap }), quote: this.reader.text(row, 'quote') };
  }

  group(): Group | undefined {
    const maximum = this.required(this.block.head, 'cap');
    if (maximum === undefined) return undefined;
    const { head } = this.block;
    return { key: this.block.key, title: { ru: this.reader.text(head, 'title.ru'), en: this.reader.text(head, 'title.en') }, maximum };
  }

  criterion(kind: Exclude<Kind, 'group'>): Criterion | undefined {
    switch (kind) {
      case 'scale':
        return this.scale();
      case 'perUnit':
        return this.perUnit();
      case 'range':
        return { ...this.common(), kind, tiers: this.rangeTiers(), step: this.step() };
      case 'count':
      case 'compound':
      case 'checklist':
      case 'choice':
        return { ...this.common(), kind, tiers: this.tiers() };
    }
  }
}

/** Reads «Критерии» by nomination; criteria keep the order of the rows. */
export function readCriteria(reader: CellReader, context: CriteriaContext): Map<NominationKey, NominationCriteria> {
  const found = new Map<NominationKey, { criteria: Criterion[]; groups: Group[] }>(
    context.nominations.map(({ key }) => [key, { criteria: [], groups: [] }]),
  );
  for (const block of blocksOf(reader, context.nominations)) {
    const place = found.get(block.nomination.key);
    const reading = new BlockReader(reader, context, block);
    if (block.kind === 'group') {
      const group = reading.group();
      if (group !== undefined) place?.groups.push(group);
    } else {
      const criterion = reading.criterion(block.kind);
      if (criterion !== undefined) place?.criteria.push(criterion);
    }
  }
  return found;
}
