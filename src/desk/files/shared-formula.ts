/** A formula that a file gives once for many cells, moved to one of them. The library's own way moves what stands in quotes, too. */
import { columnName, columnNumber } from './places';

const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\w.(!])|(?<![\w.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(?<![\w.$])(\$?)(\d+):(\$?)(\d+)(?![\w.])/g;

/** The formula as it reads so many rows and columns away: references without "$" move along; those pushed off the sheet become #REF!. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECES, (piece: string, ...groups: unknown[]) => {
    const [fix1, column, fix2, row, fixA, columnA, fixB, columnB, fix3, row3, fix4, row4] = groups as (string | undefined)[];
    if (column !== undefined && row !== undefined) {
      const to = movedColumn(fix1, column, columns);
      const down = movedRow(fix2, row, rows);
      return to === undefined || down === undefined ? '#REF!' : to + down;
    }
    if (columnA !== undefined && columnB !== undefined) {
      const [a, b] = [movedColumn(fixA, columnA, columns), movedColumn(fixB, columnB, columns)];
      return a === undefined || b === undefined ? '#REF!' : `${a}:${b}`;
    }
    if (row3 !== undefined && row4 !== undefined) {
      const [a, b] = [movedRow(fix3, row3, rows), movedRow(fix4, row4, rows)];
      return a === undefined || b === undefined ? '#REF!' : `${a}:${b}`;
    }
    return piece;
  });
}

function movedColumn(fixed: string | undefined, column: string, by: number): string | undefined {
  if (fixed === '$') return `$${column}`;
  const number = columnNumber(column) + by;
  return number < 0 || number > 16383 ? undefined : columnName(number);
}

function movedRow(fixed: string | undefined, row: string, by: number): string | undefined {
  if (fixed === '$') return `$${row}`;
  const number = Number(row) + by;
  return number < 1 || number > 1048576 ? undefined : String(number);
}
