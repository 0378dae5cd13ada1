/** Sizes of rows and columns as a file counts them, and groups of them that fold. */
import type { Worksheet } from '@cj-tech-master/excelts';
import type { SheetData } from '@odoo/o-spreadsheet';

/** Pixels to Excel's characters of the standard font, and to points. */
export function widthToExcel(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
}
export function heightToExcel(pixels: number): number {
  return pixels * 0.75;
}

/** A row or column in so many groups is so many levels deep. */
export function writeGroups(paper: Worksheet, groups: SheetData['headerGroups']): void {
  const deepest = { ROW: 0, COL: 0 };
  for (const dimension of ['ROW', 'COL'] as const) {
    for (const { start, end } of groups?.[dimension] ?? []) {
      for (let place = start; place <= end; place++) {
        const header = dimension === 'ROW' ? paper.getRow(place + 1) : paper.getColumn(place + 1);
        header.outlineLevel = (header.outlineLevel || 0) + 1;
        deepest[dimension] = Math.max(deepest[dimension], header.outlineLevel);
      }
    }
  }
  paper.properties.outlineLevelRow = deepest.ROW;
  paper.properties.outlineLevelCol = deepest.COL;
}
