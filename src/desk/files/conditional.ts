/** Conditional formats: the kernel's rules as an .xlsx file holds them, and back. */
import type { ConditionalFormat, ConditionalFormatRule, Style } from '@odoo/o-spreadsheet';
import type { ConditionalFormattingRule, Cvfo, Style as ExcelStyle } from '@cj-tech-master/excelts';
import { fromColor, toArgb } from './cell-style';
import { toDesk, toExcel, type TabNames } from './formula-dialect';
import { cellName, parseZone } from './places';
import { dateFormula } from './validation';

type CellIs = Extract<ConditionalFormatRule, { type: 'CellIsRule' }>;

/** The rules for a file; none when the file knows nothing like it (icons of the kernel's own, relative dates). */
export function toExcelRules(format: ConditionalFormat, priority: number, tabs: TabNames): ConditionalFormattingRule[] {
  const { rule } = format;
  switch (rule.type) {
    case 'CellIsRule': {
      const condition = conditionOf(rule, format.ranges, tabs);
      return condition ? [{ ...condition, priority, style: dxf(rule.style) }] : [];
    }
    case 'ColorScaleRule': {
      const points = [rule.minimum, ...(rule.midpoint ? [rule.midpoint] : []), rule.maximum];
      return [
        {
          type: 'colorScale',
          priority,
          cfvo: points.map((point, place) => threshold(point.type, point.value, place === 0 ? 'min' : 'max')),
          color: points.map((point) => ({ argb: `FF${point.color.toString(16).padStart(6, '0').toUpperCase()}` })),
        },
      ];
    }
    case 'DataBarRule':
      return [{ type: 'dataBar', priority, cfvo: [{ type: 'min' }, { type: 'max' }], color: { argb: `FF${rule.color.toString(16).padStart(6, '0').toUpperCase()}` } }];
    case 'IconSetRule':
      return iconsToExcel(rule, priority, tabs);
  }
}

function conditionOf(rule: CellIs, ranges: readonly string[], tabs: TabNames): ConditionalFormattingRule | undefined {
  const cell = corner(ranges);
  const values = rule.values.map((value) => operand(value, tabs));
  const [first = '""', second = '""'] = values;
  const expression = (formula: string): ConditionalFormattingRule => ({ type: 'expression', formulae: [formula] });
  switch (rule.operator) {
    case 'customFormula': {
      const formula = toExcel(rule.values[0]?.startsWith('=') ? rule.values[0] : `=${rule.values[0] ?? ''}`, tabs);
      return formula.kind === 'wrapped' ? undefined : expression(formula.text);
    }
    case 'isEqual':
      return { type: 'cellIs', operator: 'equal', formulae: [first] };
    case 'isGreaterThan':
      return { type: 'cellIs', operator: 'greaterThan', formulae: [first] };
    case 'isLessThan':
      return { type: 'cellIs', operator: 'lessThan', formulae: [first] };
    case 'isBetween':
      return { type: 'cellIs', operator: 'between', formulae: [first, second] };
    case 'isNotEqual':
      return expression(`${cell}<>${first}`);
    case 'isGreaterOrEqualTo':
      return expression(`AND(ISNUMBER(${cell}),${cell}>=${first})`);
    case 'isLessOrEqualTo':
      return expression(`AND(ISNUMBER(${cell}),${cell}<=${first})`);
    case 'isNotBetween':
      return expression(`AND(ISNUMBER(${cell}),OR(${cell}<${first},${cell}>${second}))`);
    case 'containsText':
      return expression(`ISNUMBER(SEARCH(${first},${cell}))`);
    case 'notContainsText':
      return expression(`ISERROR(SEARCH(${first},${cell}))`);
    case 'beginsWithText':
      return expression(`LEFT(${cell},LEN(${first}))=${first}`);
    case 'endsWithText':
      return expression(`RIGHT(${cell},LEN(${first}))=${first}`);
    case 'isEmpty':
      return expression(`LEN(TRIM(${cell}))=0`);
    case 'isNotEmpty':
      return expression(`LEN(TRIM(${cell}))>0`);
    case 'top10':
      return { type: 'top10', rank: Number(rule.values[0] ?? 10), percent: rule.isPercent ?? false, bottom: rule.isBottom ?? false };
    case 'dateIs':
    case 'dateIsAfter':
    case 'dateIsBefore':
    case 'dateIsOnOrAfter':
    case 'dateIsOnOrBefore': {
      const date = dateFormula(rule.dateValue ?? 'exactDate', rule.values[0] ?? '', tabs);
      return date === undefined ? undefined : expression(`AND(ISNUMBER(${cell}),INT(${cell})${dateSigns[rule.operator]}${date})`);
    }
    case 'duplicateValues':
    case 'uniqueValues': {
      const count = ranges.map((range) => `COUNTIF(${fixed(range)},${cell})`).join('+');
      return expression(`AND(LEN(${cell})>0,${count}${rule.operator === 'duplicateValues' ? '>' : '='}1)`);
    }
  }
}

