/** What a package holds that the desk does not: charts, pictures, pivot tables, macros and the like, counted by tab. */
import type { PackageForm, SheetPart } from './package-form';
import type { PackageParts } from './package-parts';
import type { LeftOut, LeftOutKind } from './state';

/** Everything that saving the workbook from the desk would lose, in the order of the tabs. `lost`: what of each drawing goes not back into the file. Throws DamagedPart. */
export function survey(parts: PackageParts, form: PackageForm, lost: ReadonlyMap<string, string>): LeftOut[] {
  const found: LeftOut[] = [];
  const add = (what: LeftOutKind, count: number, tab?: string): void => {
    if (count > 0) found.push({ what, count, ...(tab === undefined ? {} : { tab }) });
  };
  for (const sheet of form.sheets) {
    for (const [what, count] of onSheet(parts, sheet, form.tails.get(sheet.part) ?? '', lost)) add(what, count, sheet.name);
  }
  for (const tab of form.otherTabs) add(tab.type === 'chartsheet' ? 'chart tabs' : 'other tabs', 1, tab.name);
  const names = parts.names();
  add('macros', names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)) ? 1 : 0);
  add('outside books', count(form, 'externalLink'));
  add('queries', count(form, 'connections') + form.sheets.reduce((sum, { relations }) => sum + relations.filter(({ type }) => type === 'queryTable').length, 0));
  return found;
}

/** What stays in the file though it is not shown: the drawings without what is lost of them. */
export function notShown(parts: PackageParts, form: PackageForm, lost: ReadonlyMap<string, string>): LeftOut[] {
  return form.sheets.flatMap(({ name, relations }) => {
    const counts = new Map<LeftOutKind, number>();
    const add = (by: number) => (what: LeftOutKind, number: number): void => void counts.set(what, (counts.get(what) ?? 0) + by * number);
    for (const { target } of relations.filter(({ type }) => type === 'drawing')) {
      onDrawing(parts.text(target) ?? '', add(1));
      onDrawing(lost.get(target) ?? parts.text(target) ?? '', add(-1));
    }
    return [...counts].flatMap(([what, count]) => (count > 0 ? [{ what, count, tab: name }] : []));
  });
}

function count({ relations }: PackageForm, type: string): number {
  return relations.filter((relation) => relation.type === type).length;
}

function onSheet(parts: PackageParts, { relations }: SheetPart, tail: string, lost: ReadonlyMap<string, string>): Map<LeftOutKind, number> {
  const counts = new Map<LeftOutKind, number>();
  const add = (what: LeftOutKind, number: number): void => {
    if (number > 0) counts.set(what, (counts.get(what) ?? 0) + number);
  };
  for (const { type, target } of relations) {
    switch (type) {
      case 'drawing':
        onDrawing(lost.get(target) ?? parts.text(target) ?? '', add);
        break;
      case 'table':
        add('tables', 1);
        break;
      case 'pivotTable':
        add('pivots', 1);
        break;
      case 'slicer':
        add('slicers', occurrences(parts.text(target) ?? '', /<(?:\w+:)?slicer[\s>]/g));
        break;
      case 'timeline':
        add('slicers', 1);
        break;
      case 'ctrlProp':
        add('controls', 1);
        break;
      case 'oleObject':
      case 'package':
        add('objects', 1);
        break;
      case 'image':
        add('pictures', 1);
        break;
    }
  }
  add('sparklines', occurrences(tail, /<(?:\w+:)?sparkline>/g));
  return counts;
}

function onDrawing(drawing: string, add: (what: LeftOutKind, number: number) => void): void {
  // A drawing of later versions carries a stand-in for the older ones, which is no second thing.
  const text = drawing.replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '');
  add('pictures', occurrences(text, /<(?:\w+:)?pic[\s>]/g));
  const frames = occurrences(text, /<(?:\w+:)?graphicData[^>]*uri="[^"]*chart(?:ex)?"/g);
  add('charts', frames);
  // Slicers and form controls stand in the drawing, too; their own parts have counted them.
  const shapes = text.replace(/<mc:AlternateContent[\s\S]*?<\/mc:AlternateContent>/g, '');
  add('shapes', occurrences(shapes, /<(?:\w+:)?(?:sp|cxnSp)[\s>]/g));
}

function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