const dateSigns = { dateIs: '=', dateIsAfter: '>', dateIsBefore: '<', dateIsOnOrAfter: '>=', dateIsOnOrBefore: '<=' } as const;

/** The kernel knows three sets of icons; each has its like among Excel's, best icon first. */
const iconSets = [
  { excel: '3Arrows', icons: { upper: 'arrowGood', middle: 'arrowNeutral', lower: 'arrowBad' } },
  { excel: '3Signs', icons: { upper: 'smileyGood', middle: 'smileyNeutral', lower: 'smileyBad' } },
  { excel: '3TrafficLights1', icons: { upper: 'dotGood', middle: 'dotNeutral', lower: 'dotBad' } },
] as const;

function iconsToExcel(rule: Extract<ConditionalFormatRule, { type: 'IconSetRule' }>, priority: number, tabs: TabNames): ConditionalFormattingRule[] {
  const { upper, lower } = rule.icons;
  const same = iconSets.find(({ icons }) => (icons.upper === upper && icons.lower === lower) || (icons.upper === lower && icons.lower === upper));
  if (!same) return [];
  const bound = ({ type, value }: { readonly type: string; readonly value: string }): Cvfo => threshold(type, value.startsWith('=') ? toExcel(value, tabs).text : value, 'min');
  return [{ type: 'iconSet', priority, iconSet: same.excel, reverse: same.icons.upper !== upper, showValue: true, cfvo: [{ type: 'percent', value: 0 }, bound(rule.lowerInflectionPoint), bound(rule.upperInflectionPoint)] }];
}

function iconsFromExcel(rule: { readonly iconSet?: string; readonly reverse?: boolean; readonly cfvo?: readonly Cvfo[] }): ConditionalFormatRule | undefined {
  const points = rule.cfvo ?? [];
  const [, low, high] = points;
  // Sets of four and five icons have no like here.
  if (points.length !== 3 || !low || !high) return undefined;
  const name = rule.iconSet ?? '3TrafficLights1';
  const { icons } = (/Arrows|Triangles/.test(name) ? iconSets[0] : /Signs|Symbols|Stars/.test(name) ? iconSets[1] : iconSets[2]);
  const bound = (point: Cvfo): { type: 'number' | 'percentage' | 'percentile' | 'formula'; value: string; operator: 'ge' } => {
    const { type, value = '0' } = fromThreshold(point);
    return { type: type === 'value' ? 'number' : type, value, operator: 'ge' };
  };
  return {
    type: 'IconSetRule',
    icons: rule.reverse ? { upper: icons.lower, middle: icons.middle, lower: icons.upper } : { ...icons },
    upperInflectionPoint: bound(high),
    lowerInflectionPoint: bound(low),
  };
}

/** The kernel's rule of a file's rule, or undefined when it has none like it. */
export function fromExcelRule(rule: ConditionalFormattingRule, ranges: string[], id: string, tabs: TabNames): ConditionalFormat | undefined {
  const made = ruleOf(rule, ranges, tabs);
  return made ? { id, ranges, rule: made } : undefined;
}

/** Kinds that the reading library hands on without knowing them. */
type Unlisted = { readonly type: 'beginsWith' | 'endsWith' | 'notContainsText' | 'duplicateValues' | 'uniqueValues' };

function ruleOf(given: ConditionalFormattingRule, ranges: readonly string[], tabs: TabNames): ConditionalFormatRule | undefined {
  const rule = given as ConditionalFormattingRule | (Omit<Extract<ConditionalFormattingRule, { type: 'expression' }>, 'type'> & Unlisted);
  const style = fromDxf(rule.style);
  const own = (formula: string | undefined): ConditionalFormatRule | undefined => {
    const desk = toDesk(formula ?? '', false, tabs);
    // What could not be written back is better named at once than lost later.
    if (formula === undefined || desk.kind !== 'formula' || toExcel(desk.text, tabs).kind === 'wrapped') return undefined;
    return { type: 'CellIsRule', operator: 'customFormula', values: [desk.text], style };
  };
  const [raw] = 'formulae' in rule ? (rule.formulae ?? []).map(String) : [];
  const formulas = ('formulae' in rule ? (rule.formulae ?? []) : []).map((formula) => deskOperand(String(formula), tabs));
  switch (rule.type) {
    case 'expression':
      return own(raw);
    case 'timePeriod':
      return own(raw ?? dayOf(rule.timePeriod, corner(ranges)));
    case 'beginsWith':
    case 'endsWith':
    case 'notContainsText': {
      const text = searched(raw);
      const operators = { beginsWith: 'beginsWithText', endsWith: 'endsWithText', notContainsText: 'notContainsText' } as const;
      return text === undefined ? own(raw) : { type: 'CellIsRule', operator: operators[rule.type], values: [text], style };
    }
    case 'duplicateValues':
    case 'uniqueValues':
      return { type: 'CellIsRule', operator: rule.type, values: [], style };
    case 'aboveAverage': {
      const all = ranges.map(fixed).join(',');
      const cell = corner(ranges);
      return own(`AND(ISNUMBER(${cell}),${cell}${rule.aboveAverage === false ? '<' : '>'}AVERAGE(${all}))`);
    }
    case 'iconSet':
      return iconsFromExcel(rule);
    case 'cellIs': {
      const operators: Record<string, CellIs['operator']> = {
        equal: 'isEqual',
        notEqual: 'isNotEqual',
        greaterThan: 'isGreaterThan',
        greaterThanOrEqual: 'isGreaterOrEqualTo',
        lessThan: 'isLessThan',
        lessThanOrEqual: 'isLessOrEqualTo',
        between: 'isBetween',
        notBetween: 'isNotBetween',
      };
      const operator = operators[rule.operator ?? 'equal'];
      return operator === undefined ? undefined : { type: 'CellIsRule', operator, values: formulas, style };
    }
    case 'containsText': {
      if (rule.operator === 'containsBlanks') return { type: 'CellIsRule', operator: 'isEmpty', values: [], style };
      if (rule.operator === 'notContainsBlanks') return { type: 'CellIsRule', operator: 'isNotEmpty', values: [], style };
      const text = rule.text ?? (rule.operator === 'containsText' ? searched(raw) : undefined);
      if (text !== undefined) return { type: 'CellIsRule', operator: 'containsText', values: [text], style };
      return own(raw ?? (rule.operator === 'containsErrors' ? `ISERROR(${corner(ranges)})` : rule.operator === 'notContainsErrors' ? `NOT(ISERROR(${corner(ranges)}))` : undefined));
    }
    case 'top10':
      return { type: 'CellIsRule', operator: 'top10', values: [String(rule.rank)], isPercent: rule.percent, isBottom: rule.bottom ?? false, style };
    case 'colorScale': {
      const points = (rule.cfvo ?? []).map((point, place) => ({ ...fromThreshold(point), color: parseInt(fromColor(rule.color?.[place])?.slice(1) ?? 'FFFFFF', 16) }));
      const [minimum, middle] = points;
      const maximum = points[points.length - 1];
      if (!minimum || !maximum || points.length < 2) return undefined;
      if (points.length === 2 || !middle || middle.type === 'value') return { type: 'ColorScaleRule', minimum, maximum };
      return { type: 'ColorScaleRule', minimum, maximum, midpoint: { color: middle.color, type: middle.type, value: middle.value ?? '' } };
    }
    case 'dataBar':
      return { type: 'DataBarRule', color: parseInt(fromColor(rule.color)?.slice(1) ?? '638EC6', 16) };
  }
}

/** LibreOffice names a period and gives no formula. */
function dayOf(period: string | undefined, cell: string): string | undefined {
  const days: Readonly<Record<string, string>> = { today: '=TODAY()', yesterday: '=TODAY()-1', tomorrow: '=TODAY()+1', last7Days: '>TODAY()-7' };
  const sign = period === undefined ? undefined : days[period];
  return sign === undefined ? undefined : `AND(ISNUMBER(${cell}),INT(${cell})${sign}${period === 'last7Days' ? `,INT(${cell})<=TODAY()` : ''})`;
}

/** The text that a rule about texts looks for, as programs write its formula; undefined when it is no plain text. */
function searched(formula: string | undefined): string | undefined {
  const text = /(?:SEARCH\(|=)\s*"((?:[^"]|"")*)"(?:\)|,|$)/.exec(formula ?? '')?.[1];
  return text?.replace(/""/g, '"');
}

/** A range that stays where it is, whichever cell asks. */
function fixed(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function threshold(type: string, value: string | undefined, end: 'min' | 'max'): Cvfo {
  if (type === 'value') return { type: end };
  const types: Record<string, Cvfo['type']> = { number: 'num', percentage: 'percent', percentile: 'percentile', formula: 'formula' };
  return { type: types[type] ?? 'num', value: value ?? '0' };
}

function fromThreshold(point: Cvfo): { type: 'value' | 'number' | 'percentage' | 'percentile' | 'formula'; value?: string } {
  if (point.type === 'min' || point.type === 'max' || point.type === 'autoMin' || point.type === 'autoMax') return { type: 'value' };
  const types = { num: 'number', percent: 'percentage', percentile: 'percentile', formula: 'formula' } as const;
  return { type: types[point.type], value: String(point.value ?? '0') };
}

function dxf(style: Style): Partial<ExcelStyle> {
  const fill = toArgb(style.fillColor);
  const color = toArgb(style.textColor);
  const font = {
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.strikethrough ? { strike: true } : {}),
    ...(color === undefined ? {} : { color: { argb: color } }),
  };
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    // In a conditional format the background is the colour of a solid fill.
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill }, fgColor: { argb: fill } } }),
  };
}

function fromDxf(look: Partial<ExcelStyle> | undefined): Style {
  const fill = look?.fill?.type === 'pattern' ? (fromColor(look.fill.bgColor) ?? fromColor(look.fill.fgColor)) : undefined;
  const color = fromColor(look?.font?.color);
  return {
    ...(look?.font?.bold ? { bold: true } : {}),
    ...(look?.font?.italic ? { italic: true } : {}),
    ...(look?.font?.underline ? { underline: true } : {}),
    ...(look?.font?.strike ? { strikethrough: true } : {}),
    ...(fill === undefined ? {} : { fillColor: fill }),
    ...(color === undefined ? {} : { textColor: color }),
  };
}

/** A value or formula of a rule as a file's formula writes it. */
function operand(value: string, tabs: TabNames): string {
  if (value.startsWith('=')) return toExcel(value, tabs).text;
  if (value !== '' && Number.isFinite(Number(value))) return value;
  if (/^(?:true|false)$/i.test(value)) return value.toUpperCase();
  return `"${value.replace(/"/g, '""')}"`;
}

function deskOperand(formula: string, tabs: TabNames): string {
  if (/^"(?:[^"]|"")*"$/.test(formula)) return formula.slice(1, -1).replace(/""/g, '"');
  if (formula !== '' && Number.isFinite(Number(formula))) return formula;
  if (/^(?:TRUE|FALSE)$/.test(formula)) return formula;
  const desk = toDesk(formula, false, tabs);
  return desk.kind === 'formula' ? desk.text : '';
}

function corner(ranges: readonly string[]): string {
  const zone = parseZone((ranges[0] ?? 'A1').replace(/^.*!/, ''));
  return zone ? cellName(zone.top, zone.left) : 'A1';
}
